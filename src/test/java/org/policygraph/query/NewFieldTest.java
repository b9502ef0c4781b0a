package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.limit.QueryLimits;

/** A new plain field: one line in the ontology, one in the schema, no Java. */
class NewFieldTest {
    private static final String TERM = "https://w3id.org/policy-graph/ontology#budget";

    @Test
    void answersAFieldThatOneLineOfTheOntologyAndOneOfTheSchemaAdd() {
        Graph ontology = TestGraph.ontology();
        ontology.add(
                Triple.create(
                        EngineTerms.iri(TERM),
                        EngineTerms.TYPE,
                        EngineTerms.iri("http://www.w3.org/2002/07/owl#DatatypeProperty")));
        String before = "  theme: Theme @property(iri: \"pol:theme\")\n";
        String line = "  budget: Float @property(iri: \"pol:budget\")\n";
        String sdl = TestGraph.sdl().replace(before, before + line);
        Graph data = TestGraph.graph();
        data.add(
                EngineTerms.iri(TestGraph.BASE + "doc-a/measure/1.2"),
                EngineTerms.iri(TERM),
                NodeFactory.createLiteralString("12.5"));
        var engine =
                GraphQlEngine.of(
                        sdl,
                        DeclaredTerms.in(ontology),
                        TestGraph.store(data),
                        TestGraph.settings(QueryLimits.DEFAULT));
        assertThat(
                        new Ask(engine)
                                .all(
                                        "{ measures(first: 2) { nodes { budget } } }",
                                        "measures.nodes",
                                        "budget"))
                .containsExactly(null, 12.5);
    }
}
