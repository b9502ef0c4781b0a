package org.policygraph.query.cite;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.Passage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Node label;
    private final Node heading;
    private final Node path;
    private final Node marker;

    Places(SchemaMapping mapping) {
        this.values = new Values(mapping);
        this.documents = values.records(MEASURE, "document");
        this.digests = values.records(DOCUMENT, "digests");
        this.originals = values.records(DOCUMENT, "originals");
        this.number = values.property(MEASURE, "number");
        this.locator = Terms.iri(values.label(MEASURE, "locator"));
        this.label = values.property(DIVISION, "label");
        this.heading = values.property(DIVISION, "heading");
        this.path = values.property(DIVISION, "path");
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
        Records parents = values.records(DIVISION, "parent");
        return division -> {
            Entity document = Values.one(works, division);
            Entity span = Values.one(spans, division);
            String where = names(division, parents);
            Passage passage = new Passage.OfOriginal(where, where, characters(span));
            Entity original = span.reading().entity(Spans.text(span.node()));
            return new Place(document, null, original, passage);
        };
    }

    /** What the divisions from the top down to one are called in print. */
    private String names(Entity division, Records parents) {
        Deque<String> names = new ArrayDeque<>();
        for (Entity each = division; each != null; each = parents.first(each)) {
            names.push(name(each));
        }
        return String.join("／", names);
    }

    private String name(Entity division) {
        String name =
                Stream.of(label, heading)
                        .flatMap(part -> Stream.ofNullable(Values.optional(division, part)))
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? Values.text(division, path) : name;
    }

    private Place place(Entity measure, Entity span, List<String> markers) {
        Entity document = Values.one(documents, measure);
        Entity original = originals.first(document);
        Entity text = span.reading().entity(Spans.text(span.node()));
        if (text.equals(original)) {
            Passage passage =
                    new Passage.OfOriginal(
                            located(measure, CHINESE), located(measure, ENGLISH), characters(span));
            return new Place(document, null, original, passage);
        }
        return new Place(
                document,
                text,
                original,
                new Passage.OfDigest(Values.text(measure, number), markers, characters(span)));
    }

    private String located(Entity measure, String language) {
        return measure.values(locator).stream()
                .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(() -> Values.text(measure, number));
    }

    private static TextSpan characters(Entity span) {
        TextSpan characters = span.span();
        if (characters == null) throw new IllegalStateException(span + " is not held");
        return characters;
    }
}
