package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Header;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.extract.facts.Theme;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes the named graph of one document version: document, digest, lines, themes, paragraphs;
 * measures are left to {@link MeasureTriples}.
 */
public final class DocumentGraph {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final Graph graph = new GraphMemFast();
    private final Iris iris;
    private final String id;
    private final DigestFacts facts;
    private final SpanTriples spans;

    private DocumentGraph(DigestFacts facts, String id, Iris iris) {
        this.iris = iris;
        this.id = id;
        this.facts = facts;
        this.spans = new SpanTriples(graph, iris, id);
    }

    /**
     * The graph of these facts.
     *
     * @param facts what was read
     * @param id short id of the document, {@code [a-z0-9-]+}
     * @param iris mints the IRIs
     */
    public static Graph of(DigestFacts facts, String id, Iris iris) {
        DocumentGraph document = new DocumentGraph(facts, id, iris);
        document.writeDocument();
        document.writeDigest();
        facts.themes().forEach(document::writeTheme);
        facts.paragraphs().forEach(document::writeParagraph);
        MeasureTriples measures = new MeasureTriples(document.graph, iris, id, document.spans);
        facts.measures().forEach(measures::write);
        return document.graph;
    }

    private GraphWriter about(Node subject) {
        return new GraphWriter(graph, subject);
    }

    private void writeDocument() {
        Header header = facts.header();
        GraphWriter document =
                about(iris.document(id))
                        .type(Pol.POLICY_DOCUMENT, Names.LEGAL_RESOURCE)
                        .string(DCTerms.identifier.asNode(), id)
                        .chinese(DCTerms.title.asNode(), onOneLine(header.title()))
                        .chinese(Pol.documentKind, text(header.kind()))
                        .chinese(Pol.issuerPrinted, text(header.issuersPrinted()));
        for (String issuer : header.issuers()) {
            document.node(Names.PASSED_BY, iris.department(issuer));
        }
        spans.absences(document, header.absences());
    }

    private void writeDigest() {
        HeldText text = facts.source().text();
        Header header = facts.header();
        StatedDate stated = header.stated();
        Node digest = iris.digest(id, text);
        GraphWriter writer =
                about(digest)
                        .type(Pol.DIGEST, Names.ENTITY)
                        .node(Names.WAS_DERIVED_FROM, iris.document(id))
                        .chinese(DCTerms.title.asNode(), onOneLine(header.title()))
                        .chinese(Pol.pageTitle, text(header.pageTitle()))
                        .chinese(Pol.publisher, text(header.publisher()))
                        .string(Pol.statedAsPrinted, stated.span().text())
                        .typed(Pol.statedOn, stated.date().toString(), XSDDatatype.XSDdate)
                        .typed(Pol.statedAt, moment(stated), XSDDatatype.XSDdateTime)
                        .string(Pol.sha256, facts.source().sha256())
                        .string(Pol.textSha256, text.sha256())
                        .integer(Pol.length, text.length())
                        .string(Pol.heldText, text.text());
        List<String> lines = text.lines();
        for (int line = 1; line <= lines.size(); line++) {
            Node node = iris.line(id, text, line);
            writer.node(Pol.line, node);
            about(node)
                    .type(Pol.LINE)
                    .integer(Pol.position, line)
                    .string(Pol.sha256, Sha256.of(lines.get(line - 1)));
        }
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

    private void writeParagraph(int number) {
        GraphWriter paragraph =
                about(iris.paragraph(id, number))
                        .type(Pol.SOURCE_PARAGRAPH, Names.LEGAL_RESOURCE_SUBDIVISION)
                        .node(Pol.document, iris.document(id))
                        .integer(Pol.paragraphNumber, number)
                        .bool(Pol.textHeld, false)
                        .node(Pol.alignment, Pol.ASSUMED);
        spans.absences(
                paragraph, List.of(new Absence("text", Absence.Reason.SOURCE_NOT_HELD, null)));
    }

    private static @Nullable String text(@Nullable TextSpan span) {
        return span == null ? null : span.text();
    }

    /** A title broken over several lines is one title. */
    private static String onOneLine(TextSpan span) {
        return span.text().replaceAll("\\s*\n\\s*", " ");
    }
}
