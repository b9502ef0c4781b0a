package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.TextKind;
import org.policygraph.form.FormReader;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.Sha256;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a text in a graph against the file that it was made from: where the hash differs, the
 * changed lines are named, with the column of the first changed character and the records that rest
 * on it.
 */
final class SourceComparison {
    private static final int RECORDS_NAMED = 3;

    private final StoredText stored;
    private final List<IntegrityViolation> violations = new ArrayList<>();

    private SourceComparison(StoredText stored) {
        this.stored = stored;
    }

    /**
     * What differs; empty if nothing does. A missing file is a difference.
     *
     * @param files the files of the document, of which one is that of the text
     */
    static List<IntegrityViolation> of(StoredText stored, List<byte[]> files) {
        SourceComparison comparison = new SourceComparison(stored);
        comparison.compare(files);
        return comparison.violations;
    }

    private void violation(String place, String message) {
        violations.add(new IntegrityViolation(stored.label(), place, message));
    }

    /** The file with the hash; else the one that is of the kind of the text, or cannot be read. */
    private void compare(List<byte[]> files) {
        String hash = stored.value(Pol.sha256);
        for (byte[] file : files) {
            if (!Sha256.of(file).equals(hash)) continue;
            read(file).ifPresent(this::compareReading);
            return;
        }
        List<UnreadableTextException> unread = new ArrayList<>();
        for (byte[] file : files) {
            try {
                SourceFile source = FormReader.read(file);
                if (hasOtherKind() && !isOfKind(source.text())) continue;
                compare(source);
                return;
            } catch (UnreadableTextException e) {
                unread.add(e);
            }
        }
        unread.forEach(this::unreadable);
        if (unread.isEmpty()) violation("-", "found no source file, expected " + expectedFile());
    }

    private Optional<SourceFile> read(byte[] file) {
        try {
            return Optional.of(FormReader.read(file));
        } catch (UnreadableTextException e) {
            unreadable(e);
            return Optional.empty();
        }
    }

    private void unreadable(UnreadableTextException problems) {
        problems.problems()
                .forEach(
                        p ->
                                violation(
                                        p.line() + ":" + p.column(),
                                        "found " + p.found() + ", expected " + p.expected()));
    }

    /** Whether the document has a text of the other kind, to which a file may belong. */
    private boolean hasOtherKind() {
        Node other = stored.kind().other().type();
        return stored.graph().contains(Node.ANY, RDF.type.asNode(), other);
    }

    private boolean isOfKind(HeldText text) {
        boolean isOfficial = TextKind.of(text) == TextKind.OFFICIAL;
        return isOfficial == (stored.kind() == StoredText.Kind.ORIGINAL);
    }

    /** The bytes are the same; whoever reads them may read something else out of them now. */
    private void compareReading(SourceFile file) {
        int before = violations.size();
        compareLines(file.text());
        if (violations.size() == before || file.reader().equals(stored.value(Pol.reader))) return;
        violation("-", "read by " + file.reader() + ", the graph by " + stored.value(Pol.reader));
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
        int before = violations.size();
        compareLines(file.text());
        if (violations.size() == before) {
            violation(
                    "1:1",
                    Messages.format(
                            "found bytes with the hash %s, expected %s; the text is the same"
                                    + " (byte-order mark or line ends)",
                            file.sha256(), stated));
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
        violation(
                line + ":1",
                "found the line " + line(file, line).quoted() + ", which was not there");
    }

    private void removed(int line) {
        TextSpan held = line(stored.text(), line);
        violation(
                line + ":1",
                Messages.format(
                        "found no line %s, the graph was made from it%s",
                        held.quoted(), restingOn(held)));
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
        violation(line + ":" + column, message + restingOn(changed));
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
                        .filterKeep(triple -> touches(stored.span(triple.getObject()), changed))
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

    private static boolean touches(@Nullable TextSpan span, TextSpan changed) {
        return span != null && span.overlaps(changed);
    }

    private static boolean isEvidence(Graph graph, Node node) {
        return graph.contains(Node.ANY, Pol.evidence, node);
    }
}
