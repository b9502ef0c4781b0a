package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a digest in a graph against the file that it was made from: where the hash differs, the
 * changed lines are named, with the column of the first changed character and the records that rest
 * on it.
 */
final class SourceComparison {
    private static final int RECORDS_NAMED = 3;

    private final HeldDigest digest;
    private final List<Drift> drifts = new ArrayList<>();

    private SourceComparison(HeldDigest digest) {
        this.digest = digest;
    }

    /** What differs; empty if nothing does. A missing file is a difference. */
    static List<Drift> of(HeldDigest digest, byte @Nullable [] file) {
        SourceComparison comparison = new SourceComparison(digest);
        comparison.compare(file);
        return comparison.drifts;
    }

    private void drift(String place, String message) {
        drifts.add(new Drift(digest.documentId(), place, message));
    }

    private void compare(byte @Nullable [] bytes) {
        if (bytes == null) {
            drift("-", "found no source file, expected one named " + digest.documentId() + ".txt");
            return;
        }
        try {
            compare(SourceFile.decode(bytes));
        } catch (UnreadableTextException e) {
            e.problems()
                    .forEach(
                            p ->
                                    drift(
                                            p.line() + ":" + p.column(),
                                            "found " + p.found() + ", expected " + p.expected()));
        }
    }

    private void compare(SourceFile file) {
        String stated = digest.value(Pol.sha256);
        if (file.sha256().equals(stated)) return;
        int before = drifts.size();
        List<String> held = digest.text().lines();
        List<String> found = file.text().lines();
        for (int line = 1; line <= Math.max(held.size(), found.size()); line++) {
            if (line > found.size())
                drift(line + ":1", "found the end of the file, expected a line");
            else if (line > held.size()) drift(line + ":1", "found a line that was not there");
            else compareLine(file.text(), line, held.get(line - 1), found.get(line - 1));
        }
        if (drifts.size() == before) {
            drift(
                    "1:1",
                    "found bytes with the hash "
                            + file.sha256()
                            + ", expected "
                            + stated
                            + "; the text is the same (byte-order mark or line ends)");
        }
    }

    private void compareLine(HeldText found, int line, String heldLine, String foundLine) {
        if (Sha256.of(foundLine).equals(Sha256.of(heldLine))) return;
        int column = firstDifference(heldLine, foundLine) + 1;
        int point = digest.text().pointAt(line, column);
        String message =
                "found "
                        + excerpt(found, line, column)
                        + ", the graph was made from "
                        + excerpt(digest.text(), line, column);
        drift(line + ":" + column, message + restingOn(point));
    }

    /** Code points that both begin with. */
    private static int firstDifference(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        int same = 0;
        while (same < first.length && same < second.length && first[same] == second[same]) same++;
        return same;
    }

    private static String excerpt(HeldText text, int line, int column) {
        int start = text.pointAt(line, column);
        return text.span(start, Math.min(text.length(), start + 8)).quoted();
    }

    private String restingOn(int point) {
        Graph graph = digest.graph();
        List<String> records =
                graph
                        .find(Node.ANY, Pol.span, Node.ANY)
                        .filterKeep(triple -> covers(graph, triple.getObject(), point))
                        .filterKeep(triple -> !isEvidence(graph, triple.getSubject()))
                        .mapWith(triple -> triple.getSubject().getURI())
                        .toList()
                        .stream()
                        .sorted()
                        .toList();
        if (records.isEmpty()) return "";
        String more =
                records.size() > RECORDS_NAMED
                        ? " and " + (records.size() - RECORDS_NAMED) + " more"
                        : "";
        return "; on it rest "
                + String.join(", ", records.stream().limit(RECORDS_NAMED).toList())
                + more;
    }

    private static boolean covers(Graph graph, Node span, int point) {
        return Integer.parseInt(HeldDigest.literal(graph, span, Names.START)) <= point
                && point < Integer.parseInt(HeldDigest.literal(graph, span, Names.END));
    }

    private static boolean isEvidence(Graph graph, Node node) {
        return graph.contains(node, RDF.type.asNode(), Pol.EVIDENCE_CLASS);
    }
}
