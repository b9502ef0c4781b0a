package org.policygraph.query.cite;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.Passage;

import java.util.List;
import java.util.function.Function;

/** Finds where measures, markers, documents and paragraphs of originals stand. */
final class Places {
    private static final String MEASURE = "Measure";
    private static final String CITATION = "Citation";
    private static final String DOCUMENT = "PolicyDocument";
    private static final String PARAGRAPH = "OriginalParagraph";
    private static final String ORIGINAL = "Original";

    private final Values values;
    private final Records documents;
    private final Records digests;
    private final Records originals;
    private final Node number;
    private final Node marker;

    Places(SchemaMapping mapping) {
        this.values = new Values(mapping);
        this.documents = values.records(MEASURE, "document");
        this.digests = values.records(DOCUMENT, "digests");
        this.originals = values.records(DOCUMENT, "originals");
        this.number = values.property(MEASURE, "number");
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
            case DOCUMENT ->
                    document ->
                            new Place(
                                    document,
                                    digests.first(document),
                                    originals.first(document),
                                    null);
            case PARAGRAPH -> paragraphs();
            default -> throw new IllegalStateException(type + " cannot be cited");
        };
    }

    private Function<Entity, Place> measures() {
        Records spans = values.records(MEASURE, "span");
        Records citations = values.records(MEASURE, "citations");
        return measure -> {
            List<String> markers =
                    citations.find(measure).stream()
                            .map(each -> Values.text(each, marker))
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
                        List.of(Values.text(citation, marker)));
    }

    private Function<Entity, Place> paragraphs() {
        Records texts = values.records(PARAGRAPH, "original");
        Records works = values.records(ORIGINAL, "document");
        Records spans = values.records(PARAGRAPH, "span");
        Node ordinal = values.property(PARAGRAPH, "number");
        return paragraph -> {
            Entity original = Values.one(texts, paragraph);
            Entity document = Values.one(works, original);
            int number = Integer.parseInt(Values.text(paragraph, ordinal));
            TextSpan characters = characters(Values.one(spans, paragraph));
            Passage passage = new Passage.OfOriginal(number, characters);
            return new Place(document, digests.first(document), original, passage);
        };
    }

    private Place place(Entity measure, Entity span, List<String> markers) {
        Entity document = Values.one(documents, measure);
        return new Place(
                document,
                span.reading().entity(Spans.text(span.node())),
                originals.first(document),
                new Passage.OfDigest(Values.text(measure, number), markers, characters(span)));
    }

    private static TextSpan characters(Entity span) {
        TextSpan characters = span.span();
        if (characters == null) throw new IllegalStateException(span + " is not held");
        return characters;
    }
}
