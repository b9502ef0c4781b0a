package org.policygraph.http.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query string or form, in the order of their values. */
public record QueryString(Map<String, List<String>> values) {
    public QueryString {
        values = Map.copyOf(values);
    }

    /**
     * Reads a raw query string.
     *
     * @throws HttpError if it is not well encoded
     */
    public static QueryString parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null) return new QueryString(values);
        for (String part : raw.split("&", -1)) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            String name = PercentDecoder.form(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : PercentDecoder.form(part.substring(equals + 1));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new QueryString(values);
    }

    /**
     * The value of a parameter, or null.
     *
     * @throws HttpError if it is given twice
     */
    public @Nullable String get(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw HttpError.badRequest("The parameter " + name + " is given twice.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    /**
     * The same, if it does not ask for a script.
     *
     * @throws HttpError if it does: what any page may read needs no JSONP
     */
    public QueryString withoutCallback() {
        if (!values.containsKey("callback")) return this;
        throw HttpError.badRequest(
                "JSONP is not served: pages of any origin may read this address (CORS).");
    }

    /** All values of a parameter that may be given more than once. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
