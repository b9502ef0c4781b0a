package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.Jurisdiction;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.facts.OfficialHeader.Issuer;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.facts.Validity;
import org.policygraph.extract.official.IssuerLevels;
import org.policygraph.extract.official.Locator;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what an official text says: the text itself, what it says of itself, its divisions and the
 * documents that it names. Its measures are left to {@link OfficialMeasureTriples}.
 */
final class OfficialTriples {
    /** A name is set over lines, and to the width of others. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final VersionGraphs graphs;
    private final OfficialFacts facts;
    private final String id;
    private final Iris iris;
    private final SpanTriples spans;
    private final GraphWriter document;
    private final boolean titleDiffers;

    /** Of an official text alone. */
    OfficialTriples(VersionGraphs graphs, OfficialFacts facts, String id, Iris iris) {
        this(graphs, facts, id, iris, false);
    }

    /**
     * @param titleDiffers whether a digest that is held as well gives the document another title,
     *     which it keeps
     */
    OfficialTriples(
            VersionGraphs graphs, OfficialFacts facts, String id, Iris iris, boolean titleDiffers) {
        this.titleDiffers = titleDiffers;
        this.graphs = graphs;
        this.facts = facts;
        this.id = id;
        this.iris = iris;
        this.spans = new SpanTriples(graphs.stated(), iris, id, StoredText.Kind.ORIGINAL);
        this.document = new GraphWriter(graphs.stated(), iris.document(id));
    }

    void write() {
        writeDocument();
        GraphWriter text = writeText();
        writeDivisions(text);
        writeReferences();
        new OfficialMeasureTriples(graphs, facts, id, iris, spans).write();
    }

    private void writeDocument() {
        OfficialHeader header = facts.header();
        document.type(Pol.POLICY_DOCUMENT, ExternalTerms.LEGAL_RESOURCE)
                .string(DCTerms.identifier.asNode(), id)
                .chinese(Pol.coverTitle, joined(header.coverTitle()))
                .chinese(Pol.documentKind, joined(header.kind()))
                .chinese(Pol.addressees, joined(header.addressees()));
        if (!titleDiffers) {
            document.chinese(DCTerms.title.asNode(), header.title())
                    .node(Pol.titleSpan, spans.write(header.titleSpan()));
        }
        span(Pol.addresseesSpan, header.addressees());
        document.string(Pol.documentNumber, joined(header.number()));
        span(Pol.documentNumberSpan, header.number());
        date(Pol.signedOn, Pol.signedOnSpan, header.signedOn());
        date(Pol.publishedOn, Pol.publishedOnSpan, header.publishedOn());
        date(Pol.effectiveOn, Pol.effectiveOnSpan, header.effectiveOn());
        writeValidity(header.validity());
        writeIssuers(header.issuers());
        List<Absence> absences = new ArrayList<>(header.absences());
        facts.notRead().forEach(span -> absences.add(Absence.notExtracted("measures", span)));
        spans.absences(document, absences);
    }

    private void writeValidity(@Nullable Validity validity) {
        if (validity == null) return;
        document.string(Pol.validUntil, validity.until());
        if (validity.length() != null)
            document.typed(Pol.validFor, validity.length().toString(), XSDDatatype.XSDduration);
        span(Pol.validitySpan, validity.span());
    }

    private void writeIssuers(List<Issuer> issuers) {
        if (issuers.isEmpty()) return;
        document.chinese(
                Pol.issuerPrinted,
                issuers.stream()
                        .map(issuer -> SPACES.matcher(issuer.printed().text()).replaceAll(""))
                        .distinct()
                        .collect(Collectors.joining(" ")));
        for (Issuer issuer : issuers) {
            span(Pol.issuerSpan, issuer.printed());
            if (issuer.department() == null) continue;
            document.node(ExternalTerms.PASSED_BY, iris.department(issuer.department()));
        }
        Jurisdiction level = IssuerLevels.of(issuers);
        if (level != null) document.node(Pol.jurisdiction, Pol.term(level.name()));
    }

    private void span(Node property, @Nullable TextSpan span) {
        if (span != null) document.node(property, spans.write(span));
    }

