package org.policygraph.rdf.format;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements of some graphs, subject by subject in the order of their N-Triples lines, so that
 * a whole dataset can be written in order with no more than one subject written down at a time.
 */
final class SortedStatements {
    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    /** By the IRI with the bracket that ends it in a line, which sorts after most characters. */
    private final TreeMap<String, List<Quad>> subjects = new TreeMap<>();

    private SortedStatements() {}

    static SortedStatements of(Map<Node, Graph> graphs) {
        SortedStatements sorted = new SortedStatements();
        graphs.forEach((name, graph) -> graph.find().forEach(triple -> sorted.add(name, triple)));
        return sorted;
    }

    private void add(Node graph, Triple triple) {
        Node subject = triple.getSubject();
        if (!subject.isURI()) throw new IllegalArgumentException("a blank node in " + triple);
        subjects.computeIfAbsent(subject.getURI() + ">", _ -> new ArrayList<>(8))
                .add(Quad.create(graph, triple));
    }

    /** Takes what is said of one subject. */
    interface Taker<T> {
        void take(List<T> statements) throws IOException;
    }

    /** The quads of each subject, in no order. */
    void forEach(Taker<Quad> taker) throws IOException {
        for (List<Quad> quads : subjects.values()) taker.take(quads);
    }

    /** The triples of each subject, whatever their graph, each once and sorted. */
    void forEachUnion(Taker<Triple> taker) throws IOException {
        for (List<Quad> quads : subjects.values()) {
            taker.take(quads.stream().map(Quad::asTriple).distinct().sorted(ORDER).toList());
        }
    }
}
