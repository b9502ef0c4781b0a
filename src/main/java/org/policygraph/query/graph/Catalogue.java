package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a server keeps at hand of a version that lies elsewhere: the vocabularies, and the records
 * that it lists, names and filters by. What is said of a record in it is all that the version says.
 */
final class Catalogue {
    private final Graph graph = new GraphMemFast();
    private final Set<Node> kinds;
    private final Set<Node> propertiesElsewhere = new HashSet<>();
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
    Catalogue(Set<Node> kinds, Collection<Part> parts) {
        this.kinds = kinds;
        for (Part part : parts) {
            part.triples.forEach(graph::add);
            propertiesElsewhere.addAll(part.propertiesElsewhere);
            hasRecordsBeside |= !part.propertiesElsewhere.isEmpty() && !part.hasMeasures;
        }
    }

    Graph graph() {
        return graph;
    }

    /** Whether a graph without measures says something of records that are not in it. */
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
