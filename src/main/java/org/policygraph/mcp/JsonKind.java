package org.policygraph.mcp;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What a JSON value is, for sentences. */
final class JsonKind {
    private static final int LONGEST = 40;

    private JsonKind() {}

    /** A noun with its article; short values are shown. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "an array";
            case String text when text.length() <= LONGEST -> "“" + text + "”";
            case String _ -> "a string";
            default -> value.toString();
        };
    }
}
