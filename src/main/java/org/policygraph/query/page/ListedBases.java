package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;

import java.util.BitSet;

/** On which basis each measure meets a criterion, worked out when it is first asked for. */
final class ListedBases {
    private final RequestContext reading;
    private final Criterion where;
    private @Nullable BasisLevels<BitSet> levels;

    ListedBases(RequestContext reading, Criterion where) {
        this.reading = reading;
        this.where = where;
    }

    /** The basis; null where the measure meets the criterion without any link. */
    @Nullable String of(Entity measure) {
        BasisLevels<BitSet> known = levels;
        if (known == null) {
            known = BasisLevels.entries(reading.index(), where);
            levels = known;
        }
        int entry = reading.view().index().entry(measure.node());
        return entry < 0 ? null : known.basis(entries -> entries.get(entry));
    }
}
