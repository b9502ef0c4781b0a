package org.policygraph.http.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ClientAddressTest {
    private static final ClientAddress BEHIND_TWO =
            new ClientAddress(Set.of("10.0.0.1", "10.0.0.2"));

    @Test
    void believesNobodyWhereNoProxyIsKnown() {
        var address = new ClientAddress(Set.of());
        assertThat(address.of("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void believesAProxyOnlyOfWhomItWasAskedBy() {
        assertThat(BEHIND_TWO.of("10.0.0.1", "192.0.2.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(BEHIND_TWO.of("10.0.0.1", "192.0.2.1, 203.0.113.7,10.0.0.2"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void takesTheProxyForTheClientWhereItNamesNone() {
        assertThat(BEHIND_TWO.of("10.0.0.1", null)).isEqualTo("10.0.0.1");
        assertThat(BEHIND_TWO.of("10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
    }
}
