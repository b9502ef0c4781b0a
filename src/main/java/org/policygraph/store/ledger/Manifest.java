package org.policygraph.store.ledger;

import static org.policygraph.store.ledger.LedgerTerms.BEFORE;
import static org.policygraph.store.ledger.LedgerTerms.CHANGE;
import static org.policygraph.store.ledger.LedgerTerms.CONTENT;
import static org.policygraph.store.ledger.LedgerTerms.GRAPH;
import static org.policygraph.store.ledger.LedgerTerms.ID;
import static org.policygraph.store.ledger.LedgerTerms.MANIFEST;
import static org.policygraph.store.ledger.LedgerTerms.NUMBER;
import static org.policygraph.store.ledger.LedgerTerms.TIME;
import static org.policygraph.store.ledger.LedgerTerms.TRIPLES;
import static org.policygraph.store.ledger.LedgerTerms.TYPE;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.UnusableStoreException;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one commit changed.
 *
 * @param name the graph that it is written in, and its own node
 * @param number its place in the order of versions, from 1
 * @param version what it made current
 * @param before the manifest before; null for the first
 * @param changes the content of each graph that was put in, or null for one that was removed, by
 *     the names of the graphs
 */
public record Manifest(
        Node name,
        int number,
        DatasetVersion version,
        @Nullable Node before,
        Map<Node, @Nullable StoredGraph> changes) {

    /** As triples. */
    Graph write() {
        Graph graph = new GraphMemFast();
        graph.add(Triple.create(name, TYPE, MANIFEST));
        graph.add(Triple.create(name, NUMBER, integer(number)));
        graph.add(Triple.create(name, ID, NodeFactory.createLiteralString(version.id())));
        graph.add(
                Triple.create(
                        name,
                        TIME,
                        NodeFactory.createLiteralDT(
                                version.time().toString(), XSDDatatype.XSDdateTime)));
        if (before != null) graph.add(Triple.create(name, BEFORE, before));
        changes.forEach((changed, content) -> write(graph, changed, content));
        return graph;
    }

    private void write(Graph graph, Node changed, @Nullable StoredGraph content) {
        int place = graph.size();
        Node change = NodeFactory.createURI(name.getURI() + "#" + place);
        graph.add(Triple.create(name, CHANGE, change));
        graph.add(Triple.create(change, GRAPH, changed));
        if (content == null) return;
        graph.add(Triple.create(change, CONTENT, content.content()));
        graph.add(Triple.create(change, TRIPLES, integer(content.triples())));
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /**
     * A manifest as it was written.
     *
     * @throws UnusableStoreException if it is not there, or not whole
     */
    static Manifest read(Node name, @Nullable Graph graph, LedgerNames names) {
        if (graph == null || graph.isEmpty()) {
            throw new UnusableStoreException("found no manifest " + name + " in the store");
        }
        try {
            Map<Node, @Nullable StoredGraph> changes = new LinkedHashMap<>();
            for (Node change : objects(graph, name, CHANGE)) {
                changes.put(one(graph, change, GRAPH), content(graph, change, names));
            }
            List<Node> before = objects(graph, name, BEFORE);
            return new Manifest(
                    name,
                    Integer.parseInt(text(graph, name, NUMBER)),
                    new DatasetVersion(
                            text(graph, name, ID), Instant.parse(text(graph, name, TIME))),
                    before.isEmpty() ? null : before.getFirst(),
                    changes);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new UnusableStoreException(
                    "found the manifest " + name + " in the store, which is not whole", e);
        }
    }

    private static @Nullable StoredGraph content(Graph graph, Node change, LedgerNames names) {
        if (objects(graph, change, CONTENT).isEmpty()) return null;
        Node content = one(graph, change, CONTENT);
        long triples = Long.parseLong(text(graph, change, TRIPLES));
        return new StoredGraph(content, names.hash(content), triples);
    }

    private static String text(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).getLiteralLexicalForm();
    }

    private static Node one(Graph graph, Node subject, Node property) {
        List<Node> found = objects(graph, subject, property);
        if (found.size() == 1) return found.getFirst();
        throw new UnusableStoreException(
                "found "
                        + found.size()
                        + " values of "
                        + property.getLocalName()
                        + " of "
                        + subject
                        + " in the store, expected one");
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
