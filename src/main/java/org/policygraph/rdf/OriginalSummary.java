package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what an original has to do with its digest, for whoever has just brought them together. */
public final class OriginalSummary {
    private OriginalSummary() {}

    /** Some lines for each original of a dataset; none where there is none. */
    public static List<String> lines(Map<Node, Graph> graphs) {
        List<String> lines = new ArrayList<>();
        for (StoredText original : StoredText.in(graphs, StoredText.Kind.ORIGINAL)) {
            lines.add(counts(original));
            Graph graph = original.graph();
            if (!graph.contains(Node.ANY, RDF.type.asNode(), Pol.DIGEST)) continue;
            lines.add(
                    original.label()
                            + ": markers confirmed: "
                            + markers(graph, Pol.CONFIRMED)
                            + "; assumed: "
                            + markers(graph, Pol.ASSUMED)
                            + "; without a paragraph: "
                            + markers(graph, Pol.UNALIGNED));
            addTitles(lines, original);
        }
        return lines;
    }

    /** What was read of it, and how much of it says who is responsible. */
    private static String counts(StoredText original) {
        Graph graph = original.graph();
        List<Node> measures =
                graph.find(Node.ANY, Pol.heldIn, Pol.HELD_IN_ORIGINAL)
                        .mapWith(Triple::getSubject)
                        .toList();
        long named =
                measures.stream()
                        .filter(measure -> graph.contains(measure, Pol.responsibility, Node.ANY))
                        .count();
        return original.label()
                + ": "
                + graph.find(Node.ANY, Pol.divisionPosition, Node.ANY).toList().size()
                + " divisions, "
                + measures.size()
                + " measures, "
                + named
                + " of them with bodies that the text names";
    }

    private static String markers(Graph graph, Node alignment) {
        List<Integer> numbers =
                graph
                        .find(Node.ANY, Pol.alignment, alignment)
                        .mapWith(Triple::getSubject)
                        .mapWith(each -> StoredText.place(graph, each, Pol.paragraphNumber))
                        .toList()
                        .stream()
                        .sorted()
                        .toList();
        if (numbers.isEmpty()) return "none";
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** That another title was taken. */
    private static void addTitles(List<String> lines, StoredText original) {
        if (!original.value(Pol.titleDiffers).equals("true")) return;
        String own = original.value(DCTerms.title.asNode());
        String ofDigest =
                StoredText.literal(original.graph(), original.document(), DCTerms.title.asNode());
        lines.add(
                original.label()
                        + ": its title is “"
                        + own
                        + "”, by the digest “"
                        + ofDigest
                        + "”; taken for the same document, as asked");
    }
}
