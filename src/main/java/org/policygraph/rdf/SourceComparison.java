package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a text in a graph against the file that it was made from: where the hash differs, the
 * changed lines are named, with the column of the first changed character and the records that rest
 * on it.
 */
final class SourceComparison {
    private static final int RECORDS_NAMED = 3;

    private final StoredText stored;
    private final List<Drift> drifts = new ArrayList<>();

    private SourceComparison(StoredText stored) {
        this.stored = stored;
    }

    /** What differs; empty if nothing does. A missing file is a difference. */
    static List<Drift> of(StoredText stored, byte @Nullable [] file) {
        SourceComparison comparison = new SourceComparison(stored);
        comparison.compare(file);
        return comparison.drifts;
    }

    private void drift(String place, String message) {
        drifts.add(new Drift(stored.label(), place, message));
    }

    private void compare(byte @Nullable [] bytes) {
        if (bytes == null) {
            drift("-", "found no source file, expected " + expectedFile());
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

    private String expectedFile() {
        return switch (stored.kind()) {
            case DIGEST -> "one named " + stored.documentId() + ".txt";
            case ORIGINAL -> "the original";
        };
    }

    private void compare(SourceFile file) {
        String stated = stored.value(Pol.sha256);
        if (file.sha256().equals(stated)) return;
        int before = drifts.size();
        compareLines(file.text());
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

    /** The lines that both begin and end with are the same, so an inserted line is named alone. */
    private void compareLines(HeldText file) {
        List<String> held = stored.text().lines();
        List<String> found = file.lines();
        int shorter = Math.min(held.size(), found.size());
        int top = 0;
        while (top < shorter && held.get(top).equals(found.get(top))) top++;
        int bottom = 0;
        while (bottom < shorter - top
                && held.get(held.size() - 1 - bottom).equals(found.get(found.size() - 1 - bottom)))
            bottom++;
        int heldEnd = held.size() - bottom;
        int foundEnd = found.size() - bottom;
        for (int line = top + 1; line <= Math.max(heldEnd, foundEnd); line++) {
            if (line > foundEnd) removed(line);
            else if (line > heldEnd) added(file, line);
            else compareLine(file, line, held.get(line - 1), found.get(line - 1));
        }
    }

    private void added(HeldText file, int line) {
        drift(line + ":1", "found the line " + line(file, line).quoted() + ", which was not there");
    }

    private void removed(int line) {
        TextSpan held = line(stored.text(), line);
        drift(
                line + ":1",
                "found no line "
                        + held.quoted()
                        + ", the graph was made from it"
                        + restingOn(held));
    }

    private static TextSpan line(HeldText text, int line) {
        int start = text.pointAt(line, 1);
        String characters = text.lines().get(line - 1);
        return text.span(start, start + characters.codePointCount(0, characters.length()));
    }

    private void compareLine(HeldText found, int line, String heldLine, String foundLine) {
        if (foundLine.equals(heldLine)) return;
        int column = firstDifference(heldLine, foundLine) + 1;
        int point = stored.text().pointAt(line, column);
        String message =
                "found "
                        + excerpt(found, line, column)
                        + ", the graph was made from "
                        + excerpt(stored.text(), line, column);
        TextSpan changed = stored.text().span(point, Math.min(stored.text().length(), point + 1));
        drift(line + ":" + column, message + restingOn(changed));
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

    private String restingOn(TextSpan changed) {
        Graph graph = stored.graph();
        List<String> records =
                graph
                        .find(Node.ANY, Pol.span, Node.ANY)
                        .filterKeep(triple -> stored.has(triple.getObject()))
                        .filterKeep(triple -> touches(graph, triple.getObject(), changed))
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

    private static boolean touches(Graph graph, Node span, TextSpan changed) {
        int start = StoredText.place(graph, span, Names.START);
        return 0 <= start
                && start < changed.end()
                && changed.start() < StoredText.place(graph, span, Names.END);
    }

    private static boolean isEvidence(Graph graph, Node node) {
        return graph.contains(node, RDF.type.asNode(), Pol.EVIDENCE_CLASS);
    }
}
