package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.graph.Spans;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.FigureCheck;
import org.policygraph.trace.HeldIn;
import org.policygraph.trace.PrintedFigure;
import org.policygraph.trace.StatedFigure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbers of the held texts, as they are stated and as they merely stand there. */
final class HeldFigures {
    /** Places of one value that are kept. */
    private static final int MOST = 5;

    private static final String COMMITMENT = "Commitment";

    private final MappedType commitment;
    private final Node ofDocument;

    HeldFigures(SchemaMapping mapping) {
        this.commitment = mapping.type(COMMITMENT);
        this.ofDocument = EngineTerms.iri(mapping.type("Digest").property("document").iri());
    }

    /** What all texts have. */
    private record OfAll(FigureCheck<Node> check) {}

    /** Holds numbers against all documents, or against one. */
    FigureCheck<Node> check(@Nullable Node document, RequestContext reading) {
        GraphView view = reading.view();
        return document == null
                ? view.derived(OfAll.class, () -> new OfAll(read(null, reading))).check()
                : read(document, reading);
    }

    private FigureCheck<Node> read(@Nullable Node document, RequestContext reading) {
        GraphView view = reading.view();
        List<StatedFigure<Node>> stated = new ArrayList<>();
        for (Node node : view.list(COMMITMENT).nodes()) {
            StatedFigure<Node> figure = stated(reading.entity(node), document, view);
            if (figure != null) stated.add(figure);
        }
        Map<PrintedFigure.Value, List<Node>> places = new HashMap<>();
        for (HeldIn kind : HeldIn.values()) {
            String type = kind == HeldIn.ORIGINAL ? "Original" : "Digest";
            for (Node node : view.list(type).nodes()) {
                HeldText text = view.text(node);
                if (text != null && isOf(node, document, view)) add(node, text, places);
            }
        }
        return new FigureCheck<>(stated, places);
    }

    private boolean isOf(Node text, @Nullable Node document, GraphView view) {
        return document == null || document.equals(view.facts().object(text, ofDocument));
    }

    private static void add(Node node, HeldText text, Map<PrintedFigure.Value, List<Node>> places) {
        for (PrintedFigure figure : PrintedFigure.in(text.text())) {
            if (figure.value() == null) continue;
            List<Node> known = places.computeIfAbsent(figure.value(), _ -> new ArrayList<>());
            if (known.size() >= MOST) continue;
            known.add(Spans.iri(node, text.span(figure.start(), figure.end())));
        }
    }

    /** What is only implied is printed nowhere, and so no number to be held against. */
    private @Nullable StatedFigure<Node> stated(
            Entity record, @Nullable Node document, GraphView view) {
        if (!"STATED".equals(name(record, "basis"))) return null;
        Node place = record.value(iri("span"));
        TextSpan span = place == null ? null : record.reading().entity(place).span();
        if (place == null || span == null) return null;
        Node text = Spans.text(place);
        if (!isOf(text, document, view)) return null;
        boolean isDigest = record.reading().has("Digest", text);
        return StatedFigure.of(
                        record.node(),
                        value(record, span),
                        name(record, "comparator"),
                        literal(record, "indicator"),
                        literal(record, "population"),
                        span.prefix(),
                        span.text(),
                        isDigest ? HeldIn.DIGEST : HeldIn.ORIGINAL)
                .orElse(null);
    }

    private PrintedFigure.@Nullable Value value(Entity record, TextSpan span) {
        String least = literal(record, "baseValue");
        if (least == null) {
            return PrintedFigure.in(span.text()).stream()
                    .map(PrintedFigure::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String most = literal(record, "baseValueMax");
        return PrintedFigure.Value.range(
                new BigDecimal(least),
                new BigDecimal(most == null ? least : most),
                literal(record, "baseUnit"));
    }

    private @Nullable String literal(Entity record, String field) {
        Node value = record.value(iri(field));
        return value == null ? null : value.getLiteralLexicalForm();
    }

    private @Nullable String name(Entity record, String field) {
        Node value = record.value(iri(field));
        if (value == null) return null;
        String iri = value.getURI();
        return iri.substring(iri.indexOf('#') + 1);
    }

    private Node iri(String field) {
        return EngineTerms.iri(commitment.property(field).iri());
    }
}
