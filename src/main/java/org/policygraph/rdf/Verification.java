package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds a stored graph against itself and, by {@link SourceComparison}, against the files that it
 * was made from.
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
    private final Map<Node, Graph> graphs;
    private final List<Drift> drifts = new ArrayList<>();
    private int spans;

    private Verification(Map<Node, Graph> graphs) {
        this.graphs = graphs;
    }

    /**
     * What the check found.
     *
     * @param digests texts checked
     * @param spans spans checked
     * @param drifts what does not hold; empty if all does
     */
    public record Result(int digests, int spans, List<Drift> drifts) {}

    /** Holds a dataset against itself. */
    public static Result of(Map<Node, Graph> graphs, Iris iris) {
        return of(graphs, PolicyDataset.version(graphs, iris), iris);
    }

    /**
     * The same where the hash of the graphs is known.
     *
     * @param version computed from the very bytes that the graphs were read from
     */
    public static Result of(Map<Node, Graph> graphs, String version, Iris iris) {
        return new Verification(graphs).check(version, iris);
    }

    /**
     * Holds a dataset against itself and against its sources.
     *
     * @param graphs its named graphs
     * @param files the bytes of the sources by document id
     */
    public static Result of(Map<Node, Graph> graphs, Map<String, byte[]> files, Iris iris) {
        Result itself = of(graphs, iris);
        List<Drift> drifts = new ArrayList<>(itself.drifts());
        for (HeldDigest digest : HeldDigest.in(graphs)) {
            drifts.addAll(SourceComparison.of(digest, files.get(digest.documentId())));
        }
        return new Result(itself.digests(), itself.spans(), List.copyOf(drifts));
    }

    private Result check(String version, Iris iris) {
        checkVersion(version, iris);
        List<HeldDigest> digests = HeldDigest.in(graphs);
        if (digests.isEmpty()) drift("-", "-", "found no digest, expected at least one");
        for (HeldDigest digest : digests) {
            checkText(digest);
            checkSpans(digest);
        }
        return new Result(digests.size(), spans, List.copyOf(drifts));
    }

    private void drift(String documentId, String place, String message) {
        drifts.add(new Drift(documentId, place, message));
    }

    private void checkVersion(String computed, Iris iris) {
        Graph description = graphs.get(iris.dataset());
        if (description == null) {
            drift("-", iris.dataset().getURI(), "found no description of the dataset");
            return;
        }
        String stated = HeldDigest.literal(description, iris.dataset(), Pol.version);
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
            String stated = HeldDigest.literal(digest.graph(), node, Pol.sha256);
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
        int start = HeldDigest.place(digest.graph(), span, Names.START);
        int end = HeldDigest.place(digest.graph(), span, Names.END);
        String claimed = HeldDigest.literal(digest.graph(), span, Names.EXACT);
        if (start < 0 || end > digest.text().length() || start > end) {
            drift(digest.documentId(), span.getURI(), "found a span outside its text");
            return;
        }
        TextSpan held = digest.text().span(start, end);
        try {
            TextSpan.claiming(digest.text(), start, end, claimed);
        } catch (IllegalArgumentException e) {
            drift(
                    digest.documentId(),
                    held.line() + ":" + held.column(),
                    String.valueOf(e.getMessage()));
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
                            String exact = HeldDigest.literal(graph, span.getObject(), Names.EXACT);
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
}
