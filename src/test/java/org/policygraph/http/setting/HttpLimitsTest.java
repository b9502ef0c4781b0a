package org.policygraph.http.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class HttpLimitsTest {
    @ParameterizedTest(name = "{0} bytes after {1} s: too slow is {2}")
    @CsvSource({
        "0, 5, false",
        "10, 6, true",
        "2999, 6, true",
        "3000, 6, false",
        "100000, 19, false",
        "16000000, 21, true"
    })
    void cutsABodyThatComesInDropsBeforeItsTimeHasPassed(int bytes, int seconds, boolean isCut) {
        long nanos = Duration.ofSeconds(seconds).toNanos();
        assertThat(HttpLimits.DEFAULT.isTooSlow(bytes, nanos)).isEqualTo(isCut);
    }
}
