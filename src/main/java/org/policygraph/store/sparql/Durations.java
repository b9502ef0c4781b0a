package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The JDK compares durations, and adds them to dates, by walking through the calendar month by
 * month; nothing stops it on its way through a billion days.
 */
final class Durations {
    private static final Set<String> TYPES =
            Set.of(
                    XSD.duration.getURI(),
                    XSD.dayTimeDuration.getURI(),
                    XSD.yearMonthDuration.getURI());

    private static final int MOST_DIGITS = 6;
    private static final Pattern TOO_MANY = Pattern.compile("[0-9]{" + (MOST_DIGITS + 1) + "}");

    private Durations() {}

    /** Gives up where a query makes a duration with a number of more than six digits. */
    static void check(Node value, Budget budget) {
        if (!value.isLiteral() || !TYPES.contains(value.getLiteralDatatypeURI())) return;
        if (!TOO_MANY.matcher(value.getLiteralLexicalForm()).find()) return;
        throw new Budget.Spent(
                budget.refuse(
                        "It has a duration with a number of more than "
                                + MOST_DIGITS
                                + " digits."));
    }
}
