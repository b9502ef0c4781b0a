package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where a graph keeps the links of one kind.
 *
 * @param name what filters call the kind
 * @param linkClass the class of the links
 * @param measure from a link to its measure
 * @param target from a link to its concept
 * @param basis from a link to its basis, an IRI whose local name is the basis
 * @param role from a link to its role, an IRI likewise; null if such links have none
 * @param above from a concept to the one above it
 */
public record LinkPlan(
        String name,
        Node linkClass,
        Node measure,
        Node target,
        Node basis,
        @Nullable Node role,
        Node above) {
    /** What filters call a basis; empty if the node is none. */
    public static String basisName(Node basis) {
        if (!basis.isURI()) return "";
        String iri = basis.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
