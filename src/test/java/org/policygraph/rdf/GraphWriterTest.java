package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.math.BigDecimal;
import java.time.Instant;

/** Values are written in the canonical form of XML Schema 1.0, part 2. */
class GraphWriterTest {
    private static final Node SUBJECT = Iris.DEFAULT.dataset();

    private final Graph graph = new GraphMemFast();
    private final GraphWriter writer = new GraphWriter(graph, SUBJECT);

    private String written() {
        return graph.find().next().getObject().getLiteralLexicalForm();
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80.0",
        "80.00, 80.0",
        "62.50, 62.5",
        "0.5, 0.5",
        "0, 0.0",
        "1E+3, 1000.0",
        "-7, -7.0"
    })
    void decimalsHaveADigitOnEachSideOfTheirPointAndNoMoreZeros(BigDecimal value, String form) {
        writer.decimal(Pol.value, value);
        assertThat(written()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.678Z, 2026-01-02T03:04:05.678Z",
        "2026-01-02T03:04:05.670Z, 2026-01-02T03:04:05.67Z",
        "2026-01-02T03:04:05.000Z, 2026-01-02T03:04:05Z"
    })
    void momentsDoNotEndInAZeroAfterTheirPoint(Instant value, String form) {
        writer.moment(Pol.decidedAt, value);
        assertThat(written()).isEqualTo(form);
    }
}
