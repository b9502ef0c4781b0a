package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.fold.NormalizedText;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Spans;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.function.Function;

/**
 * A measure's characters in the held text.
 *
 * @param span the property that leads to their span
 */
public record HeldWording(Node span) {
    public static HeldWording of(MappedType measure) {
        return new HeldWording(EngineTerms.iri(measure.property("span").iri()));
    }

    /**
     * Some of a measure's characters, as spans of the held text; none if the text is not held.
     *
     * @param places finds them in the measure's wording, in its code points
     */
    public List<Entity> parts(Entity measure, Function<String, List<NormalizedText.Place>> places) {
        Node iri = measure.value(span);
        TextSpan whole = iri == null ? null : measure.reading().entity(iri).span();
        if (iri == null || whole == null) return List.of();
        Node text = Spans.text(iri);
        return places.apply(whole.text()).stream()
                .map(
                        place ->
                                whole.source()
                                        .span(
                                                whole.start() + place.start(),
                                                whole.start() + place.end()))
                .map(part -> measure.reading().entity(Spans.iri(text, part)))
                .toList();
    }
}
