package org.policygraph.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Something that is written while it is made. */
@FunctionalInterface
public interface Writing {
    /**
     * Writes it whole; the stream is not closed.
     *
     * @throws IOException if the stream does not take it
     */
    void to(OutputStream out) throws IOException;

    /** What is written in UTF-8, as a text in memory. */
    default String asText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory was not written to", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
