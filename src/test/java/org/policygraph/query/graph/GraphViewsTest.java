package org.policygraph.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.trace.document.DocumentNames;
import org.policygraph.vocab.Pol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is derived from a version is taken over by the next one where it rests on the same. */
final class GraphViewsTest {
    private static final Node PREF_LABEL = SKOS.prefLabel.asNode();

    private final Map<Node, Graph> graphs = shipped();
    private final MemoryStore store = new MemoryStore();
    private final GraphViews views = new GraphViews(mapping());

    private static SchemaMapping mapping() {
        try {
            return SchemaMapping.read(
                    Files.readString(Path.of("schema.graphqls")),
                    DeclaredTerms.in(RDFDataMgr.loadGraph("ontology/policy.ttl")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Node, Graph> shipped() {
        Map<Node, Graph> graphs = new HashMap<>();
        var quads = RDFDataMgr.loadDatasetGraph("data/policy-graph.nq").find();
        quads.forEachRemaining(
                quad ->
                        graphs.computeIfAbsent(quad.getGraph(), _ -> new GraphMemFast())
                                .add(quad.asTriple()));
        return graphs;
    }

    private GraphView view() {
        Contents.put(store, graphs);
        return views.of(store.snapshot());
    }

    /** Says something else in place of one statement that there is. */
    private void change(Node subject, Node property, String value) {
        for (var each : graphs.entrySet()) {
            if (!each.getValue().contains(subject, property, Node.ANY)) continue;
            Graph changed = new GraphMemFast();
            GraphUtil.addInto(changed, each.getValue());
            changed.remove(subject, property, Node.ANY);
            changed.add(Triple.create(subject, property, NodeFactory.createLiteralString(value)));
            each.setValue(changed);
            return;
        }
        throw new IllegalArgumentException("no graph speaks of " + subject);
    }

    @Test
    void anEditOfAMeasureLeavesListsNamesAndJoinsAsTheyAre() {
        GraphView before = view();
        TypeList themes = before.list("Theme");
        NameIndex groups = before.names("TargetGroup");
        NameIndex bodies = before.unlistedNames("Department");
        DocumentNames documents = before.documentNames();
        NameIndex measures = before.names("Measure");

        change(before.index().all().getFirst(), Pol.text, "为灵活就业人员办实事");
        GraphView after = view();
        assertThat(after).isNotSameAs(before);
        assertThat(after.list("Theme")).isSameAs(themes);
        assertThat(after.names("TargetGroup")).isSameAs(groups);
        assertThat(after.unlistedNames("Department")).isSameAs(bodies);
        assertThat(after.documentNames()).isSameAs(documents);
        assertThat(measures.equal("为灵活就业人员办实事")).isEmpty();
        assertThat(after.names("Measure").equal("为灵活就业人员办实事")).hasSize(1);
    }

    @Test
    void whatAnEditTouchesIsMadeAnewAndNothingElse() {
        GraphView before = view();
        TypeList themes = before.list("Theme");
        NameIndex names = before.names("Theme");
        NameIndex groups = before.names("TargetGroup");
        change(themes.nodes().getFirst(), PREF_LABEL, "另一个主题");

        GraphView after = view();
        assertThat(after.names("TargetGroup")).isSameAs(groups);
        assertThat(after.list("Theme")).isEqualTo(themes).isNotSameAs(themes);
        assertThat(names.equal("另一个主题")).isEmpty();
        assertThat(after.names("Theme").equal("另一个主题")).hasSize(1);
    }

    @Test
    void anotherVocabularyMakesAllAnew() {
        GraphView before = view();
        NameIndex groups = before.names("TargetGroup");
        TypeList themes = before.list("Theme");
        change(before.list("TargetGroup").nodes().getFirst(), PREF_LABEL, "某群体");

        GraphView after = view();
        assertThat(after.names("TargetGroup")).isNotSameAs(groups);
        assertThat(after.names("TargetGroup").equal("某群体")).hasSize(1);
        assertThat(after.list("Theme")).isEqualTo(themes).isNotSameAs(themes);
    }
}
