package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.HedgeLexicon;
import org.policygraph.trace.HeldIn;
import org.policygraph.trace.HeldPassage;
import org.policygraph.trace.QuoteCheck;
import org.policygraph.trace.QuoteContext;
import org.policygraph.trace.QuoteDiffPart;
import org.policygraph.trace.QuoteMatch;
import org.policygraph.trace.QuoteVerdict;
import org.policygraph.trace.QuoteVerification;
import org.policygraph.trace.document.DocumentNames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Holds quotations against every held text of a snapshot. */
public final class Quotations {
    /** Longest quotation, in UTF-16 units: several measures long. */
    static final int LONGEST = 2_000;

    private final Node derivedFrom;
    private final Node measureSpan;
    private final Node paragraphSpan;
    private final Records divisions;
    private final Node divisionSpan;
    private final Records measures;
    private final Records citations;
    private final Records cited;
    private final Records paragraphs;
    private final Records citing;
    private final Records citingMeasure;
    private final String document;
    private final Fidelities fidelities;

    public Quotations(SchemaMapping mapping) {
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        this.document = measure.property("document").shape().type();
        MappedType ofDocument = mapping.type(document);
        MappedType digest = mapping.type(typeName(HeldIn.DIGEST));
        this.derivedFrom = EngineTerms.iri(digest.property("document").iri());
        this.measureSpan = EngineTerms.iri(measure.property("span").iri());
        this.measures = Records.of(mapping, ofDocument.property("measures"));
        this.citations = Records.of(mapping, measure.property("citations"));
        MappedType citation = mapping.type(measure.property("citations").shape().type());
        this.fidelities = new Fidelities(mapping, citation);
        this.cited = Records.of(mapping, citation.property("paragraph"));
        this.citingMeasure = Records.of(mapping, citation.property("measure"));
        this.paragraphs = Records.of(mapping, ofDocument.property("paragraphs"));
        MappedType paragraph = mapping.type(ofDocument.property("paragraphs").shape().type());
        this.paragraphSpan = EngineTerms.iri(paragraph.property("spans").iri());
        this.divisions = Records.of(mapping, ofDocument.property("divisions"));
        MappedType division = mapping.type(ofDocument.property("divisions").shape().type());
        this.divisionSpan = EngineTerms.iri(division.property("span").iri());
        this.citing = Records.of(mapping, paragraph.property("citations"));
    }

    /** The type of the records that hold such texts. */
    private static String typeName(HeldIn kind) {
        return switch (kind) {
            case DIGEST -> "Digest";
            case ORIGINAL -> "Original";
        };
    }

    /** The texts of a snapshot, folded once, and the hedges that it was made with. */
    private record Held(List<HeldPassage<Node>> texts, HedgeLexicon hedges) {}

    /**
     * What becomes of the quotation in a field's arguments.
     *
     * @throws QueryException if it is too long, or names a document that is not held
     */
    public Quotation verify(Arguments given, RequestState request) {
        String quote = Objects.requireNonNull(given.get("text"));
        if (quote.length() > LONGEST) {
            throw QueryException.badInput(
                    "text has " + quote.length() + " characters, and may have " + LONGEST);
        }
        return in(wanted(given, request), request).apply(quote);
    }

    /** The document that is asked for alone; null for all. */
    @Nullable Node wanted(Arguments given, RequestState request) {
        @Nullable String asked = given.get("document");
        return asked == null
                ? null
                : NameResolver.document(
                        request.reading(), document, asked, ErrorCode.BAD_USER_INPUT);
    }

    /** For several quotations, one after another, of any length. */
    Function<String, Quotation> in(@Nullable Node wanted, RequestState request) {
        GraphView view = request.view();
        Held held = view.derived(Held.class, () -> held(view));
        List<HeldPassage<Node>> texts =
                wanted == null
                        ? held.texts()
                        : held.texts().stream()
                                .filter(each -> wanted.equals(of(each.document(), view)))
                                .toList();
        QuoteCheck<Node> check = new QuoteCheck<>(texts, held.hedges());
        return quote -> verified(quote, check, held, request);
    }

    private Quotation verified(
            String quote, QuoteCheck<Node> check, Held held, RequestState request) {
        GraphView view = request.view();
        QuoteVerification<Node> found = check.of(quote);
        DigestOnlyWording inDigestOnly = inDigestOnly(found, quote, held, view);
        QuoteVerdict verdict =
                inDigestOnly == null ? found.verdict() : inDigestOnly.verdict(found.verdict());
        RequestContext reading = request.reading();
        List<Quotation.Part> parts = new ArrayList<>();
        for (var each : found.matches()) parts.add(part(each, verdict.isSameWording(), reading));
        return new Quotation(
                verdict,
                parts,
                found.diff().stream().map(each -> diffPart(each, quote, reading)).toList(),
                inDigestOnly);
    }

    /** Where digests alone have it with nothing cut off, or have it at all, their originals. */
    private @Nullable DigestOnlyWording inDigestOnly(
            QuoteVerification<Node> found, String quote, Held held, GraphView view) {
        if (!DigestOnlyWording.has(found.verdict())) return null;
        List<QuoteMatch<Node>> whole =
                found.matches().stream().filter(each -> !each.isCutOut()).toList();
        List<QuoteMatch<Node>> standing = whole.isEmpty() ? found.matches() : whole;
        if (standing.stream().anyMatch(each -> each.heldIn() == HeldIn.ORIGINAL)) return null;
        Set<Node> documents = new LinkedHashSet<>();
        // Digest and original may have come in under two ids; one title says that they belong
        // together.
        DocumentNames names = view.documentNames();
        for (QuoteMatch<Node> each : standing)
            documents.addAll(names.ofSameTitle(of(each.document(), view)));
        List<HeldPassage<Node>> originals =
                held.texts().stream()
                        .filter(each -> each.heldIn() == HeldIn.ORIGINAL)
                        .filter(each -> documents.contains(of(each.document(), view)))
                        .toList();
        if (originals.isEmpty()) return DigestOnlyWording.WITHOUT_ORIGINAL;
        return DigestOnlyWording.beside(new QuoteCheck<>(originals, held.hedges()).of(quote));
    }

