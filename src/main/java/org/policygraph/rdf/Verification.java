package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds a stored graph against itself and against the files that it was made from.
 *
 * <ol>
 *   <li>The version that the dataset names is the hash of its graphs.
 *   <li>Each held text has the hashes and the length that the graph states, line by line.
 *   <li>Each span has the characters that it claims, and each record the characters of its span.
 *   <li>Each file has the hash that the graph states; where it has not, the changed lines are
 *       named, with the column of the first changed character and the records that rest on it.
 * </ol>
 */
public final class Verification {
    private static final int RECORDS_NAMED = 3;

    private final Map<Node, Graph> graphs;
    private final Map<String, byte[]> files;
    private final List<Drift> drifts = new ArrayList<>();
    private int spans;

    private Verification(Map<Node, Graph> graphs, Map<String, byte[]> files) {
        this.graphs = graphs;
        this.files = files;
    }

    /**
     * What the check found.
     *
     * @param digests texts checked
     * @param spans spans checked
     * @param drifts what does not hold; empty if all does
     */
    public record Result(int digests, int spans, List<Drift> drifts) {}

    /**
     * Checks a dataset.
     *
     * @param graphs its named graphs
     * @param files the bytes of the sources by document id
     */
    public static Result of(Map<Node, Graph> graphs, Map<String, byte[]> files, Iris iris) {
        return new Verification(graphs, files).check(iris);
    }

    private Result check(Iris iris) {
        checkVersion(iris);
        List<HeldDigest> digests = HeldDigest.in(graphs);
        if (digests.isEmpty()) drift("-", "-", "found no digest, expected at least one");
        for (HeldDigest digest : digests) {
            checkText(digest);
            checkSpans(digest);
            checkFile(digest);
        }
        return new Result(digests.size(), spans, List.copyOf(drifts));
    }

    private void drift(String documentId, String place, String message) {
        drifts.add(new Drift(documentId, place, message));
    }

    private void checkVersion(Iris iris) {
        Graph description = graphs.get(iris.dataset());
        if (description == null) {
            drift("-", iris.dataset().getURI(), "found no description of the dataset");
            return;
        }
        String stated = literal(description, iris.dataset(), Pol.version);
        String computed = PolicyDataset.version(graphs, iris);
        if (!stated.equals(computed)) {
            drift(
                    "-",
                    iris.dataset().getURI(),
                    "found graphs with the hash " + computed + ", expected " + stated);
        }
    }

    private void checkText(HeldDigest digest) {
        HeldText text = digest.text();
        expect(digest, Pol.textSha256, text.sha256());
        expect(digest, Pol.length, Integer.toString(text.length()));
        if (!digest.node().getURI().endsWith("/text/" + text.shortHash())) {
            drift(
                    digest.documentId(),
                    digest.node().getURI(),
                    "the text does not have the hash in its address");
        }
        List<String> lines = text.lines();
        for (int line = 1; line <= lines.size(); line++) {
            Node node = Iris.part(digest.node(), "line", line);
            String stated = literal(digest.graph(), node, Pol.sha256);
            if (!stated.equals(Sha256.of(lines.get(line - 1)))) {
                drift(
                        digest.documentId(),
                        line + ":1",
                        "found a line in the graph that does not have its hash");
            }
        }
    }

    private void expect(HeldDigest digest, Node property, String computed) {
        String stated = digest.value(property);
        if (stated.equals(computed)) return;
        drift(
                digest.documentId(),
                digest.node().getURI(),
                "found " + property.getLocalName() + " " + computed + ", expected " + stated);
    }

    private void checkSpans(HeldDigest digest) {
        Graph graph = digest.graph();
        graph.find(Node.ANY, Pol.digest, digest.node())
                .forEach(
                        triple -> {
                            spans++;
                            checkSpan(digest, triple.getSubject());
                        });
        for (Node claim : List.of(Pol.text, Pol.printed, Pol.marker)) {
            Node at = claim.equals(Pol.text) ? Pol.quoteSpan : Pol.span;
            graph.find(Node.ANY, claim, Node.ANY).forEach(triple -> checkClaim(digest, triple, at));
        }
    }

    private void checkSpan(HeldDigest digest, Node span) {
        int start = place(digest.graph(), span, Names.START);
        int end = place(digest.graph(), span, Names.END);
        String claimed = literal(digest.graph(), span, Names.EXACT);
        if (start < 0 || end > digest.text().length() || start > end) {
            drift(digest.documentId(), span.getURI(), "found a span outside its text");
            return;
        }
        TextSpan held = digest.text().span(start, end);
        if (!held.text().equals(claimed)) {
            drift(
                    digest.documentId(),
                    held.line() + ":" + held.column(),
                    "found " + held.quoted() + ", the graph claims “" + claimed + "”");
        }
        if (!span.getURI().endsWith("#" + held.fragment())) {
            drift(
                    digest.documentId(),
                    span.getURI(),
                    "the address does not name " + held.fragment());
        }
    }

