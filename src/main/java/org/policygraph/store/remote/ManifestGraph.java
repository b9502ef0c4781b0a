package org.policygraph.store.remote;

import static org.policygraph.store.remote.LedgerTerms.ABOUT;
import static org.policygraph.store.remote.LedgerTerms.ACTION;
import static org.policygraph.store.remote.LedgerTerms.BEFORE;
import static org.policygraph.store.remote.LedgerTerms.BY;
import static org.policygraph.store.remote.LedgerTerms.CHANGE;
import static org.policygraph.store.remote.LedgerTerms.CONTENT;
import static org.policygraph.store.remote.LedgerTerms.GRAPH;
import static org.policygraph.store.remote.LedgerTerms.ID;
import static org.policygraph.store.remote.LedgerTerms.MANIFEST;
import static org.policygraph.store.remote.LedgerTerms.NUMBER;
import static org.policygraph.store.remote.LedgerTerms.TIME;
import static org.policygraph.store.remote.LedgerTerms.TRIPLES;
import static org.policygraph.store.remote.LedgerTerms.TYPE;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.system.G;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Edit;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.ledger.Manifest;
import org.policygraph.store.ledger.StoredGraph;
import org.policygraph.text.Messages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A manifest as the graph that it is written in, and how its place in the chain is found. */
record ManifestGraph(LedgerNames names, Manifest manifest, @Nullable Node before) {

    /** The graph, and its own node. */
    Node name() {
        return names.manifest(manifest);
    }

    /** As triples. */
    Graph write() {
        Node name = name();
        Graph graph = new GraphMemFast();
        graph.add(Triple.create(name, TYPE, MANIFEST));
        graph.add(Triple.create(name, NUMBER, integer(manifest.number())));
        String id = manifest.version().id();
        graph.add(Triple.create(name, ID, NodeFactory.createLiteralString(id)));
        String time = manifest.version().time().toString();
        graph.add(
                Triple.create(
                        name, TIME, NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)));
        Edit edit = manifest.version().edit();
        if (edit != null) write(graph, edit);
        if (before != null) graph.add(Triple.create(name, BEFORE, before));
        manifest.changes().forEach((changed, content) -> write(graph, changed, content));
        return graph;
    }

    private void write(Graph graph, Edit edit) {
        Node name = name();
        graph.add(
                Triple.create(name, ACTION, NodeFactory.createLiteralString(edit.action().name())));
        if (edit.by() != null) {
            graph.add(Triple.create(name, BY, NodeFactory.createLiteralString(edit.by())));
        }
        if (edit.about() != null) {
            graph.add(Triple.create(name, ABOUT, NodeFactory.createURI(edit.about())));
        }
    }

    private void write(Graph graph, Node changed, @Nullable StoredGraph content) {
        Node name = name();
        Node change = NodeFactory.createURI(name.getURI() + "#" + graph.size());
        graph.add(Triple.create(name, CHANGE, change));
        graph.add(Triple.create(change, GRAPH, changed));
        if (content == null) return;
        graph.add(Triple.create(change, CONTENT, names.content(content.hash())));
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
    static ManifestGraph read(Node name, @Nullable Graph graph, LedgerNames names) {
        if (graph == null || graph.isEmpty()) {
            throw new UnusableStoreException("found no manifest " + name + " in the store");
        }
        try {
            Map<Node, @Nullable StoredGraph> changes = new LinkedHashMap<>();
            for (Node change : objects(graph, name, CHANGE)) {
                changes.put(one(graph, change, GRAPH), content(graph, change, names));
            }
            List<Node> before = objects(graph, name, BEFORE);
            DatasetVersion version =
                    new DatasetVersion(
                            text(graph, name, ID),
                            Instant.parse(text(graph, name, TIME)),
                            edit(graph, name));
            int number = Integer.parseInt(text(graph, name, NUMBER));
            return new ManifestGraph(
                    names,
                    new Manifest(number, version, changes),
                    before.isEmpty() ? null : before.getFirst());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnusableStoreException(
                    "found the manifest " + name + " in the store, which is not whole", e);
        }
    }

    private static @Nullable Edit edit(Graph graph, Node name) {
        if (objects(graph, name, ACTION).isEmpty()) return null;
        List<Node> by = objects(graph, name, BY);
        List<Node> about = objects(graph, name, ABOUT);
        return new Edit(
                Edit.Action.valueOf(text(graph, name, ACTION)),
                by.isEmpty() ? null : by.getFirst().getLiteralLexicalForm(),
                about.isEmpty() ? null : about.getFirst().getURI());
    }

    private static @Nullable StoredGraph content(Graph graph, Node change, LedgerNames names) {
        if (objects(graph, change, CONTENT).isEmpty()) return null;
        Node content = one(graph, change, CONTENT);
        long triples = Long.parseLong(text(graph, change, TRIPLES));
        return new StoredGraph(names.hash(content), triples);
    }

    private static String text(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).getLiteralLexicalForm();
    }

    private static Node one(Graph graph, Node subject, Node property) {
        List<Node> found = objects(graph, subject, property);
        if (found.size() == 1) return found.getFirst();
        throw new UnusableStoreException(
                Messages.format(
                        "found %s values of %s of %s in the store, expected one",
                        found.size(), property.getLocalName(), subject));
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property);
    }
}
