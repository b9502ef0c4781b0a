package org.policygraph.store.folder;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.packed.GraphFile;
import org.policygraph.store.packed.GraphFile.DamagedException;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;
import org.policygraph.text.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files that have the graphs of a ledger, each named by the hash of its graph. */
final class GraphFiles {
    private final Path folder;
    private final Disk disk;

    /** The hashes of those that were checked since the start; files do not change. */
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    GraphFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    private Path file(String hash) {
        return folder.resolve(hash);
    }

    /**
     * Opens a graph where it is: the operating system keeps at hand what is looked at. The first
     * time, what its file says of itself is held against what it has.
     */
    PackedGraph open(String hash) {
        return read(
                hash,
                file -> {
                    ByteBuffer mapped = mapped(file);
                    if (!checked.contains(hash)) GraphFile.check(mapped);
                    PackedGraph graph = GraphFile.open(mapped, hash);
                    checked.add(hash);
                    return graph;
                });
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            return in.map(FileChannel.MapMode.READ_ONLY, 0, in.size());
        }
    }

    /** Checks a file, whether or not that was done before. */
    void check(String hash) {
        checked.remove(hash);
        open(hash);
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
                    Messages.format(
                            "the file %s of the store is damaged: %s; put it back from a backup",
                            file, e.getMessage()),
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
        checked.remove(hash);
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
