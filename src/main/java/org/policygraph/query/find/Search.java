package org.policygraph.query.find;

import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchWords;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.HeldWording;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.RankedPage;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.util.List;
import java.util.Objects;

/** The measures whose text answers some words. */
public final class Search {
    private static final String CURSORS = "Search";

    /** Where only the number of hits matters. */
    private static final SearchHits.Slice NONE = SearchHits.Slice.first(0);

    private final HeldWording wording;

    public Search(SchemaMapping mapping) {
        this.wording = HeldWording.of(mapping.type(MeasurePage.MEASURE));
    }

    /** The page that a field's arguments ask for. */
    public RankedPage page(Arguments given, RequestState request) {
        RequestContext reading = request.reading();
        SearchWords words = words(Objects.requireNonNull(given.get("text")));
        PageRequest page = PageRequest.of(given.values(), CURSORS, request.limits());
        Criterion where = MeasureFilters.condition(given.get("where"), request).criterion();
        SearchHits found = reading.index().search(words, where, RankedPage.slice(page, reading));
        return new RankedPage(
                reading,
                CURSORS,
                found,
                () -> totals(words, where, found.matching(), reading.index()),
                found.matching(),
                measure -> wording.parts(measure, text -> words.places(text, found.matching())));
    }

    /** Fewer links may leave no exact hit; then what answers more loosely does not count. */
    private static List<BasisCount> totals(
            SearchWords words, Criterion where, SearchHits.Matching matching, MeasureIndex index) {
        return BasisLevels.of(index, where, List.of(), (each, _) -> index.search(words, each, NONE))
                .counts(hits -> hits.matching() == matching ? hits.total() : 0);
    }

    private static SearchWords words(String typed) {
        FilterText.folded("text", typed);
        try {
            return SearchWords.of(typed);
        } catch (IllegalArgumentException e) {
            throw QueryException.badInput("text has " + e.getMessage());
        }
    }
}
