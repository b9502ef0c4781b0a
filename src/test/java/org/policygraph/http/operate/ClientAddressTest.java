package org.policygraph.http.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class ClientAddressTest {
    private static final ClientAddress BEHIND_TWO =
            new ClientAddress(Set.of("10.0.0.1", "10.0.0.2"));

    @Test
    void believesNobodyWhereNoProxyIsKnown() {
        var address = new ClientAddress(Set.of());
        assertThat(address.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void believesAProxyOnlyOfWhomItWasAskedBy() {
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("192.0.2.1, 203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("192.0.2.1, 203.0.113.7,10.0.0.2")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void takesTheProxyForTheClientWhereItNamesNone() {
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("10.0.0.2"))).isEqualTo("10.0.0.2");
    }

    @Test
    void allLinesAreOneList() {
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("192.0.2.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("192.0.2.1, 203.0.113.7", " 10.0.0.2 , ", "")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:51234, 203.0.113.7",
        "'\"203.0.113.7:51234\"', 203.0.113.7",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "2001:db8:0:0:0:0:0:1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "'\"[2001:db8::1]:4711\"', 2001:db8:0:0:0:0:0:1",
        "unknown, unknown"
    })
    void oneClientIsOneHoweverItsAddressIsWritten(String written, String client) {
        assertThat(BEHIND_TWO.of("10.0.0.1", List.of("198.51.100.1, " + written)))
                .isEqualTo(client);
    }

    @Test
    void aProxyIsKnownHoweverItsAddressIsWritten() {
        var address = new ClientAddress(Set.of("::1", "[2001:db8::2]"));
        assertThat(address.of("[0:0:0:0:0:0:0:1]", List.of("203.0.113.7, 2001:DB8:0::2")))
                .isEqualTo("203.0.113.7");
    }
}
