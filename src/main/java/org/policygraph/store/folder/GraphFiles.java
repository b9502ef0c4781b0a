package org.policygraph.store.folder;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.packed.GraphFile;
import org.policygraph.store.packed.GraphFile.DamagedException;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files that have the graphs of a ledger, each named by the hash of its graph. */
final class GraphFiles {
    private final Path folder;
    private final Disk disk;

    GraphFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    private Path file(String hash) {
        return folder.resolve(hash);
    }

    /** Opens a graph; what its file says of itself is held against what it has. */
    PackedGraph open(String hash) {
        return read(hash, file -> GraphFile.open(Files.readAllBytes(file), hash));
    }

    /** Which terms a graph has. */
    GraphTerms terms(String hash) {
        return read(
                hash,
                file -> {
                    GraphTerms terms = GraphFile.terms(head(file), hash);
                    return terms != null ? terms : terms(Files.readAllBytes(file), hash);
                });
    }

    private static GraphTerms terms(byte[] file, String hash) throws DamagedException {
        GraphTerms terms = GraphFile.terms(file, hash);
        if (terms != null) return terms;
        throw new DamagedException("it has " + file.length + " bytes, expected more");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(GraphFile.HEAD);
        }
    }

    private interface Reader<T> {
        T read(Path file) throws IOException, DamagedException;
    }

    private <T> T read(String hash, Reader<T> reader) {
        Path file = file(hash);
        try {
            return reader.read(file);
        } catch (NoSuchFileException e) {
            throw new UnusableStoreException(
                    "the file " + file + " of the store is gone; put it back from a backup", e);
        } catch (DamagedException e) {
            throw new UnusableStoreException(
                    "the file "
                            + file
                            + " of the store is damaged: "
                            + e.getMessage()
                            + "; put it back from a backup",
                    e);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "cannot read the file " + file + ": " + Disk.said(e), e);
        }
    }

    /** Whether a graph is there, and whole. */
    boolean has(String hash) {
        return found(hash) != null;
    }

    /** A graph that may not be there, or not whole. */
    @Nullable PackedGraph found(String hash) {
        try {
            return Files.exists(file(hash)) ? open(hash) : null;
        } catch (UnusableStoreException e) {
            return null;
        }
    }

    void write(Node name, String hash, PackedGraph graph) throws IOException {
        disk.replace(file(hash), GraphFile.bytes(name, hash, graph));
    }

    void remove(String hash) throws IOException {
        Files.deleteIfExists(file(hash));
        Files.deleteIfExists(Disk.beside(file(hash)));
    }

    void sync() throws IOException {
        disk.sync(folder);
    }
}
