package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays the decisions on a document over what rules found in one version of it.
 *
 * <ol>
 *   <li>What earlier decisions did is undone: each link is again as a rule found it, and those that
 *       no rule found are gone.
 *   <li>Each decision that counts is taken to every measure of its wording. The links to its
 *       concept move to the graph of their new basis, with all that was found; where there is none
 *       it is made.
 * </ol>
 *
 * The result depends on what was found and on the decisions alone, not on what was decided when.
 */
final class CuratedLinks {
    private final Node version;
    private final Graph stated;
    private final Graph inferred;
    private final Graph curated = new GraphMemFast();
    private final Graph rejected = new GraphMemFast();

    private CuratedLinks(Node version, Map<Node, Graph> graphs) {
        this.version = version;
        this.stated = copy(graphs, version);
        this.inferred = copy(graphs, Iris.inferred(version));
        for (Node decided : List.of(Iris.curated(version), Iris.rejected(version))) {
            StoredLink.in(graphs.getOrDefault(decided, Graph.emptyGraph)).stream()
                    .map(StoredLink::asFound)
                    .flatMap(Optional::stream)
                    .forEach(this::add);
        }
    }

    /**
     * The graphs of a document with all that follows from the decisions on it.
     *
     * @param graphs those of its version, in whatever state earlier decisions left them
     */
    static Map<Node, Graph> of(Map<Node, Graph> graphs, Curations decisions, Iris iris) {
        Map<Node, Graph> all = new LinkedHashMap<>();
        Set<String> wordings = new HashSet<>();
        for (Node name : graphs.keySet()) {
            if (!iris.isWholeVersion(name)) continue;
            CuratedLinks links = new CuratedLinks(name, graphs);
            Map<String, List<Node>> measures = measures(links.stated);
            wordings.addAll(measures.keySet());
            for (Curation each : decisions.current().values()) {
                measures.getOrDefault(each.matter().wording(), List.of())
                        .forEach(measure -> links.apply(each, measure, decisions.document()));
            }
            all.putAll(links.named());
        }
        if (!decisions.isEmpty()) {
            String id = iris.local(decisions.document());
            all.put(iris.curations(id), decisions.graph(wordings));
        }
        return all;
    }

    private static Graph copy(Map<Node, Graph> graphs, Node name) {
        Graph copy = new GraphMemFast();
        GraphUtil.addInto(copy, graphs.getOrDefault(name, Graph.emptyGraph));
        return copy;
    }

    /** The measures of a version by their wording, which several may share. */
    private static Map<String, List<Node>> measures(Graph stated) {
        Map<String, List<Node>> measures = new HashMap<>();
        G.iterPO(stated, RDF.type.asNode(), Pol.MEASURE_CLASS)
                .forEach(
                        measure ->
                                measures.computeIfAbsent(
                                                StoredText.literal(stated, measure, Pol.text),
                                                each -> new ArrayList<>())
                                        .add(measure));
        return measures;
    }

    private void apply(Curation curation, Node measure, Node document) {
        LinkKind kind = curation.matter().kind();
        Node concept = curation.matter().concept();
        Node basis = curation.decision().basis();
        Node decision = curation.iri(document);
        boolean isFound = false;
        for (Graph graph : List.of(stated, inferred)) {
            for (Node link : kind.iris(measure, concept)) {
                StoredLink found = StoredLink.read(graph, kind, measure, link);
                if (found == null) continue;
                found.triples().forEach(graph::delete);
                add(found.decided(basis, decision));
                isFound = true;
            }
        }
        if (isFound) return;
        add(StoredLink.added(kind, measure, concept, basis, decision, places(kind, measure) + 1));
    }

    /** How many links of a kind a measure has, in all graphs. */
    private int places(LinkKind kind, Node measure) {
        return Stream.of(stated, inferred, curated, rejected)
                .mapToInt(graph -> graph.find(measure, kind.link(), Node.ANY).toList().size())
                .sum();
    }

    private void add(StoredLink link) {
        link.triples().forEach(graph(link)::add);
    }

    private Graph graph(StoredLink link) {
        if (link.isInferred()) return inferred;
        if (link.basis().equals(Pol.REJECTED)) return rejected;
        return link.curation() == null ? stated : curated;
    }

    /** The graphs by their names; of those beside the version, the ones that have something. */
    private Map<Node, Graph> named() {
        Map<Node, Graph> named = new LinkedHashMap<>(Map.of(version, stated));
        Map.of(
                        Iris.inferred(version),
                        inferred,
                        Iris.curated(version),
                        curated,
                        Iris.rejected(version),
                        rejected)
                .forEach(
                        (name, graph) -> {
                            if (!graph.isEmpty()) named.put(name, graph);
                        });
        return named;
    }
}
