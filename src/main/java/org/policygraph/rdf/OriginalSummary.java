package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
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
            lines.add(
                    original.label()
                            + ": "
                            + paragraphs(original)
                            + " paragraphs; markers confirmed: "
                            + markers(original.graph(), Pol.CONFIRMED)
                            + "; assumed: "
                            + markers(original.graph(), Pol.ASSUMED)
                            + "; without a paragraph: "
                            + markers(original.graph(), Pol.UNALIGNED));
            addTitles(lines, original);
        }
        return lines;
    }

    private static int paragraphs(StoredText original) {
        return original.graph().find(original.node(), Names.HAS_PART, Node.ANY).toList().size();
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