    /**
     * The wording of a record is the characters of its span; of a citation, those of its quotation.
     */
    private void checkClaim(HeldDigest digest, Triple claim, Node spanProperty) {
        Graph graph = digest.graph();
        Node record = claim.getSubject();
        Node at = graph.contains(record, spanProperty, Node.ANY) ? spanProperty : Pol.span;
        graph.find(record, at, Node.ANY)
                .forEach(
                        span -> {
                            String exact = literal(graph, span.getObject(), Names.EXACT);
                            String claimed = claim.getObject().getLiteralLexicalForm();
                            if (exact.equals(claimed)) return;
                            drift(
                                    digest.documentId(),
                                    record.getURI(),
                                    "found the wording “"
                                            + claimed
                                            + "”, its span has “"
                                            + exact
                                            + "”");
                        });
    }

    private void checkFile(HeldDigest digest) {
        byte[] bytes = files.get(digest.documentId());
        if (bytes == null) {
            drift(
                    digest.documentId(),
                    "-",
                    "found no source file, expected one named " + digest.documentId() + ".txt");
            return;
        }
        try {
            checkFile(digest, SourceFile.decode(bytes));
        } catch (UnreadableTextException e) {
            e.problems()
                    .forEach(
                            p ->
                                    drift(
                                            digest.documentId(),
                                            p.line() + ":" + p.column(),
                                            "found " + p.found() + ", expected " + p.expected()));
        }
    }

    private void checkFile(HeldDigest digest, SourceFile file) {
        String stated = digest.value(Pol.sha256);
        if (file.sha256().equals(stated)) return;
        int before = drifts.size();
        compareLines(digest, file.text());
        if (drifts.size() == before) {
            drift(
                    digest.documentId(),
                    "1:1",
                    "found bytes with the hash "
                            + file.sha256()
                            + ", expected "
                            + stated
                            + "; the text is the same (byte-order mark or line ends)");
        }
    }

    /** The lines that both begin and end with are the same, so an inserted line is named alone. */
    private void compareLines(HeldDigest digest, HeldText file) {
        List<String> held = digest.text().lines();
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
            if (line > foundEnd) removed(digest, line);
            else if (line > heldEnd)
                drift(
                        digest.documentId(),
                        line + ":1",
                        "found the line " + line(file, line).quoted() + ", which was not there");
            else compareLine(digest, file, line, held.get(line - 1), found.get(line - 1));
        }
    }

    private void removed(HeldDigest digest, int line) {
        TextSpan held = line(digest.text(), line);
        drift(
                digest.documentId(),
                line + ":1",
                "found no line "
                        + held.quoted()
                        + ", the graph was made from it"
                        + restingOn(digest, held));
    }

    private static TextSpan line(HeldText text, int line) {
        int start = text.pointAt(line, 1);
        String characters = text.lines().get(line - 1);
        return text.span(start, start + characters.codePointCount(0, characters.length()));
    }

    private void compareLine(
            HeldDigest digest, HeldText found, int line, String heldLine, String foundLine) {
        if (foundLine.equals(heldLine)) return;
        int column = firstDifference(heldLine, foundLine) + 1;
        int point = digest.text().pointAt(line, column);
        String message =
                "found "
                        + excerpt(found, line, column)
                        + ", the graph was made from "
                        + excerpt(digest.text(), line, column);
        TextSpan changed = digest.text().span(point, Math.min(digest.text().length(), point + 1));
        drift(digest.documentId(), line + ":" + column, message + restingOn(digest, changed));
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

    private static String restingOn(HeldDigest digest, TextSpan changed) {
        Graph graph = digest.graph();
        List<String> records =
                graph
                        .find(Node.ANY, Pol.span, Node.ANY)
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
        int start = place(graph, span, Names.START);
        return 0 <= start
                && start < changed.end()
                && changed.start() < place(graph, span, Names.END);
    }

    private static boolean isEvidence(Graph graph, Node node) {
        return graph.contains(node, RDF.type.asNode(), Pol.EVIDENCE_CLASS);
    }

    /** A place in the text, or -1 where the graph states none that is a number. */
    private static int place(Graph graph, Node span, Node property) {
        String stated = literal(graph, span, property);
        return stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : -1;
    }

    private static String literal(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .orElse("");
    }
}