    private static Quotation.DiffPart diffPart(
            QuoteDiffPart<Node> part, String quote, RequestContext reading) {
        int from = quote.offsetByCodePoints(0, part.quoteStart());
        int to = quote.offsetByCodePoints(0, part.quoteEnd());
        TextSpan span = part.span();
        Node text = part.document();
        return new Quotation.DiffPart(
                part.kind(),
                quote.substring(from, to),
                span == null || text == null ? null : reading.entity(Spans.iri(text, span)));
    }

    private static Held held(GraphView view) {
        List<HeldPassage<Node>> texts = new ArrayList<>();
        // What may be quoted as the policy's own is told before what paraphrases it.
        for (HeldIn kind : List.of(HeldIn.ORIGINAL, HeldIn.DIGEST)) {
            for (Node node : view.list(typeName(kind)).nodes()) {
                HeldText text = view.text(node);
                if (text != null) texts.add(new HeldPassage<>(node, kind, text));
            }
        }
        return new Held(texts, HedgeVocabulary.of(view));
    }

    private Node of(Node text, GraphView view) {
        return Objects.requireNonNull(view.facts().object(text, derivedFrom));
    }

    private Quotation.Part part(QuoteMatch<Node> match, boolean isSame, RequestContext reading) {
        Entity found = reading.entity(of(match.document(), reading.view()));
        return switch (match.heldIn()) {
            case DIGEST -> {
                List<Entity> around = having(measures.find(found), measureSpan, match.span());
                Set<Entity> numbered = reached(around, citations, cited);
                yield part(match, isSame, reading, found, around, List.copyOf(numbered));
            }
            case ORIGINAL -> {
                List<Entity> around = having(paragraphs.find(found), paragraphSpan, match.span());
                Set<Entity> standing = confirmed(around);
                Set<Entity> paraphrasing = new LinkedHashSet<>();
                for (Entity citation : standing) {
                    paraphrasing.addAll(citingMeasure.find(citation));
                }
                List<Entity> numbered =
                        around.stream().filter(each -> isOneOf(each, standing)).toList();
                List<Entity> own = having(measures.find(found), measureSpan, match.span());
                yield part(
                        match,
                        isSame,
                        reading,
                        found,
                        own.isEmpty() ? List.copyOf(paraphrasing) : own,
                        numbered);
            }
        };
    }

    private Quotation.Part part(
            QuoteMatch<Node> match,
            boolean isSame,
            RequestContext reading,
            Entity document,
            List<Entity> measures,
            List<Entity> paragraphs) {
        Node text = match.document();
        List<Entity> read =
                match.heldIn() == HeldIn.ORIGINAL ? divisions.find(document) : List.of();
        List<Entity> around = having(read, divisionSpan, match.span());
        boolean isOfDocument = read.isEmpty() || !around.isEmpty();
        QuoteContext context = match.context();
        return new Quotation.Part(
                match,
                reading.entity(Spans.iri(text, match.span())),
                reading.entity(Spans.iri(text, context.around())),
                context.cutOffs().stream()
                        .map(
                                each ->
                                        new Quotation.Lost(
                                                each, reading.entity(Spans.iri(text, each.span()))))
                        .toList(),
                match.heldIn() == HeldIn.ORIGINAL ? reading.entity(text) : null,
                document,
                narrowest(around),
                measures,
                paragraphs,
                isSame && isOfDocument && match.isQuotableAsPolicy());
    }

    /** Each of them has some of the characters: what is narrowest says most of where they stand. */
    private @Nullable Entity narrowest(List<Entity> divisions) {
        return divisions.stream()
                .min(Comparator.comparingInt(each -> length(each, divisionSpan)))
                .orElse(null);
    }

    private static int length(Entity record, Node span) {
        TextSpan own = record.reading().entity(Objects.requireNonNull(record.value(span))).span();
        return own == null ? Integer.MAX_VALUE : own.end() - own.start();
    }

    /** The citations of markers that a person confirmed: a proposal names no measure. */
    private Set<Entity> confirmed(List<Entity> paragraphs) {
        Set<Entity> standing = new LinkedHashSet<>();
        for (Entity paragraph : paragraphs) {
            for (Entity citation : citing.find(paragraph)) {
                if (fidelities.isConfirmed(citation)) standing.add(citation);
            }
        }
        return standing;
    }

    private boolean isOneOf(Entity paragraph, Set<Entity> standing) {
        return citing.find(paragraph).stream().anyMatch(standing::contains);
    }

    private static Set<Entity> reached(List<Entity> from, Records links, Records targets) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Entity each : from) {
            for (Entity link : links.find(each)) found.addAll(targets.find(link));
        }
        return found;
    }

    /** The records of which a span has some of these characters. */
    private static List<Entity> having(List<Entity> records, Node span, TextSpan characters) {
        return records.stream().filter(each -> has(each, span, characters)).toList();
    }

    private static boolean has(Entity record, Node span, TextSpan characters) {
        return record.values(span).stream()
                .map(iri -> record.reading().entity(iri).span())
                .anyMatch(
                        own ->
                                own != null
                                        && own.source().equals(characters.source())
                                        && own.overlaps(characters));
    }
}
