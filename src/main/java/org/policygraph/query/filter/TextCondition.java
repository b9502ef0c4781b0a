package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.FoldedText;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Match;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.TextSpan;

import java.util.BitSet;
import java.util.List;

/**
 * Measures whose text holds some characters; width and letter case do not matter.
 *
 * @param asked the characters as the client wrote them
 * @param folded the same, folded
 * @param text the property of the measure's text
 * @param span the property of the measure's span
 */
public record TextCondition(String asked, String folded, Node text, Node span)
        implements Condition {
    static TextCondition of(MappedType measure, String asked) {
        return new TextCondition(
                asked,
                FilterText.folded("text", asked),
                Terms.iri(measure.property("text").iri()),
                Terms.iri(measure.property("span").iri()));
    }

    @Override
    public Selected select(RequestState request) {
        TypeIndex measures = MeasureSelection.index(request);
        BitSet ranks = new BitSet();
        for (int rank = 0; rank < measures.size(); rank++) {
            request.checkDeadline();
            String copy = request.view().folded(measures.node(rank), text);
            if (copy.contains(folded)) ranks.set(rank);
        }
        return new Selected(ranks, measure -> List.of(reason(measure, request.view())));
    }

    private Match reason(Node measure, GraphView view) {
        return new Match(asked, null, null, List.of(), place(measure, view));
    }

    /** The characters in the held text; null where a marker in the midst of them parts them. */
    private @Nullable Node place(Node measure, GraphView view) {
        Node iri = view.facts().object(measure, span);
        TextSpan whole = iri == null ? null : Spans.find(view, iri);
        if (iri == null || whole == null) return null;
        FoldedText.Place found = FoldedText.of(whole.text()).find(folded);
        if (found == null) return null;
        int start = whole.start() + found.start();
        int end = whole.start() + found.end();
        return Spans.iri(Spans.digest(iri), whole.source().span(start, end));
    }
}
