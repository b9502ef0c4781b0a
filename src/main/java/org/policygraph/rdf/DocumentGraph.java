package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.DigestAlignment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Header;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.extract.facts.Theme;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the named graphs of one document version: one of what is stated, and one of the links that
 * are only inferred. Document, digest, themes and paragraphs are written here; measures are left to
 * {@link MeasureTriples}, what the official text says to {@link OfficialTriples}.
 */
public final class DocumentGraph {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final VersionGraphs graphs = new VersionGraphs();
    private final Graph graph = graphs.stated();
    private final Iris iris;
    private final String id;
    private final DigestFacts facts;
    private final DocumentFacts all;
    private final SpanTriples spans;

    private DocumentGraph(DigestFacts facts, DocumentFacts all, String id, Iris iris) {
        this.iris = iris;
        this.id = id;
        this.facts = facts;
        this.all = all;
        this.spans = new SpanTriples(graph, iris, id, StoredText.Kind.DIGEST);
    }

    /**
     * The graphs of these facts by their names; without that of what is inferred where nothing is.
     *
     * @param facts what was read
     * @param id short id of the document, {@code [a-z0-9-]+}
     * @param iris mints the IRIs
     */
    static Map<Node, Graph> of(DocumentFacts facts, String id, Iris iris) {
        DigestFacts digest = facts.digest();
        OfficialFacts official = facts.official();
        if (digest != null) return ofDigest(digest, facts, id, iris);
        return OfficialGraph.of(Objects.requireNonNull(official), id, iris);
    }

    /** The same of a digest alone. */
    public static Map<Node, Graph> of(DigestFacts facts, String id, Iris iris) {
        return ofDigest(facts, DocumentFacts.ofOne(facts, null), id, iris);
    }

    private static Map<Node, Graph> ofDigest(
            DigestFacts facts, DocumentFacts all, String id, Iris iris) {
        DocumentGraph document = new DocumentGraph(facts, all, id, iris);
        DigestAlignment alignment = all.alignment();
        GraphWriter record = document.writeDocument(alignment != null && alignment.titleDiffers());
        document.writeDigest(record);
        facts.themes().forEach(document::writeTheme);
        document.writeParagraphs(record, alignment);
        MeasureTriples measures =
                new MeasureTriples(
                        document.graph, document.graphs.inferred(), iris, id, document.spans);
        facts.measures().forEach(measures::write);
        return document.named(alignment);
    }

    private Map<Node, Graph> named(@Nullable DigestAlignment alignment) {
        HeldText digest = facts.source().text();
        OfficialFacts beside = all.official();
        if (alignment == null || beside == null) return graphs.named(iris.version(id, digest));
        new OfficialTriples(graphs, beside, id, iris, alignment.titleDiffers()).write();
        new ParaphraseTriples(graphs, facts, beside, alignment, id, iris).write();
        Map<Node, Graph> named = graphs.named(iris.version(id, digest, beside.source().text()));
        Graph decisions = all.decisions().graph(id, iris);
        if (!decisions.isEmpty()) named.put(iris.curations(id), decisions);
        return named;
    }

    private GraphWriter about(Node subject) {
        return new GraphWriter(graph, subject);
    }

    /** What the official text says of the document, it says itself; the digest says the rest. */
    private GraphWriter writeDocument(boolean titleDiffers) {
        Header header = facts.header();
        GraphWriter document =
                about(iris.document(id))
                        .type(Pol.POLICY_DOCUMENT, ExternalTerms.LEGAL_RESOURCE)
                        .string(DCTerms.identifier.asNode(), id);
        OfficialFacts beside = all.official();
        OfficialHeader own = beside == null ? null : beside.header();
        if (own == null || titleDiffers) {
            document.chinese(DCTerms.title.asNode(), onOneLine(header.title()));
        }
        if (own == null || own.kind() == null) {
            document.chinese(Pol.documentKind, text(header.kind()));
        }
        if (own == null || own.issuers().isEmpty()) writeIssuers(document, header);
        spans.absences(document, header.absences());
        return document;
    }

    private void writeIssuers(GraphWriter document, Header header) {
        document.chinese(Pol.issuerPrinted, text(header.issuersPrinted()));
        for (String issuer : header.issuers()) {
            document.node(ExternalTerms.PASSED_BY, iris.department(issuer));
        }
    }

    private void writeDigest(GraphWriter document) {
        Header header = facts.header();
        StatedDate stated = header.stated();
        GraphWriter digest =
                new HeldTextTriples(iris, id)
                        .write(document, facts.source(), StoredText.Kind.DIGEST);
        spans.absences(digest, List.of(Absence.notInDigest("author")));
        digest.chinese(DCTerms.title.asNode(), onOneLine(header.title()))
                .chinese(Pol.pageTitle, text(header.pageTitle()))
                .chinese(Pol.statedSource, text(header.statedSource()))
                .string(Pol.statedAsPrinted, stated.span().text())
                .typed(Pol.statedOn, stated.date().toString(), XSDDatatype.XSDdate)
                .typed(Pol.statedAt, moment(stated), XSDDatatype.XSDdateTime);
    }

    private static @Nullable String moment(StatedDate stated) {
        return stated.moment() == null ? null : MOMENT.format(stated.moment());
    }

    private void writeTheme(Theme theme) {
        about(iris.themes(id))
                .type(SKOS.ConceptScheme.asNode())
                .node(Pol.document, iris.document(id));
        about(iris.theme(id, theme.position()))
                .type(Pol.THEME, SKOS.Concept.asNode())
                .node(SKOS.inScheme.asNode(), iris.themes(id))
                .node(Pol.document, iris.document(id))
                .chinese(SKOS.prefLabel.asNode(), onOneLine(theme.name()))
                .integer(Pol.themePosition, theme.position())
                .node(Pol.span, spans.write(theme.name()));
    }

    private void writeParagraphs(GraphWriter document, @Nullable DigestAlignment alignment) {
        if (alignment == null) {
            spans.absences(document, List.of(Absence.sourceNotHeld("originals")));
            facts.paragraphs().forEach(marker -> writeUnheld(paragraph(marker)));
            return;
        }
        AlignmentTriples aligned = new AlignmentTriples(graph, id, iris);
        alignment.markers().forEach((marker, found) -> aligned.write(paragraph(marker), found));
    }

    private GraphWriter paragraph(int marker) {
        return about(iris.paragraph(id, marker))
                .type(Pol.SOURCE_PARAGRAPH, ExternalTerms.LEGAL_RESOURCE_SUBDIVISION)
                .node(Pol.document, iris.document(id))
                .integer(Pol.paragraphNumber, marker);
    }

    private void writeUnheld(GraphWriter paragraph) {
        paragraph.bool(Pol.textHeld, false).node(Pol.alignment, Pol.ASSUMED);
        spans.absences(paragraph, List.of(Absence.sourceNotHeld("text")));
    }

    private static @Nullable String text(@Nullable TextSpan span) {
        return span == null ? null : span.text();
    }

    /** A title broken over several lines is one title. */
    static String onOneLine(TextSpan span) {
        return span.text().replaceAll("\\s*\n\\s*", " ");
    }
}
