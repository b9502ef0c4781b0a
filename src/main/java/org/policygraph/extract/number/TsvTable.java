package org.policygraph.extract.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the vocabularies of this package: lines cut at tabs, {@code #} opens a comment. */
final class TsvTable {
    private TsvTable() {}

    static List<List<String>> lines(String file) {
        try (InputStream in = TsvTable.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
