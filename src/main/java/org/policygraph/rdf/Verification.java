package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.Sha256;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds a stored graph against itself and, by {@link SourceComparison}, against the files that it
 * was made from.
 *
 * <ol>
 *   <li>The version that the dataset names is that of its graphs.
 *   <li>Each held text has the hashes and the length that the graph states, line by line.
 *   <li>Each span has the characters that it claims, and each record the characters of its span.
 *   <li>Of an official text, divisions nest, and each body that is stated is derived from the
 *       characters that name it ({@link OfficialChecks}).
 *   <li>No link that is only inferred or was rejected stands in a graph of what is stated.
 *   <li>What curators decided on links is what their decisions make of the links that were found.
 *   <li>Each file has the hash that the graph states; where it has not, the changed lines are
 *       named, with the column of the first changed character and the records that rest on it.
 * </ol>
 */
public final class Verification {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final Map<Node, Graph> graphs;
    private final List<IntegrityViolation> violations = new ArrayList<>();
    private int spans;

    private Verification(Map<Node, Graph> graphs) {
        this.graphs = graphs;
    }

    /**
     * What the check found.
     *
     * @param texts texts checked
     * @param spans spans checked
     * @param violations what does not hold; empty if all does
     */
    public record Result(int texts, int spans, List<IntegrityViolation> violations) {}

    /** Holds a dataset against itself. */
    public static Result of(Map<Node, Graph> graphs, Iris iris) {
        return of(graphs, GraphHashes.computed(graphs).version(iris), iris);
    }

    /**
     * The same where the hashes of the graphs are known.
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
     * @param sources the bytes of the files of each document, by its id
     */
    public static Result of(Map<Node, Graph> graphs, Map<String, List<byte[]>> sources, Iris iris) {
        Result itself = of(graphs, iris);
        List<IntegrityViolation> violations = new ArrayList<>(itself.violations());
        for (StoredText.Kind kind : StoredText.Kind.values()) {
            for (StoredText text : StoredText.in(graphs, kind)) {
                List<byte[]> files = sources.getOrDefault(text.documentId(), List.of());
                violations.addAll(SourceComparison.of(text, files));
            }
        }
        return new Result(itself.texts(), itself.spans(), List.copyOf(violations));
    }

    /**
     * Holds what a dataset says of itself against the version of its graphs, and nothing else.
     *
     * @param description the graph with its description; empty for none
     * @param version computed from the hashes of its graphs
     */
    public static List<IntegrityViolation> ofDescription(
            Graph description, String version, Iris iris) {
        Verification check = new Verification(Map.of(iris.dataset(), description));
        check.checkVersion(version, iris);
        return List.copyOf(check.violations);
    }

    private Result check(String version, Iris iris) {
        checkVersion(version, iris);
        List<StoredText> texts = new ArrayList<>();
        for (StoredText.Kind kind : StoredText.Kind.values()) {
            texts.addAll(StoredText.in(graphs, kind));
        }
        if (texts.isEmpty() && !isEmptyAsStated(iris)) {
            violation("-", "-", "found no text of a document, expected at least one");
        }
        for (StoredText text : texts) {
            checkText(text);
            checkSpans(text);
            checkHeldIn(text);
            if (text.kind() == StoredText.Kind.DIGEST) continue;
            new OfficialChecks(text, (at, wrong) -> violation(text.label(), at.getURI(), wrong))
                    .check();
        }
        graphs.forEach(this::checkBases);
        checkDecisions(iris);
        return new Result(texts.size(), spans, List.copyOf(violations));
    }

    /** All documents may have been taken out, or none put in yet; the description says so then. */
    private boolean isEmptyAsStated(Iris iris) {
        Graph description = graphs.getOrDefault(iris.dataset(), Graph.emptyGraph);
        return StoredText.literal(description, iris.dataset(), Pol.documentCount).equals("0");
    }

    private void violation(String documentId, String place, String message) {
        violations.add(new IntegrityViolation(documentId, place, message));
    }

    private void checkVersion(String computed, Iris iris) {
        Graph description = graphs.getOrDefault(iris.dataset(), Graph.emptyGraph);
        if (description.isEmpty()) {
            violation("-", iris.dataset().getURI(), "found no description of the dataset");
            return;
        }
        String stated = StoredText.literal(description, iris.dataset(), Pol.version);
        if (!stated.equals(computed)) {
            violation(
                    "-",
                    iris.dataset().getURI(),
                    "found graphs of the version " + computed + ", expected " + stated);
        }
    }

    /** By their names alone, files and endpoints tell what is stated from what is not. */
    private void checkBases(Node name, Graph graph) {
        if (!Iris.isInferred(name)) {
            expectNone(name, graph, Pol.IMPLIED, "an inferred", Iris.inferred(name));
            expectNone(name, graph, Pol.REMIT, "an inferred", Iris.inferred(name));
        }
        if (!Iris.isRejected(name)) {
            expectNone(name, graph, Pol.REJECTED, "a rejected", Iris.rejected(name));
        }
    }

    private void expectNone(Node name, Graph graph, Node basis, String kind, Node expected) {
        graph.find(Node.ANY, Pol.basis, basis)
                .forEach(
                        link ->
                                violation(
                                        "-",
                                        link.getSubject().getURI(),
                                        Messages.format(
                                                "found %s link in %s, expected it in %s",
                                                kind, name, expected)));
    }