    private void date(Node property, Node spanProperty, @Nullable PrintedDate date) {
        if (date == null) return;
        document.string(property, date.calendar());
        span(spanProperty, date.span());
    }

    private GraphWriter writeText() {
        return new HeldTextTriples(iris, id)
                .write(document, facts.source(), StoredText.Kind.ORIGINAL)
                .bool(Pol.titleDiffers, titleDiffers)
                .chinese(DCTerms.title.asNode(), facts.header().title());
    }

    private void writeDivisions(GraphWriter text) {
        int position = 0;
        Map<String, Locator> locators = Locator.of(facts.divisions());
        for (Division division : facts.divisions()) {
            Node node = iris.division(id, division.path());
            Locator locator = Objects.requireNonNull(locators.get(division.path()));
            GraphWriter writer =
                    document.about(node)
                            .type(Pol.DIVISION, ExternalTerms.LEGAL_RESOURCE_SUBDIVISION)
                            .node(Pol.document, document.subject())
                            .integer(Pol.divisionPosition, ++position)
                            .string(Pol.divisionPath, division.path())
                            .chinese(Pol.locator, locator.chinese())
                            .english(Pol.locator, locator.english())
                            .node(Pol.level, Pol.term(division.level().name()))
                            .string(Pol.label, joined(division.label()))
                            .chinese(Pol.heading, joined(division.heading()))
                            .chinese(Pol.text, division.span().text())
                            .node(Pol.span, spans.write(division.span()))
                            .string(Pol.rule, division.rule());
            if (division.ordinal() != null) writer.integer(Pol.ordinal, division.ordinal());
            if (division.heading() != null) {
                writer.node(Pol.headingSpan, spans.write(division.heading()));
            }
            text.node(ExternalTerms.HAS_PART, node);
            if (division.parent() == null) {
                document.node(ExternalTerms.HAS_PART, node);
            } else {
                Node parent = iris.division(id, division.parent());
                writer.node(Pol.parent, parent);
                document.about(parent).node(ExternalTerms.HAS_PART, node);
            }
            writeTheme(division);
        }
    }

    /** A heading is a theme where measures stand under it. */
    private void writeTheme(Division division) {
        List<String> themes = OfficialMeasureTriples.themes(facts);
        int position = themes.indexOf(division.path()) + 1;
        if (position == 0 || division.heading() == null) return;
        Node scheme = iris.originalThemes(id);
        document.about(scheme)
                .type(SKOS.ConceptScheme.asNode())
                .node(Pol.document, document.subject());
        document.about(iris.originalTheme(id, division.path()))
                .type(Pol.THEME, SKOS.Concept.asNode())
                .node(SKOS.inScheme.asNode(), scheme)
                .node(Pol.document, document.subject())
                .node(Pol.division, iris.division(id, division.path()))
                .chinese(SKOS.prefLabel.asNode(), joined(division.heading()))
                .integer(Pol.themePosition, position)
                .node(Pol.span, spans.write(division.heading()));
    }

    private void writeReferences() {
        int position = 0;
        for (Reference reference : facts.references()) {
            Node node = iris.reference(id, ++position);
            document.node(Pol.documentReference, node);
            document.about(node)
                    .type(Pol.REFERENCE_CLASS)
                    .node(Pol.document, document.subject())
                    .integer(Pol.position, position)
                    .node(Pol.referenceKind, Pol.term(reference.kind().name()))
                    .chinese(Pol.referenceTitle, joined(reference.title()))
                    .string(Pol.documentNumber, joined(reference.number()))
                    .node(Pol.span, spans.write(reference.span()))
                    .string(Pol.rule, reference.rule());
            PrintedDate endsOn = reference.endsOn();
            if (endsOn != null) {
                document.about(node)
                        .string(Pol.endsOn, endsOn.calendar())
                        .node(Pol.endsOnSpan, spans.write(endsOn.span()));
            }
        }
    }

    /** Its characters without the line ends of the layout, which in Chinese stand for nothing. */
    static @Nullable String joined(@Nullable TextSpan span) {
        return span == null ? null : span.text().replaceAll("\\s*\n\\s*", "");
    }
}
