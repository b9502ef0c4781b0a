package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.outline.ChineseNumbers;

import java.time.Year;

/**
 * What is known outside of a clause.
 *
 * @param written the year in which the text was written; null where it is not known
 */
record MeasureContext(@Nullable Year written) {
    static final MeasureContext UNKNOWN = new MeasureContext(null);

    /** Whether a printed year was over when the text was written. */
    boolean isPast(String year) {
        return written != null && ChineseNumbers.parse(year) < written.getValue();
    }

    /** Whether a printed year was not over; so are all years where nothing is known. */
    boolean isFuture(String year) {
        return !isPast(year);
    }
}
