package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsTest {
    private final Ask ask = TestGraph.ask();

    @Test
    void countsTheMeasures() {
        assertThat(ask.data("{ measures { totalCount } }", "measures.totalCount")).isEqualTo(29);
    }
}
