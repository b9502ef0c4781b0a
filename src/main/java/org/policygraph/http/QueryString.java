package org.policygraph.http;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a query string, each at most once. */
record QueryString(Map<String, String> values) {
    QueryString {
        values = Map.copyOf(values);
    }

    /**
     * Reads a raw query string.
     *
     * @throws Refusal if it is not well encoded, or names a parameter twice
     */
    static QueryString parse(@Nullable String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw == null) return new QueryString(values);
        for (String part : raw.split("&", -1)) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            String name = PercentDecoder.form(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : PercentDecoder.form(part.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw Refusal.badRequest("A parameter of the address is given twice.");
            }
        }
        return new QueryString(values);
    }

    @Nullable String get(String name) {
        return values.get(name);
    }
}
