package org.policygraph.query.find;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Names;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.HeldIn;
import org.policygraph.trace.HeldPassage;
import org.policygraph.trace.QuoteCheck;
import org.policygraph.trace.QuoteMatch;
import org.policygraph.trace.QuoteVerification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds quotations against every held text of a snapshot. */
public final class Quotations {
    /** Longest quotation, in UTF-16 units: several measures long. */
    private static final int LONGEST = 2_000;

    private final Node derivedFrom;
    private final Node measureSpan;
    private final Node paragraphSpan;
    private final Records measures;
    private final Records citations;
    private final Records cited;
    private final Records paragraphs;
    private final Records citing;
    private final Records citingMeasure;
    private final String document;

    public Quotations(SchemaMapping mapping) {
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        this.document = measure.property("document").shape().type();
        MappedType ofDocument = mapping.type(document);
        MappedType digest = mapping.type(typeName(HeldIn.DIGEST));
        this.derivedFrom = Terms.iri(digest.property("document").iri());
        this.measureSpan = Terms.iri(measure.property("span").iri());
        this.measures = Records.of(mapping, ofDocument.property("measures"));
        this.citations = Records.of(mapping, measure.property("citations"));
        MappedType citation = mapping.type(measure.property("citations").shape().type());
        this.cited = Records.of(mapping, citation.property("paragraph"));
        this.citingMeasure = Records.of(mapping, citation.property("measure"));
        this.paragraphs = Records.of(mapping, ofDocument.property("paragraphs"));
        MappedType paragraph = mapping.type(ofDocument.property("paragraphs").shape().type());
        this.paragraphSpan = Terms.iri(paragraph.property("span").iri());
        this.citing = Records.of(mapping, paragraph.property("citations"));
    }

    /** The type of the records that hold such texts. */
    private static String typeName(HeldIn kind) {
        return switch (kind) {
            case DIGEST -> "Digest";
            case ORIGINAL -> "Original";
        };
    }

    /** The texts of a snapshot, folded once. */
    private record Held(List<HeldPassage<Node>> texts) {}

    /**
     * What becomes of the quotation in a field's arguments.
     *
     * @throws QueryException if it is too long, or names a document that is not held
     */
    public Quotation verify(DataFetchingEnvironment call, RequestState request) {
        String quote = Objects.requireNonNull(call.getArgument("text"));
        if (quote.length() > LONGEST) {
            throw QueryException.badInput(
                    "text has " + quote.length() + " characters, and may have " + LONGEST);
        }
        GraphView view = request.view();
        List<HeldPassage<Node>> texts = view.derived(Held.class, () -> held(view)).texts();
        @Nullable String asked = call.getArgument("document");
        if (asked != null) {
            Node wanted =
                    Names.document(request.reading(), document, asked, ErrorCode.BAD_USER_INPUT);
            texts =
                    texts.stream()
                            .filter(each -> wanted.equals(of(each.document(), view)))
                            .toList();
        }
        QuoteVerification<Node> found = QuoteCheck.of(quote, texts);
        Reading reading = request.reading();
        List<Quotation.Part> parts = new ArrayList<>();
        reading.each(found.matches(), each -> parts.add(part(each, reading)));
        return new Quotation(found.verdict(), parts);
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
        return new Held(texts);
    }

    private Node of(Node text, GraphView view) {
        return Objects.requireNonNull(view.facts().object(text, derivedFrom));
    }

    private Quotation.Part part(QuoteMatch<Node> match, Reading reading) {
        Entity found = reading.entity(of(match.document(), reading.view()));
        Entity characters = reading.entity(Spans.iri(match.document(), match.span()));
        return switch (match.heldIn()) {
            case DIGEST -> {
                List<Entity> around = having(measures.find(found), measureSpan, match.span());
                Set<Entity> numbered = reached(around, citations, cited);
                yield new Quotation.Part(match, characters, found, around, List.copyOf(numbered));
            }
            case ORIGINAL -> {
                List<Entity> around = having(paragraphs.find(found), paragraphSpan, match.span());
                Set<Entity> paraphrasing = reached(around, citing, citingMeasure);
                yield new Quotation.Part(
                        match, characters, found, List.copyOf(paraphrasing), around);
            }
        };
    }

    private static Set<Entity> reached(List<Entity> from, Records links, Records targets) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Entity each : from) {
            Reading reading = each.reading();
            reading.each(links.find(each), link -> found.addAll(targets.find(link)));
        }
        return found;
    }

    /** The records whose own span has some of these characters. */
    private static List<Entity> having(List<Entity> records, Node span, TextSpan characters) {
        return records.stream().filter(each -> has(each, span, characters)).toList();
    }

    private static boolean has(Entity record, Node span, TextSpan characters) {
        Node iri = record.value(span);
        TextSpan own = iri == null ? null : record.reading().entity(iri).span();
        return own != null && own.source().equals(characters.source()) && own.overlaps(characters);
    }
}
