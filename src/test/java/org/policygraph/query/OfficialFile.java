package org.policygraph.query;

import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Official texts and digests, read as the product reads them, in a store of their own. */
final class OfficialFile {
    private static final Ingestion INGESTION = new Ingestion(Iris.DEFAULT);

    private OfficialFile() {}

    /** The example that the README names. */
    static Ask example() {
        return ask(Path.of("data/examples/zhuyu-2030.txt"), "zhuyu-2030");
    }

    static Ask ask(Path file, String id) {
        try {
            return ask(Map.of(id, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several documents by their names. */
    static Ask ask(Map<String, byte[]> files) {
        try {
            return new Ask(StoredFile.engine(INGESTION.ingest(new TreeMap<>(files)).graphs()));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