    /** Most documents have no decisions, and need not be looked into. */
    private void checkDecisions(Iris iris) {
        Map<String, Map<Node, Graph>> documents = new TreeMap<>();
        graphs.forEach(
                (name, graph) -> {
                    if (!iris.isOfDocument(name)) return;
                    documents
                            .computeIfAbsent(iris.documentId(name), each -> new TreeMap<>(BY_IRI))
                            .put(name, graph);
                });
        documents.forEach(
                (id, held) -> {
                    boolean isDecided =
                            held.keySet().stream()
                                    .anyMatch(
                                            each ->
                                                    !iris.isWholeVersion(each)
                                                            && !Iris.isInferred(each));
                    if (isDecided) checkDecisions(id, held, iris);
                });
    }

    private void checkDecisions(String id, Map<Node, Graph> held, Iris iris) {
        Curations decisions = Curations.in(iris.document(id), held.values());
        Map<Node, Graph> expected = new TreeMap<>(BY_IRI);
        expected.putAll(CuratedLinks.of(held, decisions, iris));
        Set<Node> names = new TreeSet<>(BY_IRI);
        names.addAll(held.keySet());
        names.addAll(expected.keySet());
        for (Node name : names) {
            Graph found = held.getOrDefault(name, Graph.emptyGraph);
            Graph wanted = expected.getOrDefault(name, Graph.emptyGraph);
            if (found.isIsomorphicWith(wanted)) continue;
            violation(
                    id, name.getURI(), "found something else than the decisions on the links give");
        }
    }

    private void checkText(StoredText stored) {
        HeldText text = stored.text();
        expect(stored, Pol.textSha256, text.sha256());
        expect(stored, Pol.length, Integer.toString(text.length()));
        if (!stored.node().getURI().endsWith("/text/" + text.shortHash())) {
            violation(
                    stored.label(),
                    stored.node().getURI(),
                    "the text does not have the hash in its address");
        }
        List<String> lines = text.lines();
        for (int line = 1; line <= lines.size(); line++) {
            Node node = Iris.part(stored.node(), "line", line);
            String stated = StoredText.literal(stored.graph(), node, Pol.sha256);
            if (!stated.equals(Sha256.of(lines.get(line - 1)))) {
                violation(
                        stored.label(),
                        line + ":1",
                        "found a line in the graph that does not have its hash");
            }
        }
    }

    private void expect(StoredText stored, Node property, String computed) {
        String stated = stored.value(property);
        if (stated.equals(computed)) return;
        violation(
                stored.label(),
                stored.node().getURI(),
                "found " + property.getLocalName() + " " + computed + ", expected " + stated);
    }

    private void checkSpans(StoredText stored) {
        Graph graph = stored.graph();
        for (Node span : stored.spans()) {
            spans++;
            checkSpan(stored, span);
        }
        for (Node claim : List.of(Pol.text, Pol.printed, Pol.marker)) {
            graph.find(Node.ANY, claim, Node.ANY).forEach(triple -> checkClaim(stored, triple));
        }
    }

    /** No measure says of itself that it stands in a text of the other kind. */
    private void checkHeldIn(StoredText stored) {
        Graph graph = stored.graph();
        G.iterPO(graph, Pol.heldIn, stored.kind().other().heldIn())
                .filterKeep(
                        measure ->
                                StoredText.object(graph, measure, Pol.span)
                                        .filter(stored::has)
                                        .isPresent())
                .forEach(
                        measure ->
                                violation(
                                        stored.label(),
                                        measure.getURI(),
                                        "found a measure of a text of another kind, expected "
                                                + stored.kind().heldIn().getLocalName()));
    }

    private void checkSpan(StoredText stored, Node span) {
        TextSpan held = stored.span(span);
        if (held == null) {
            violation(stored.label(), span.getURI(), "found a span outside its text");
            return;
        }
        String claimed = StoredText.literal(stored.graph(), span, ExternalTerms.EXACT);
        if (held.text().equals(claimed)) return;
        violation(
                stored.label(),
                held.line() + ":" + held.column(),
                "found " + held.quoted() + ", claimed is “" + claimed + "”");
    }

    /** The wording of a marker's paragraphs is the characters of all of them, in their order. */
    private void checkAligned(StoredText stored, Triple claim) {
        Graph graph = stored.graph();
        List<Node> spans =
                G.iterSP(graph, claim.getSubject(), Pol.span).filterKeep(stored::has).toList();
        if (spans.isEmpty()) return;
        String exact =
                spans.stream()
                        .sorted(
                                Comparator.comparing(
                                        stored::span,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                        .map(span -> StoredText.literal(graph, span, ExternalTerms.EXACT))
                        .collect(Collectors.joining("\n"));
        String claimed = claim.getObject().getLiteralLexicalForm();
        if (exact.equals(claimed)) return;
        violation(
                stored.label(),
                claim.getSubject().getURI(),
                "found the wording “" + claimed + "”, its spans have “" + exact + "”");
    }

    /** The wording of a record is the characters of its span. */
    private void checkClaim(StoredText stored, Triple claim) {
        Graph graph = stored.graph();
        Node record = claim.getSubject();
        if (graph.contains(record, Pol.alignedTo, Node.ANY)) {
            checkAligned(stored, claim);
            return;
        }
        graph.find(record, Pol.span, Node.ANY)
                .filterKeep(span -> stored.has(span.getObject()))
                .forEach(
                        span -> {
                            String exact =
                                    StoredText.literal(
                                            graph, span.getObject(), ExternalTerms.EXACT);
                            String claimed = claim.getObject().getLiteralLexicalForm();
                            if (exact.equals(claimed)) return;
                            violation(
                                    stored.label(),
                                    record.getURI(),
                                    Messages.format(
                                            "found the wording “%s”, its span has “%s”",
                                            claimed, exact));
                        });
    }
}
