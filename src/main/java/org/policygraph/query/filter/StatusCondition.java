package org.policygraph.query.filter;

import org.policygraph.index.Criterion;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Match;
import org.policygraph.trace.document.DocumentReferences;

import java.util.List;

/**
 * Measures of documents that are at an end, or are not known to be. A document may come to an end
 * on a day that is named in advance, so this is worked out each time.
 *
 * @param areRepealed whether those that are at an end are meant
 */
record StatusCondition(DocumentReferences references, boolean areRepealed)
        implements MeasureConstraint {
    @Override
    public Criterion criterion() {
        Criterion repealed = new Criterion.InDocument(references.repealed());
        return areRepealed ? repealed : new Criterion.Not(repealed);
    }

    @Override
    public List<Match> reasons(Entity measure) {
        return List.of();
    }
}
