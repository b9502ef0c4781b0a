package org.policygraph.query.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.json.JsonBytes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes a value as a part of the answer (GraphQL specification, section 6.4.3, Value Completion),
 * if it is as it should be.
 */
sealed interface ValueWriter {
    /**
     * Writes what is answered for a value.
     *
     * @throws IrregularException if the value does not fit, or lacks something that must be there
     */
    void write(Object value, Execution run, JsonGenerator json) throws IOException;

    /** Writes what is answered where the value may be missing. */
    static void write(
            @Nullable Object value,
            ValueWriter writer,
            boolean required,
            Execution run,
            JsonGenerator json)
            throws IOException {
        if (value != null) writer.write(value, run, json);
        else if (required) throw new IrregularException();
        else json.writeNull();
    }

    /**
     * A scalar.
     *
     * @param isText whether a string is answered as it is
     * @param serialize null for what cannot be serialized
     */
    record Scalar(boolean isText, Function<Object, @Nullable Object> serialize)
            implements ValueWriter {
        @Override
        public void write(Object value, Execution run, JsonGenerator json) throws IOException {
            switch (value) {
                case SerializableString escaped -> json.writeString(escaped);
                case String text when isText -> json.writeString(text);
                default -> {
                    Object serialized = serialize.apply(value);
                    if (serialized == null) throw new IrregularException();
                    JsonBytes.write(serialized, json);
                }
            }
        }
    }

    /** A value of an enum, which is a text by its name. */
    record Choice(Map<Object, SerializableString> names) implements ValueWriter {
        @Override
        public void write(Object value, Execution run, JsonGenerator json) throws IOException {
            SerializableString name = names.get(value instanceof Enum<?> one ? one.name() : value);
            if (name == null) throw new IrregularException();
            json.writeString(name);
        }
    }

    /** An object, of which some fields are asked. */
    record Fields(List<FieldWriter> fields) implements ValueWriter {
        @Override
        public void write(Object value, Execution run, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (FieldWriter field : fields) field.write(value, run, json);
            json.writeEndObject();
        }
    }

    /**
     * An object of one of several types.
     *
     * @param type tells the name of the type
     * @param types by their names
     */
    record Typed(Function<Object, @Nullable String> type, Map<String, Fields> types)
            implements ValueWriter {
        @Override
        public void write(Object value, Execution run, JsonGenerator json) throws IOException {
            String name = type.apply(value);
            Fields fields = name == null ? null : types.get(name);
            if (fields == null) throw new IrregularException();
            fields.write(value, run, json);
        }
    }

    /** A list. */
    record Each(ValueWriter element, boolean required) implements ValueWriter {
        @Override
        public void write(Object value, Execution run, JsonGenerator json) throws IOException {
            if (!(value instanceof List<?> list)) throw new IrregularException();
            json.writeStartArray();
            for (Object each : list) ValueWriter.write(each, element, required, run, json);
            json.writeEndArray();
        }
    }
}
