package org.policygraph.http.record;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.policygraph.store.ResourceDescription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the graph says of one resource.
 *
 * @param resource the resource
 * @param outgoing its own statements, sorted
 * @param incoming statements of others about it, sorted; those of its own fragments left out
 * @param incomingCut whether there are more incoming statements than are listed
 */
record RecordDescription(
        Node resource, List<Triple> outgoing, List<Triple> incoming, boolean incomingCut) {
    /** Incoming statements listed at most. */
    static final int MOST_INCOMING = 200;

    RecordDescription {
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
    }

    static RecordDescription of(Graph graph, String iri) {
        Node resource = NodeFactory.createURI(iri);
        List<Triple> outgoing =
                take(graph.find(resource, Node.ANY, Node.ANY), Integer.MAX_VALUE, _ -> true);
        List<Triple> incoming =
                take(
                        graph.find(Node.ANY, Node.ANY, resource),
                        MOST_INCOMING + 1,
                        triple -> !ResourceDescription.isFragment(triple.getSubject(), iri));
        boolean cut = incoming.size() > MOST_INCOMING;
        if (cut) incoming = incoming.subList(0, MOST_INCOMING);
        return new RecordDescription(resource, outgoing, incoming, cut);
    }

    /** Whether the graph says nothing at all. */
    boolean isEmpty() {
        return outgoing.isEmpty() && incoming.isEmpty();
    }

    private static List<Triple> take(
            ExtendedIterator<Triple> found, int most, Predicate<Triple> wanted) {
        List<Triple> taken = new ArrayList<>();
        try {
            while (found.hasNext() && taken.size() < most) {
                Triple triple = found.next();
                if (wanted.test(triple)) taken.add(triple);
            }
        } finally {
            found.close();
        }
        taken.sort(ResourceDescription.ORDER);
        return taken;
    }
}
