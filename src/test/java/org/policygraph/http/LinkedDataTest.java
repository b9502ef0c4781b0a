package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.html.Html;
import org.policygraph.rdf.format.GraphFormat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One set of IRIs: whatever endpoint a node of the shipped graph is looked at through, it is the
 * same.
 */
class LinkedDataTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Graph UNION = ShippedData.union();

    /**
     * Every node of the graph that has an address here; spans are parts of the text they point to.
     */
    private static Set<String> nodes() {
        Set<String> nodes = new TreeSet<>();
        UNION.find()
                .forEachRemaining(
                        triple -> {
                            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                                if (!node.isURI()) continue;
                                String iri = node.getURI();
                                if (iri.startsWith(ShippedData.IRI_BASE))
                                    nodes.add(iri.split("#", 2)[0]);
                            }
                        });
        return nodes;
    }

    @Test
    void everyNodeIsTheSameInEveryFormatAndInSparqlAndInTheDumpAndInTheStore() {
        Map<String, Set<Triple>> dumped = dumped();
        Map<String, Set<Triple>> held = stored();
        Set<Triple> seen = new HashSet<>();
        Set<String> nodes = nodes();
        assertThat(nodes).hasSizeGreaterThan(1_000);
        int at = 0;
        for (String iri : nodes) {
            Set<Triple> stored = held.getOrDefault(iri, Set.of());
            for (GraphFormat format : formats(at++)) {
                assertThat(atItsAddress(iri, format)).as("%s as %s", iri, format).isEqualTo(stored);
            }
            assertThat(dumped.getOrDefault(iri, Set.of()))
                    .as("%s in the dump", iri)
                    .isEqualTo(stored);
            assertThat(described(iri)).as("DESCRIBE <%s>", iri).isEqualTo(stored);
            seen.addAll(stored);
        }
        Set<Triple> ours = new HashSet<>(UNION.find().toList());
        ours.removeIf(triple -> !triple.getSubject().getURI().startsWith(ShippedData.IRI_BASE));
        assertThat(seen).isEqualTo(ours);
    }

    /** Every node is asked for in one format, and every seventh in all. */
    private static List<GraphFormat> formats(int place) {
        return place % 7 == 0 ? List.of(GraphFormat.values()) : List.of(GraphFormat.NTRIPLES);
    }

    /** What the file of everything says of each node and of its parts. */
    private static Map<String, Set<Triple>> dumped() {
        Map<String, Set<Triple>> dumped = new HashMap<>();
        RDFParser.fromString(SERVER.get("/dump.nq").body(), Lang.NQUADS)
                .toDatasetGraph()
                .find()
                .forEachRemaining(quad -> of(quad.getSubject(), dumped).add(quad.asTriple()));
        return dumped;
    }

    /**
     * Found without the code under test: the node and, since a fragment is never sent, its parts.
     */
    private static Map<String, Set<Triple>> stored() {
        Map<String, Set<Triple>> stored = new HashMap<>();
        UNION.find().forEachRemaining(triple -> of(triple.getSubject(), stored).add(triple));
        return stored;
    }

    private static Set<Triple> of(Node subject, Map<String, Set<Triple>> byAddress) {
        String address = subject.getURI().split("#", 2)[0];
        return byAddress.computeIfAbsent(address, _ -> new HashSet<>());
    }

    private static Set<Triple> atItsAddress(String iri, GraphFormat format) {
        String local = iri.substring(ShippedData.IRI_BASE.length());
        HttpResponse<String> answer =
                SERVER.get(
                        "/id/" + Html.percentEncoded(local.replace("%", "%25")),
                        "Accept",
                        format.mediaType());
        assertThat(answer.statusCode()).as(iri).isEqualTo(200);
        return read(answer.body(), format);
    }

    private static Set<Triple> described(String iri) {
        String query = URLEncoder.encode("DESCRIBE <" + iri + ">", StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                SERVER.get("/sparql?query=" + query, "Accept", GraphFormat.NTRIPLES.mediaType());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body(), GraphFormat.NTRIPLES);
    }

    private static Set<Triple> read(String text, GraphFormat format) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        return new HashSet<>(RDFParser.fromString(text, lang).toGraph().find().toList());
    }
}
