package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * A calendar year, month or day that the text names; never computed from a period.
 *
 * @param calendar {@code 2030}, {@code 2027-06} or {@code 2027-06-30}: no finer than printed
 * @param span its characters
 * @param year the characters that its year is taken from where it prints none: 2026年6月底前 before
 *     12月底前 in its sentence, the date of the document for 年内, 十五五 itself; null where it is printed
 */
public record Deadline(String calendar, TextSpan span, @Nullable TextSpan year) {
    /** One that prints its year. */
    public Deadline(String calendar, TextSpan span) {
        this(calendar, span, null);
    }

    /** Stated where the year is printed, else implied. */
    public Basis basis() {
        return year == null ? Basis.STATED : Basis.IMPLIED;
    }
}
