package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.RecordOrder;

import java.util.List;

class RecordOrderTest {
    private static final SchemaMapping MAPPING =
            SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());

    private static List<Node> citationsOf(String owner) {
        return RecordOrder.within(MAPPING.type(owner), MAPPING.type("Citation")).properties();
    }

    @Test
    void citationsOfOneMeasureDifferInTheirOwnPositionAlone() {
        Node last = EngineTerms.iri(MAPPING.type("Citation").order().getLast());
        assertThat(citationsOf("Measure")).containsExactly(last);
    }

    @Test
    void citationsOfOneParagraphAreLookedAtInAllThatPutsThemInOrder() {
        assertThat(citationsOf("SourceParagraph"))
                .hasSameSizeAs(MAPPING.type("Citation").order())
                .hasSizeGreaterThan(1);
    }
}
