package org.policygraph.extract.original;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Tells a table in a text file: the lines that are not empty, three at least, have a separator, and
 * each has as many as the first. Cells in quotation marks may hold more.
 */
final class DelimitedTable {
    private static final String SEPARATORS = ",\t;|";
    private static final int LEAST_ROWS = 3;

    private DelimitedTable() {}

    /** The first row of a table; null if a text is none. */
    static @Nullable String firstRow(String text) {
        List<String> rows =
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        if (rows.size() < LEAST_ROWS) return null;
        boolean isTable =
                SEPARATORS
                        .chars()
                        .anyMatch(
                                separator -> {
                                    long columns = count(rows.getFirst(), separator);
                                    return columns > 0
                                            && rows.stream()
                                                    .allMatch(
                                                            row ->
                                                                    count(row, separator)
                                                                            == columns);
                                });
        return isTable ? rows.getFirst() : null;
    }

    private static long count(String row, int separator) {
        boolean isQuoted = false;
        long count = 0;
        for (int at = 0; at < row.length(); at++) {
            if (row.charAt(at) == '"') isQuoted = !isQuoted;
            if (row.charAt(at) == separator && !isQuoted) count++;
        }
        return count;
    }
}
