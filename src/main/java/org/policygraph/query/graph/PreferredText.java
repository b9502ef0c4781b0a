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
    private PreferredText() {}

    /** The documents of which both texts have measures. */
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

    private static Set<Node> documents(RequestContext reading) {
        return reading.view()
                .derived(Both.class, () -> new Both(both(reading.index())))
                .documents();
    }

    private static Set<Node> both(MeasureIndex index) {
        Criterion original = new Criterion.OfOriginal();
        if (!index.anyMeets(original)) return Set.of();
        Set<Node> both = documents(index, original);
        both.retainAll(documents(index, new Criterion.Not(original)));
        return Set.copyOf(both);
    }

    private static Set<Node> documents(MeasureIndex index, Criterion where) {
        return index.tally(where, new Dimension.Documents()).values().stream()
                .map(FacetCounts.Entry::value)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
