package org.policygraph.query.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Writes one field of an object.
 *
 * @param key under which it is answered
 * @param required whether it must have a value
 */
record FieldWriter(SerializableString key, Reader reader, ValueWriter value, boolean required) {
    /** Reads the value of the field; null for none. */
    @FunctionalInterface
    interface Reader {
        @Nullable Object read(Object source, Execution run);
    }

    void write(Object source, Execution run, JsonGenerator json) throws IOException {
        json.writeFieldName(key);
        ValueWriter.write(reader.read(source, run), value, required, run, json);
    }
}
