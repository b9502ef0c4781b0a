package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.DiffPart;
import org.policygraph.trace.Fidelity;
import org.policygraph.trace.FidelityCheck;
import org.policygraph.trace.FidelityVerdict;
import org.policygraph.trace.HedgeChange;
import org.policygraph.trace.HedgeLexicon;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.trace.OriginalPassages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the wording of citations against the paragraphs of the official text. */
public final class Fidelities {
    private static final String ASSUMED = "ASSUMED";
    private static final String CONFIRMED = "CONFIRMED";
    private static final String UNALIGNED = "UNALIGNED";

    private final Records measure;
    private final Records clauses;
    private final Records paragraph;
    private final Records division;
    private final Node quoteSpan;
    private final Node clauseSpan;
    private final Node paragraphSpans;
    private final Node alignment;
    private final Records document;
    private final Node identifier;

    /**
     * @param citation the type whose records are compared
     */
    public Fidelities(SchemaMapping mapping, MappedType citation) {
        PropertyField cited = citation.property("paragraph");
        MappedType paragraphs = mapping.type(cited.shape().type());
        PropertyField parts = mapping.type(MeasurePage.MEASURE).property("clauses");
        this.measure = Records.of(mapping, citation.property("measure"));
        this.clauses = Records.of(mapping, parts);
        this.paragraph = Records.of(mapping, cited);
        this.division = Records.of(mapping, citation.property("division"));
        this.quoteSpan = EngineTerms.iri(citation.property("quoteSpan").iri());
        this.clauseSpan =
                EngineTerms.iri(mapping.type(parts.shape().type()).property("span").iri());
        this.paragraphSpans = EngineTerms.iri(paragraphs.property("spans").iri());
        PropertyField whole = paragraphs.property("document");
        this.document = Records.of(mapping, whole);
        this.identifier =
                EngineTerms.iri(mapping.type(whole.shape().type()).property("identifier").iri());
        this.alignment = EngineTerms.iri(paragraphs.property("alignment").iri());
    }

    /** The vocabulary of hedges, and each paragraph that was asked for, cut into clauses once. */
    private record Prepared(HedgeLexicon hedges, Map<List<TextSpan>, OriginalPassages> paragraphs) {
        OriginalPassages passages(List<TextSpan> wording) {
            OriginalPassages known = paragraphs.get(wording);
            return known != null
                    ? known
                    : paragraphs.computeIfAbsent(
                            wording, each -> new OriginalPassages(each, hedges));
        }
    }

    private static Prepared prepared(GraphView view) {
        return view.derived(
                Prepared.class,
                () -> new Prepared(HedgeVocabulary.of(view), new ConcurrentHashMap<>()));
    }

    /** How a citation stands to its paragraph. */
    public ComparedCitation of(Entity citation) {
        if (division.first(citation) != null) return ComparedCitation.ofOwnWords();
        Entity cited = Objects.requireNonNull(paragraph.first(citation));
        String known =
                EngineTerms.localName(Objects.requireNonNull(cited.value(alignment)).getURI());
        List<TextSpan> wording = new ArrayList<>();
        for (Node place : cited.values(paragraphSpans)) {
            TextSpan held = citation.reading().entity(place).span();
            if (held != null) wording.add(held);
        }
        if (wording.isEmpty()) {
            return known.equals(ASSUMED)
                    ? ComparedCitation.withoutOriginal(known, elsewhere(cited))
                    : ComparedCitation.without(FidelityVerdict.UNALIGNED, known);
        }
        wording.sort(Comparator.comparingInt(TextSpan::start));
        Node place = cited.values(paragraphSpans).getFirst();
        Prepared prepared = prepared(citation.reading().view());
        Fidelity found =
                FidelityCheck.of(quoted(citation), prepared.passages(wording), prepared.hedges());
        return answer(citation, place, found, known);
    }

    private @Nullable OriginalElsewhere elsewhere(Entity cited) {
        Entity whole = document.first(cited);
        if (whole == null) return null;
        GraphView view = cited.reading().view();
        List<String> ids =
                view.documentNames().originalsElsewhere(whole.node()).stream()
                        .map(each -> view.facts().object(each, identifier))
                        .filter(Objects::nonNull)
                        .map(Node::getLiteralLexicalForm)
                        .toList();
        return ids.isEmpty() ? null : new OriginalElsewhere(ids);
    }

    /**
     * Whether a citation's wording is too unlike its paragraph to be made from it. Where one of
     * them is not held, as in a damaged graph, nothing is said.
     */
    boolean isUnlike(Entity citation) {
        return isWhole(citation) && of(citation).verdict() == FidelityVerdict.UNALIGNED;
    }

    /** Whether a person confirmed which paragraphs its marker stands for. */
    boolean isConfirmed(Entity citation) {
        return isWhole(citation) && CONFIRMED.equals(of(citation).alignment());
    }

    private boolean isWhole(Entity citation) {
        return span(citation, quoteSpan) != null
                && measure.first(citation) != null
                && paragraph.first(citation) != null;
    }

    /** The clauses of the digest that the marker follows. */
    private List<TextSpan> quoted(Entity citation) {
        TextSpan quote = Objects.requireNonNull(span(citation, quoteSpan));
        Entity whole = Objects.requireNonNull(measure.first(citation));
        List<TextSpan> quoted = new ArrayList<>();
        for (Entity clause : clauses.find(whole)) {
            TextSpan wording = span(clause, clauseSpan);
            if (wording != null && quote.overlaps(wording)) quoted.add(wording);
        }
        return quoted;
    }

    private static @Nullable TextSpan span(Entity record, Node property) {
        Node iri = record.value(property);
        return iri == null ? null : record.reading().entity(iri).span();
    }

    private ComparedCitation answer(Entity citation, Node place, Fidelity found, String known) {
        Texts texts =
                new Texts(
                        citation,
                        Spans.text(Objects.requireNonNull(citation.value(quoteSpan))),
                        Spans.text(place));
        boolean refuted = found.verdict() == FidelityVerdict.UNALIGNED && !known.equals(CONFIRMED);
        return new ComparedCitation(
                found.verdict(),
                refuted ? UNALIGNED : known,
                found.similarity(),
                found.diff().stream().map(texts::part).toList(),
                found.hedges().stream().map(texts::hedge).toList(),
                null);
    }

    /** The two texts, whose spans become records. */
    private record Texts(Entity citation, Node digest, Node original) {
        ComparedCitation.Part part(DiffPart part) {
            TextSpan inOriginal = part.inOriginal();
            return new ComparedCitation.Part(
                    part.kind(),
                    record(digest, part.inDigest()),
                    inOriginal == null ? null : record(original, inOriginal));
        }

        ComparedCitation.Hedge hedge(HedgeChange change) {
            boolean lost = change.kind() == HedgeChange.Kind.LOST;
            return new ComparedCitation.Hedge(
                    change.kind(),
                    change.term(),
                    record(lost ? original : digest, change.span()),
                    record(lost ? digest : original, change.missingFrom()));
        }

        private Entity record(Node text, TextSpan span) {
            return citation.reading().entity(Spans.iri(text, span));
        }
    }
}
