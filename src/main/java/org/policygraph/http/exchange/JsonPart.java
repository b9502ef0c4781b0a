package org.policygraph.http.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a request's JSON, which knows where it stands.
 *
 * @param place the names and numbers that lead to it: queries.q0.limit
 * @param value as {@link StrictJson} reads it
 */
public record JsonPart(String place, @Nullable Object value) {
    /**
     * The parts of an object by name.
     *
     * @throws HttpError if it is none
     */
    public Map<?, ?> object() {
        if (value instanceof Map<?, ?> object) return object;
        throw expected("an object");
    }

    /** The part of an object that has this name; its value is null where there is none. */
    public JsonPart at(String name) {
        return new JsonPart(place + "." + name, object().get(name));
    }

    /**
     * The entries of a list.
     *
     * @param most at most so many
     * @throws HttpError if it is no list, or a longer one
     */
    public List<JsonPart> list(int most) {
        if (!(value instanceof List<?> list)) throw expected("an array");
        if (list.size() > most) {
            throw HttpError.badRequest(
                    place + " has " + list.size() + " entries, and may have " + most + ".");
        }
        List<JsonPart> parts = new ArrayList<>();
        for (Object each : list) parts.add(new JsonPart(place + "[" + parts.size() + "]", each));
        return parts;
    }

    /** The entries of a list; a single value is a list of one, and null is an empty one. */
    public List<JsonPart> oneOrMore(int most) {
        if (value == null) return List.of();
        return value instanceof List<?> ? list(most) : List.of(this);
    }

    /**
     * A string that is not blank.
     *
     * @param longest in UTF-16 units
     * @throws HttpError if it is none, or a longer one
     */
    public String text(int longest) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw expected("a string that is not blank");
        }
        if (text.length() <= longest) return text;
        throw HttpError.badRequest(
                place + " has " + text.length() + " characters, and may have " + longest + ".");
    }

    public boolean isMissing() {
        return value == null;
    }

    public HttpError expected(String what) {
        return HttpError.badRequest(place + " must be " + what + ".");
    }
}
