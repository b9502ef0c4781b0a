package org.policygraph.query.cite;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.CitedPassage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds where measures, markers, documents and divisions stand. */
final class Places {
    private static final String MEASURE = "Measure";
    private static final String CITATION = "Citation";
    private static final String DOCUMENT = "PolicyDocument";
    private static final String DIVISION = "Division";
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final Values values;
    private final Records documents;
    private final Records digests;
    private final Records originals;
    private final Node number;
    private final Node locator;
    private final Node marker;

    Places(SchemaMapping mapping) {
        this.values = new Values(mapping);
        this.documents = values.records(MEASURE, "document");
        this.digests = values.records(DOCUMENT, "digests");
        this.originals = values.records(DOCUMENT, "originals");
        this.number = values.property(MEASURE, "number");
        this.locator = EngineTerms.iri(values.label(MEASURE, "locator"));
        this.marker = values.property(CITATION, "marker");
    }

    /**
     * The way from a record of a type to its place.
     *
     * @throws IllegalStateException if such records cannot be cited
     */
    Function<Entity, Place> of(String type) {
        return switch (type) {
            case MEASURE -> measures();
            case CITATION -> markers();
            case DOCUMENT -> document -> whole(document, originals.first(document));
            case DIVISION -> divisions();
            default -> throw new IllegalStateException(type + " cannot be cited");
        };
    }

    /** What is known of a document rests on its official text, where that is held. */
    private Place whole(Entity document, @Nullable Entity original) {
        return new Place(
                document, original == null ? digests.first(document) : null, original, null);
    }

    private Function<Entity, Place> measures() {
        Records spans = values.records(MEASURE, "span");
        Records citations = values.records(MEASURE, "citations");
        return measure -> {
            List<String> markers =
                    citations.find(measure).stream()
                            .flatMap(each -> Stream.ofNullable(Values.optional(each, marker)))
                            .toList();
            return place(measure, Values.one(spans, measure), markers);
        };
    }

    private Function<Entity, Place> markers() {
        Records measures = values.records(CITATION, "measure");
        Records spans = values.records(CITATION, "quoteSpan");
        return citation ->
                place(
                        Values.one(measures, citation),
                        Values.one(spans, citation),
                        Stream.ofNullable(Values.optional(citation, marker)).toList());
    }

    private Function<Entity, Place> divisions() {
        Records works = values.records(DIVISION, "document");
        Records spans = values.records(DIVISION, "span");
        Node path = values.property(DIVISION, "path");
        return division -> {
            Entity span = Values.one(spans, division);
            Entity original = span.reading().entity(Spans.text(span.node()));
            return new Place(
                    Values.one(works, division), null, original, located(division, path, span));
        };
    }

    private Place place(Entity measure, Entity span, List<String> markers) {
        Entity document = Values.one(documents, measure);
        Entity original = originals.first(document);
        Entity text = span.reading().entity(Spans.text(span.node()));
        if (text.equals(original)) {
            return new Place(document, null, original, located(measure, number, span));
        }
        return new Place(
                document,
                text,
                original,
                new CitedPassage.OfDigest(Values.text(measure, number), markers, characters(span)));
    }

    /** A passage as officials say where it stands, or by its number where nothing says it. */
    private CitedPassage located(Entity record, Node number, Entity span) {
        return new CitedPassage.OfOriginal(
                located(record, number, CHINESE),
                located(record, number, ENGLISH),
                characters(span));
    }

    private String located(Entity record, Node number, String language) {
        return record.values(locator).stream()
                .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(() -> Values.text(record, number));
    }

    private static TextSpan characters(Entity span) {
        TextSpan characters = span.span();
        if (characters == null) throw new IllegalStateException(span + " is not held");
        return characters;
    }
}
