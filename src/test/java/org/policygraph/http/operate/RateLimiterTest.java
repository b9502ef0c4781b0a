package org.policygraph.http.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one client may ask, and that many clients do not fill the memory. */
class RateLimiterTest {
    @Test
    void aClientThatHasHadItsShareWaits() {
        RateLimiter share = new RateLimiter(2);
        assertThat(share.take("one")).isZero();
        assertThat(share.take("one")).isZero();
        assertThat(share.take("one")).isBetween(1L, 30L);
        assertThat(share.take("other")).isZero();
    }

    @Test
    void noShareIsNoLimit() {
        RateLimiter share = new RateLimiter(0);
        for (int asked = 0; asked < 100; asked++) assertThat(share.take("one")).isZero();
    }

    @Test
    void ofMoreThanAHundredThousandClientsSomeAreForgotten() {
        RateLimiter share = new RateLimiter(1);
        int clients = 101_000;
        for (int client = 0; client < clients; client++) share.take("client " + client);
        int forgotten = 0;
        for (int client = 0; client < clients; client++) {
            if (share.take("client " + client) == 0) forgotten++;
        }
        assertThat(forgotten).isGreaterThanOrEqualTo(1_000);
    }
}
