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

/** Finds where measures, markers and documents stand. */
final class Places {
    private static final String MEASURE = "Measure";
    private static final String CITATION = "Citation";
    private static final String DOCUMENT = "PolicyDocument";

    private final Values values;
    private final Records documents;
    private final Node number;
    private final Node marker;

    Places(SchemaMapping mapping) {
        this.values = new Values(mapping);
        this.documents = values.records(MEASURE, "document");
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
            case DOCUMENT -> documents();
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

    private Function<Entity, Place> documents() {
        Records digests = values.records(DOCUMENT, "digests");
        return document -> new Place(document, digests.first(document), null);
    }

    private Place place(Entity measure, Entity span, List<String> markers) {
        TextSpan characters = span.span();
        if (characters == null) throw new IllegalStateException(span + " is not held");
        return new Place(
                Values.one(documents, measure),
                span.reading().entity(Spans.text(span.node())),
                new Passage(Values.text(measure, number), markers, characters));
    }
}
