package org.policygraph.trace.hop;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dataset in one graph that a test may change, read without the query engine. */
final class HeldFile implements HeldGraph {
    static final Path SHIPPED = Path.of("data/policy-graph.nq");
    static final Path SOURCE = Path.of("data/source/minsheng-2025.txt");
    static final String ID = Iris.DEFAULT.base() + "minsheng-2025";

    private static final Ingestion INGESTION = new Ingestion(Iris.DEFAULT);
    private static final GraphMemFast UNION = union();

    private static final Pattern SPAN = Pattern.compile("(.*)#char=([0-9]+),([0-9]+)");

    private final Graph graph;
    private final Map<String, HeldText> texts = new HashMap<>();

    private HeldFile(Graph graph) {
        this.graph = graph;
    }

    static HeldFile shipped() {
        return new HeldFile(UNION.copy());
    }

    private static GraphMemFast union() {
        GraphMemFast union = new GraphMemFast();
        RDFParser.source(SHIPPED)
                .lang(Lang.NQUADS)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                union.add(quad.asTriple());
                            }
                        });
        return union;
    }

    /** The dataset that the product makes of one digest, of the id {@code x}. */
    static HeldFile of(String digest) {
        return of(digest.getBytes(StandardCharsets.UTF_8));
    }

    static HeldFile of(byte[] digest) {
        Graph union = new GraphMemFast();
        try {
            INGESTION
                    .ingest(new LinkedHashMap<>(Map.of("x", digest)))
                    .graphs()
                    .values()
                    .forEach(each -> each.find().forEach(union::add));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
        return new HeldFile(union);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** All records that can be traced. */
    List<Node> traceable() {
        return Tracer.classes().stream()
                .flatMap(type -> subjects(RDF.type.asNode(), type).stream())
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    Trace trace(Node record) {
        return Objects.requireNonNull(Tracer.of(this, record), record.getURI());
    }

    Trace trace(String iri) {
        return trace(node(iri));
    }

    /** Puts one value in place of all others. */
    HeldFile set(Node subject, Node property, Node value) {
        remove(subject, property);
        return add(subject, property, value);
    }

    HeldFile set(Node subject, Node property, String value) {
        return set(subject, property, NodeFactory.createLiteralString(value));
    }

    HeldFile add(Node subject, Node property, Node value) {
        graph.add(subject, property, value);
        return this;
    }

    HeldFile remove(Node subject, Node property) {
        graph.remove(subject, property, Node.ANY);
        return this;
    }

    /** The only held text. */
    Node digest() {
        return subjects(RDF.type.asNode(), Pol.DIGEST).getFirst();
    }

    String heldText() {
        return Objects.requireNonNull(value(digest(), Pol.heldText)).getLiteralLexicalForm();
    }

    @Override
    public @Nullable Node value(Node subject, Node property) {
        return values(subject, property).stream()
                .min(Comparator.comparing(Node::toString))
                .orElse(null);
    }

    @Override
    public List<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    @Override
    public List<Node> subjects(Node property, Node value) {
        return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList();
    }

    /** Subject, property and value of every statement about some records. */
    Set<Triple> about(Node record) {
        return graph.find(record, Node.ANY, Node.ANY).toSet();
    }

    /** Here no wording is compared; {@code TraceTest} has an original that is. */
    @Override
    public List<Change> changes(Node document) {
        return List.of();
    }

    @Override
    public List<Node> originalsElsewhere(Node document) {
        return List.of();
    }

    @Override
    public boolean isUnlike(Node citation) {
        return false;
    }

    @Override
    public @Nullable TextSpan span(Node iri) {
        Matcher parts = SPAN.matcher(iri.getURI());
        if (!parts.matches()) return null;
        HeldText text = text(node(parts.group(1)));
        int end = Integer.parseInt(parts.group(3));
        if (text == null || end > text.length()) return null;
        return text.span(Integer.parseInt(parts.group(2)), end);
    }

    @Override
    public @Nullable HeldText text(Node iri) {
        Node held = value(iri, Pol.heldText);
        return held == null
                ? null
                : texts.computeIfAbsent(held.getLiteralLexicalForm(), HeldText::new);
    }
}
