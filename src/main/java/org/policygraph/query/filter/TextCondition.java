package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.index.FoldedText;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.Match;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * Measures whose text holds some characters; width, letter case and traditional forms do not
 * matter.
 *
 * @param asked the characters as the client wrote them
 * @param folded the same, folded
 * @param span the property of the measure's span
 */
public record TextCondition(String asked, String folded, Node span) implements Condition {
    static TextCondition of(MappedType measure, String asked) {
        return new TextCondition(
                asked, FilterText.folded("text", asked), Terms.iri(measure.property("span").iri()));
    }

    @Override
    public Criterion criterion() {
        return new Criterion.Holds(folded);
    }

    @Override
    public List<Match> reasons(Entity measure) {
        return List.of(new Match(asked, null, null, List.of(), place(measure)));
    }

    /** The characters in the held text; null where a marker in the midst of them parts them. */
    private @Nullable Entity place(Entity measure) {
        Node iri = measure.value(span);
        TextSpan whole = iri == null ? null : measure.reading().entity(iri).span();
        if (iri == null || whole == null) return null;
        FoldedText.Place found = FoldedText.of(whole.text()).find(folded);
        if (found == null) return null;
        int start = whole.start() + found.start();
        int end = whole.start() + found.end();
        Node place = Spans.iri(Spans.digest(iri), whole.source().span(start, end));
        return measure.reading().entity(place);
    }
}
