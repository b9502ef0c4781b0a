package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a graph says of a resource: the same at its own address and in answer to DESCRIBE. */
public final class ResourceDescription {
    /** Statements in the order of their terms. */
    public static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private ResourceDescription() {}

    /**
     * The statements of the resource and of the fragments that point to it, sorted: a client that
     * follows the IRI of a span is sent to the text that it is a span of (RFC 3986 §3.5).
     */
    public static List<Triple> of(Graph graph, String iri) {
        Node resource = NodeFactory.createURI(iri);
        List<Triple> statements =
                new ArrayList<>(graph.find(resource, Node.ANY, Node.ANY).toList());
        graph.find(Node.ANY, Node.ANY, resource)
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> isFragment(subject, iri))
                .toSet()
                .forEach(part -> statements.addAll(graph.find(part, Node.ANY, Node.ANY).toList()));
        statements.sort(ORDER);
        return statements;
    }

    /** Whether a node is named by a fragment of this IRI. */
    public static boolean isFragment(Node node, String iri) {
        return node.isURI() && node.getURI().startsWith(iri + "#");
    }
}
