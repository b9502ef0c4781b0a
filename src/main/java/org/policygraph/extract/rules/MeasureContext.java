package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.ListIntroduction.Sense;
import org.policygraph.extract.outline.ChineseNumbers;

import java.time.Year;

/**
 * What is known outside of a clause.
 *
 * @param written the year in which the text was written; null where it is not known
 * @param signed the date of the document, from which years may be taken that its sentences leave
 *     out; null where none may
 * @param sense what the introductions of the lists that the sentence stands in make of it
 */
record MeasureContext(@Nullable Year written, @Nullable PrintedDate signed, Sense sense) {
    static final MeasureContext UNKNOWN = new MeasureContext(null, null, Sense.PLAIN);

    /** Of a text whose year is known, and no more; a digest is not the document itself. */
    static MeasureContext in(@Nullable Year written) {
        return new MeasureContext(written, null, Sense.PLAIN);
    }

    /** Of a document that is held. */
    static MeasureContext of(@Nullable PrintedDate signed) {
        return of(signed, Sense.PLAIN);
    }

    /** Of a document that is held, below introductions of that sense. */
    static MeasureContext of(@Nullable PrintedDate signed, Sense sense) {
        return new MeasureContext(signed == null ? null : signed.year(), signed, sense);
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
