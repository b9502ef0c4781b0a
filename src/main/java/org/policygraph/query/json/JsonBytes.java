package org.policygraph.query.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an answer as JSON in UTF-8, straight into bytes. */
public final class JsonBytes {
    /** Buffers are shared: those of a virtual thread would be used once. */
    private static final RecyclerPool<BufferRecycler> BUFFERS =
            JsonRecyclerPools.sharedConcurrentDequePool();

    private static final JsonFactory FACTORY = JsonFactory.builder().recyclerPool(BUFFERS).build();

    private JsonBytes() {}

    /** Writes one value. */
    @FunctionalInterface
    public interface Writing {
        void into(JsonGenerator json) throws IOException;
    }

    /**
     * The bytes of a value.
     *
     * @param value a map, list, string, number, boolean or null
     */
    public static byte[] write(@Nullable Object value) {
        return write(json -> write(value, json));
    }

    /** The bytes of a value that is written part by part. */
    public static byte[] write(Writing writing) {
        BufferRecycler buffers = BUFFERS.acquireAndLinkPooled();
        try (var bytes = new ByteArrayBuilder(buffers);
                JsonGenerator json = FACTORY.createGenerator(bytes)) {
            writing.into(json);
            json.flush();
            return bytes.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffers.releaseToPool();
        }
    }

    /** The same JSON, laid out in lines. */
    public static byte[] indented(byte[] written) {
        return write(
                json -> {
                    json.setPrettyPrinter(new DefaultPrettyPrinter());
                    try (JsonParser parser = FACTORY.createParser(written)) {
                        parser.nextToken();
                        json.copyCurrentStructure(parser);
                    }
                });
    }

    /** A map of names and values by turns, which keeps their order. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Writes a value as a part of another. */
    public static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case SerializableString text -> json.writeString(text);
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) write(each, json);
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }
}
