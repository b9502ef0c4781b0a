package org.policygraph.form;

import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what must be readable. */
final class Read {
    private Read() {}

    static SourceFile file(byte[] bytes) {
        try {
            return FormReader.read(bytes);
        } catch (UnreadableTextException e) {
            throw new AssertionError(e);
        }
    }

    static SourceFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> lines(byte[] bytes) {
        return file(bytes).text().lines();
    }

    static List<String> lines(String text) {
        return file(text).text().lines();
    }
}
