package org.policygraph.http.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as I-JSON (RFC 7493) wants it: no doubled names, no unpaired surrogates, no numbers beyond a
 * double; and no NUL, which RDF literals cannot hold.
 */
public final class StrictJson {
    private static final int MOST_NESTING = 64;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // Buffers of a virtual thread would be used once.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_NESTING)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .build())
                    .build();

    /** Stands in place of a value that {@link #parse} refuses, where the rest is to be read. */
    private static final Object UNREADABLE = new Object();

    private final boolean isTolerant;

    private StrictJson(boolean isTolerant) {
        this.isTolerant = isTolerant;
    }

    /**
     * The one value that the text is: a map, list, string, number, boolean or null.
     *
     * @throws HttpError if it is not strict JSON
     */
    public static @Nullable Object parse(String text) {
        return new StrictJson(false).read(text);
    }

    /**
     * The same of many values of which one may be odd: in place of a string or number that is
     * refused stands an object that is none of the kinds above.
     *
     * @throws HttpError if it is no JSON
     */
    public static @Nullable Object parseTolerantly(String text) {
        return new StrictJson(true).read(text);
    }

    private @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() == null) return value;
            throw HttpError.badRequest("The JSON goes on after its end.");
        } catch (JsonProcessingException e) {
            throw HttpError.badRequest(
                    "The request is not JSON that this server reads: " + where(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String where(JsonProcessingException e) {
        var location = e.getLocation();
        if (location == null) return "it is nested too deeply or has a number that is too long.";
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) throw HttpError.badRequest("JSON is expected, and there is none.");
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw HttpError.badRequest("The request is not JSON.");
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName());
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser));
        return array;
    }

    private Object text(String text) {
        return isTolerant && !isWellFormed(text) ? UNREADABLE : wellFormed(text);
    }

    private Object finite(double number) {
        if (Double.isFinite(number)) return number;
        if (isTolerant) return UNREADABLE;
        throw HttpError.badRequest("A number in the request is too large.");
    }

    /**
     * The same text.
     *
     * @throws HttpError if it holds NUL or half of a surrogate pair
     */
    public static String wellFormed(String text) {
        if (isWellFormed(text)) return text;
        throw HttpError.badRequest(
                "A text in the request holds U+0000 or an unpaired surrogate, which are no"
                        + " characters.");
    }

    private static boolean isWellFormed(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean isAlone =
                    Character.isBmpCodePoint(character) && Character.isSurrogate((char) character);
            if (character == 0 || isAlone) return false;
            at += Character.charCount(character);
        }
        return true;
    }
}
