package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a server keeps at hand of a version that lies elsewhere: the vocabularies, and the records
 * that it lists, names and filters by. What is said of a record in it is all that the version says.
 */
final class Catalogue {
    private final Graph graph = new GraphMemFast();
    private final Set<Node> kinds;
    private final Set<Node> propertiesElsewhere = new HashSet<>();
    private final Map<Node, Set<Node>> documents = new HashMap<>();
    private boolean hasRecordsBeside;

    /**
     * What one named graph gives.
     *
     * @param triples all that it says of records of the catalogue
     * @param propertiesElsewhere the properties of its other records
     * @param hasMeasures whether measures are among those
     */
    record Part(List<Triple> triples, Set<Node> propertiesElsewhere, boolean hasMeasures) {}

    /**
     * @param kinds the classes of which the catalogue has all records
     */
    Catalogue(Set<Node> kinds, Map<Node, Part> parts) {
        this.kinds = kinds;
        parts.forEach(
                (name, part) -> {
                    part.triples.forEach(graph::add);
                    propertiesElsewhere.addAll(part.propertiesElsewhere);
                    if (part.hasMeasures) documents.put(name, new HashSet<>(Set.of(name)));
                });
        parts.forEach(
                (name, part) -> {
                    if (part.hasMeasures || part.propertiesElsewhere.isEmpty()) return;
                    Set<Node> document = documents.get(above(name));
                    if (document == null) hasRecordsBeside = true;
                    else document.add(name);
                });
    }

    /** The graph that another belongs to, if it is named below one. */
    static Node above(Node name) {
        String iri = name.getURI();
        return Terms.iri(iri.substring(0, Math.max(0, iri.lastIndexOf('/'))));
    }

    /** The graphs of a document: the one that has its measures, and those named below it. */
    Set<Node> ofDocument(Node name) {
        return documents.getOrDefault(name, Set.of(name));
    }

    Graph graph() {
        return graph;
    }

    /** Whether a graph of no document says something of records that are not in the catalogue. */
    boolean hasRecordsBeside() {
        return hasRecordsBeside;
    }

    /** Whether a record is in it. */
    boolean has(Node record) {
        return graph.contains(record, Node.ANY, Node.ANY);
    }

    /** Whether it has all records of a class. */
    boolean isOf(Node kind) {
        return kinds.contains(kind);
    }

    /** Whether it has all records of a class that have a property. */
    boolean hasAll(Node property, @Nullable Node kind) {
        return !propertiesElsewhere.contains(property) || (kind != null && kinds.contains(kind));
    }
}
