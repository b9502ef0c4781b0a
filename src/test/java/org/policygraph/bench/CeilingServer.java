package org.policygraph.bench;

import org.apache.jena.riot.Lang;
import org.policygraph.rdf.StrictReader;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.vocab.Iris;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The product's own server, engine and limits, with {@link CeilingFetchers} under them. */
final class CeilingServer {
    private CeilingServer() {}

    /**
     * Serves a dataset until the process ends.
     *
     * @param args the file; the port
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        MemoryStore store = new MemoryStore();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            Contents.put(
                    store, StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset()).graphs());
        }
        new Serving(store).start(CeilingFetchers::new);
    }
}
