package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.text.Messages;
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
                    Messages.format(
                            "%s: markers confirmed: %s; proposed: %s; rejected: %s; without a"
                                    + " paragraph: %s",
                            original.label(),
                            markers(graph, Pol.CONFIRMED),
                            markers(graph, Pol.PROPOSED),
                            markers(graph, Pol.REJECTED),
                            markers(graph, Pol.UNALIGNED)));
            addTitles(lines, original);
        }
        return lines;
    }

    /** What was read of it, and how much of it says who is responsible. */
    private static String counts(StoredText original) {
        Graph graph = original.graph();
        List<Node> measures = G.listPO(graph, Pol.heldIn, Pol.HELD_IN_ORIGINAL);
        long named =
                measures.stream()
                        .filter(measure -> graph.contains(measure, Pol.responsibility, Node.ANY))
                        .count();
        return Messages.format(
                "%s: %s divisions, %s measures, %s of them with bodies that the text names",
                original.label(),
                graph.find(Node.ANY, Pol.divisionPosition, Node.ANY).toList().size(),
                measures.size(),
                named);
    }

    private static String markers(Graph graph, Node alignment) {
        Map<Integer, String> numbers = new TreeMap<>();
        G.iterPO(graph, Pol.alignment, alignment)
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
                Messages.format(
                        "%s: its title is “%s”, by the digest “%s”; taken for the same document,"
                                + " as asked",
                        original.label(), own, ofDigest));
    }
}
