package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphViews;
import org.policygraph.query.graph.RecordOrder;
import org.policygraph.query.graph.RequestContext;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class RecordOrderTest {
    private static final SchemaMapping MAPPING =
            SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());

    private static List<Node> commitmentsOf(String owner) {
        return RecordOrder.within(MAPPING.type(owner), MAPPING.type("Commitment")).properties();
    }

    @Test
    void commitmentsOfOneMeasureDifferInTheirOwnPositionAlone() {
        Node last = EngineTerms.iri(MAPPING.type("Commitment").order().getLast());
        assertThat(commitmentsOf("Measure")).containsExactly(last);
    }

    @Test
    void commitmentsOfOneDocumentAreLookedAtInAllThatPutsThemInOrder() {
        assertThat(commitmentsOf("PolicyDocument"))
                .hasSameSizeAs(MAPPING.type("Commitment").order())
                .hasSizeGreaterThan(1);
    }

    @Test
    void numbersInAddressesCountAsNumbersWhereThoseAlonePutInOrder() {
        RecordOrder clauses = RecordOrder.of(MAPPING.type("Clause"));
        RequestContext request =
                new RequestContext(
                        new GraphViews(MAPPING).of(TestGraph.store(TestGraph.graph()).snapshot()),
                        Long.MAX_VALUE);
        List<Entity> found =
                Stream.of("1.10/clause/2", "1.9/clause/10", "1.9/clause/9")
                        .map(
                                each ->
                                        request.entity(
                                                EngineTerms.iri("https://data.example/" + each)))
                        .toList();
        assertThat(clauses.sorted(found)).containsExactlyElementsOf(found.reversed());
        assertThat(found.stream().sorted(Comparator.comparing(clauses::key)))
                .containsExactlyElementsOf(found.reversed());
    }
}
