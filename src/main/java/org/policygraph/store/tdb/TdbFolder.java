package org.policygraph.store.tdb;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a database: opened, given back, and its room watched. */
final class TdbFolder {
    /** What must be free before anything is written: files of the database grow by 8 MiB each. */
    static final long ROOM = 64L << 20;

    /**
     * Nodes that the database keeps at hand, in either direction. What is served is in memory
     * anyway; its own defaults, of up to 750,000, would fill with what edits have replaced.
     */
    private static final int NODES = 50_000;

    /**
     * Graphs are looked into by their names, and all of them only for a property. The other two
     * orders that are usual would copy more blocks for each graph than all of these but the last.
     */
    private static final String[] ORDERS = {"GSPO", "GPOS", "GOSP", "POSG"};

    private static final StoreParams PARAMETERS =
            StoreParams.builder("policy-graph")
                    .quadIndexes(ORDERS)
                    .node2NodeIdCacheSize(NODES)
                    .nodeId2NodeCacheSize(NODES)
                    .build();

    private static final Pattern HELD_BY = Pattern.compile("process (\\d+)");

    private final Path folder;
    private final long room;

    /**
     * @param folder the folder
     * @param room bytes that must be free before anything is written
     */
    TdbFolder(Path folder, long room) {
        this.folder = folder;
        this.room = room;
    }

    /** Whether a folder has a database in it. */
    static boolean isDatabase(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(
                    child -> String.valueOf(child.getFileName()).matches("Data-\\d+"));
        } catch (IOException e) {
            return false;
        }
    }

    DatasetGraph open() {
        try {
            if (!isDatabase(folder)) makeEmpty();
            return DatabaseMgr.connectDatasetGraph(folder.toAbsolutePath().toString(), PARAMETERS);
        } catch (IOException e) {
            throw new UnusableStoreException(
                    "cannot use the folder " + folder + ": " + e.getMessage(), e);
        } catch (RuntimeException | InternalError e) {
            throw refused(e);
        }
    }

    private void makeEmpty() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> children = Files.list(folder)) {
            if (children.allMatch(child -> child.endsWith("tdb.lock"))) return;
        }
        throw new UnusableStoreException(
                "found other files in the folder "
                        + folder
                        + ", expected a store or an empty folder");
    }

    private UnusableStoreException refused(Throwable failure) {
        if (failure instanceof UnusableStoreException known) return known;
        String said = String.valueOf(failure.getMessage());
        Matcher held = HELD_BY.matcher(said);
        if (said.toLowerCase(Locale.ROOT).contains("lock") && held.find()) {
            return new UnusableStoreException(
                    "the store "
                            + folder
                            + " is in use by the process "
                            + held.group(1)
                            + "; only one process at a time can have it open, and a server that has it takes edits itself",
                    failure);
        }
        return new UnusableStoreException(
                "the store "
                        + folder
                        + " is damaged ("
                        + said
                        + "); put a backup in its place: an “export” of it, read by “ingest”",
                failure);
    }

    /**
     * Refuses to write where there may be no room for it, before anything is touched.
     *
     * @throws StoreUnavailableException if the disk is nearly full
     */
    void expectRoom() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free >= room) return;
            throw new StoreUnavailableException(
                    String.format(
                            Locale.ROOT,
                            "the disk of the store is nearly full: %d MiB are free, at least %d are needed to write",
                            free >> 20,
                            room >> 20),
                    new IOException("no room"));
        } catch (IOException e) {
            throw new StoreUnavailableException("the folder of the store is gone", e);
        }
    }

    void release(DatasetGraph database) {
        TDBInternal.expel(database, true);
    }
}
