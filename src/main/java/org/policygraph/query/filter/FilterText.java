package org.policygraph.query.filter;

import org.policygraph.fold.NormalizedText;
import org.policygraph.query.error.QueryException;
import org.policygraph.text.Messages;

import java.util.List;

/** Reads and checks the texts and lists of filters. */
public final class FilterText {
    /** Longest text to look for, in UTF-16 units. */
    private static final int LONGEST = 1_000;

    private FilterText() {}

    /** The folded form of some characters to look for. */
    public static String folded(String field, String text) {
        String folded = NormalizedText.fold(text);
        if (folded.isBlank()) {
            throw QueryException.badInput(
                    field + " is empty; give the characters to look for, or leave it out");
        }
        if (text.length() > LONGEST) {
            throw QueryException.badInput(
                    field + " has " + text.length() + " characters, and may have " + LONGEST);
        }
        return folded;
    }

    /** The values of a list in a filter, which must not be empty. */
    public static List<String> named(String field, List<?> values) {
        if (!values.isEmpty()) return strings(values);
        throw QueryException.badInput(
                Messages.format(
                        "%s is an empty list, which nothing can meet; name at least one value,"
                                + " or"
                                + " leave %s out",
                        field, field));
    }

    static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
