package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.limit.IndexKind;
import org.policygraph.vocab.Pol;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A store elsewhere of which an index is here; and what has nothing to do with an index. */
class RemoteAnswersTest extends RemoteAnswersContract {
    RemoteAnswersTest() {
        super(IndexKind.LOCAL);
    }

    @Test
    void everyFieldOfEveryType() {
        var schema = new SchemaParser().parse(TestGraph.sdl());
        List<String> queries = new EveryField(schema).queries();
        assertThat(queries).hasSizeGreaterThan(20);
        queries.forEach(this::agree);
    }

    @Test
    void everyTraceOfEveryKind() {
        String ids =
                "{ measures(first: 40) { nodes { id clauses { id } audiences { id }"
                        + " responsibilities { id } citations { id } commitments { id } } } }";
        Pattern id = Pattern.compile("id=(https[^,}\\]]+)");
        List<String> records =
                id.matcher(here().answer(ids).body().toString())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(records).hasSizeGreaterThan(250);
        for (int at = 0; at < records.size(); at += 5) {
            agree(
                    "{ trace(id: \""
                            + records.get(at)
                            + "\") { id textIntact hops { verdict kind node { __typename id } span {"
                            + " text } sentence rule term source statements reason } } }");
        }
    }

    /** What a page shows is told from the property that leads to it, if anything is said of it. */
    @Test
    void aLinkToNothingLeadsNowhere() {
        Map<Node, Graph> graphs = StoredFile.graphs(Path.of("data/policy-graph.nq"));
        for (Graph graph : graphs.values()) {
            for (String kind : List.of("Citation", "Responsibility", "Commitment")) {
                graph.find(Node.ANY, Terms.TYPE, Pol.term(kind))
                        .mapWith(Triple::getSubject)
                        .nextOptional()
                        .ifPresent(record -> graph.remove(record, Node.ANY, Node.ANY));
            }
        }
        String query =
                "{ measures(first: 40) { nodes { citations { id marker } responsibilities { id"
                        + " department { name } } commitments { printed } } } }";
        try (RemoteTwin twin = RemoteTwin.of(graphs)) {
            assertThat(twin.there().answer(query).body())
                    .isEqualTo(twin.here().answer(query).body())
                    .isNotEqualTo(here().answer(query).body());
        }
    }
}
