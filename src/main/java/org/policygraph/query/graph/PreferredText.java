package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.index.Criterion;
import org.policygraph.index.Dimension;
import org.policygraph.index.FacetCounts;
import org.policygraph.index.MeasureIndex;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where digest and original of one document are held, both say the same measures. Lists and counts
 * then mean those of the original, so that nothing counts twice.
 */
public final class PreferredText {
    private static final String DIGEST = "Digest";
    private static final String ORIGINAL = "Original";
    private static final String DOCUMENT = "document";

    private PreferredText() {}

    /** The documents of which both texts are held. */
    private record Both(Set<Node> documents) {}

    /** What meets a criterion, but no measure of a digest that stands beside an original. */
    public static Criterion among(Criterion where, RequestContext reading) {
        Set<Node> both = documents(reading);
        if (both.isEmpty()) return where;
        Criterion preferred =
                new Criterion.Any(
                        List.of(
                                new Criterion.Not(new Criterion.InDocument(both)),
                                new Criterion.OfOriginal()));
        return where instanceof Criterion.Everything
                ? preferred
                : new Criterion.All(List.of(where, preferred));
    }

    /** Those documents of which both texts are held, and both have measures. */
    private static Set<Node> documents(RequestContext reading) {
        GraphView view = reading.view();
        Set<Node> held = view.derived(Both.class, () -> new Both(held(view))).documents();
        if (held.isEmpty()) return held;
        MeasureIndex index = reading.index();
        Set<Node> both =
                index.tally(new Criterion.OfOriginal(), new Dimension.Documents()).values().stream()
                        .map(FacetCounts.Entry::value)
                        .collect(Collectors.toCollection(HashSet::new));
        both.retainAll(held);
        return Set.copyOf(both);
    }

    private static Set<Node> held(GraphView view) {
        Set<Node> held = documents(view, DIGEST);
        held.retainAll(documents(view, ORIGINAL));
        return Set.copyOf(held);
    }

    private static Set<Node> documents(GraphView view, String type) {
        Node property = EngineTerms.iri(view.mapping().type(type).property(DOCUMENT).iri());
        return view.list(type).nodes().stream()
                .flatMap(text -> view.facts().objects(text, property).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
