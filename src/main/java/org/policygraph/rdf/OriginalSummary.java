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
import java.util.TreeMap;
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
                            + "; proposed: "
                            + markers(graph, Pol.PROPOSED)
                            + "; rejected: "
                            + markers(graph, Pol.REJECTED)
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
        Map<Integer, String> numbers = new TreeMap<>();
        graph.find(Node.ANY, Pol.alignment, alignment)
                .mapWith(Triple::getSubject)
                .forEach(
                        marker ->
                                numbers.put(
                                        StoredText.place(graph, marker, Pol.paragraphNumber),
                                        paragraphs(graph, marker)));
        if (numbers.isEmpty()) return "none";
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Which they are, as an alignment names them, and how like; empty if there are none. */
    private static String paragraphs(Graph graph, Node marker) {
        List<String> names =
                graph
                        .find(marker, Pol.alignedTo, Node.ANY)
                        .mapWith(each -> each.getObject().getLiteralLexicalForm())
                        .toList()
                        .stream()
                        .sorted()
                        .toList();
        if (names.isEmpty()) return "";
        String score = StoredText.literal(graph, marker, Pol.alignmentScore);
        return " (" + String.join(", ", names) + (score.isEmpty() ? "" : "; " + score) + ")";
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
