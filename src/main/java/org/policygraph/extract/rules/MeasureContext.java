package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.official.ListIntroduction.Sense;
import org.policygraph.extract.outline.ChineseNumbers;

import java.time.Year;

/**
 * What is known outside of a clause.
 *
 * @param written the year in which the text was written; null where it is not known
 * @param dating the dates of the document, from which years may be taken that its sentences leave
 *     out; null where none may
 * @param sense what the introductions of the lists that the sentence stands in make of it
 */
record MeasureContext(@Nullable Year written, @Nullable Dating dating, Sense sense) {
    static final MeasureContext UNKNOWN = new MeasureContext(null, null, Sense.PLAIN);

    /** Of a text whose year is known, and no more; a digest is not the document itself. */
    static MeasureContext in(@Nullable Year written) {
        return new MeasureContext(written, null, Sense.PLAIN);
    }

    /** Of a document that is held. */
    static MeasureContext of(Dating dating) {
        return of(dating, Sense.PLAIN);
    }

    /** Of a document that is held, below introductions of that sense. */
    static MeasureContext of(Dating dating, Sense sense) {
        return new MeasureContext(dating.written(), dating, sense);
    }

    /** Whether a printed year was over when the text was written. */
    boolean isPast(String year) {
        return written != null && ChineseNumbers.parse(year) < written.getValue();
    }

    /** Whether a printed year was not over; so are all years where nothing is known. */
    boolean isFuture(String year) {
        return !isPast(year);
    }
}
