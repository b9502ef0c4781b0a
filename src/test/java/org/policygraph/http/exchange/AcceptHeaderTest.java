package org.policygraph.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Negotiation by RFC 9110 §12.5.1 between a/x, offered first, and a/y. */
class AcceptHeaderTest {
    private static final List<String> OFFERS = List.of("a/x", "a/y");

    @ParameterizedTest(name = "{0} chooses {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                          | a/x
                    */*                         | a/x
                    a/*                         | a/x
                    a/y                         | a/y
                    A/Y                         | a/y
                    a/y;charset=utf-8           | a/y
                    a/y, a/x                    | a/y
                    a/x, a/y                    | a/x
                    a/y, */*                    | a/y
                    a/x;q=0.2, a/y;q=0.9        | a/y
                    a/x;q=0.2, */*;q=0.9        | a/y
                    a/x;q=0, */*                | a/y
                    a/x;q=0, a/*;q=0            | none
                    b/*                         | none
                    */x                         | none
                    a/x;q=nonsense              | none
                    a/x;q=-1                    | none
                    ,,;q=1,/,a/                 | none
                    *                           | a/x
                    b/z, *; q=.2                | a/x
                    a/x;q=.2, a/*;q=.8          | a/y
                    a/x;q=.2, a/y;q=.8          | a/y
                    a/x;q=0.5555, a/y;q=0.55556 | a/y
                    a/x;q=1.5, a/y              | a/x
                    a/x;q=0., a/y;q=1.          | a/y
                    a/x;q=, a/y;q=0.9           | a/x
                    a/x ; q = 0.1 ,  a/y ; q=1  | a/y
                    a/x;Q=0.1, a/y;q=0.2        | a/y
                    a/y;level=1;q=0.3;ext=2     | a/y
                    b/z;p="a/x, c;q=0", a/y     | a/y
                    text/html, image/gif, *; q=.2, */*; q=.2 | a/x
                    """)
    void choosesWhatTheClientWantsMost(String field, String chosen) {
        assertThat(AcceptHeader.parse(field).best(OFFERS).orElse("none")).isEqualTo(chosen);
    }
}
