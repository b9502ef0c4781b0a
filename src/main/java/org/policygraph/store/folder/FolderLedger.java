package org.policygraph.store.folder;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.FullStoreException;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.folder.LedgerFile.Position;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.Manifest;
import org.policygraph.store.ledger.StoredGraph;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A ledger in a folder. A commit has these steps:
 *
 * <ol>
 *   <li>take the lock, read what others have added, and remove what one that came to no end has
 *       left;
 *   <li>name the files that will be written, in the file of the lock;
 *   <li>write the graphs, and have them last;
 *   <li>add the manifest to the ledger, and have that last: from here on the version is current.
 * </ol>
 */
public final class FolderLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLedger.class);
    private static final Set<String> OURS = Set.of("ledger", "lock", "graphs", "snapshot");

    private final Path folder;
    private final String store;
    private final Disk disk;
    private final LedgerFile file;
    private final GraphFiles graphs;
    private Position position = Position.START;

    /**
     * Opens a folder; it is made with the first commit.
     *
     * @param store the IRI of the store, which is written down where there is none yet
     * @throws UnusableStoreException if there is something else in the folder
     */
    public FolderLedger(Path folder, String store) {
        this(folder, store, new Disk());
    }

    FolderLedger(Path folder, String store, Disk disk) {
        this.folder = folder;
        this.store = store;
        this.disk = disk;
        this.file = new LedgerFile(folder.resolve("ledger"), disk);
        this.graphs = new GraphFiles(folder.resolve("graphs"), disk);
        store(folder)
                .filter(found -> !found.equals(store))
                .ifPresent(
                        found -> {
                            throw new UnusableStoreException(
                                    Messages.format(
                                            "found the store %s in %s, expected %s",
                                            found, folder, store));
                        });
    }

    /**
     * The IRI of the store in a folder; empty if there is none yet.
     *
     * @throws UnusableStoreException if there is something else in the folder
     */
    public static Optional<String> store(Path folder) {
        try {
            Optional<String> found = new LedgerFile(folder.resolve("ledger"), new Disk()).store();
            if (found.isEmpty() && Files.exists(folder)) expectNothingElse(folder);
            return found;
        } catch (IOException e) {
            throw new UnusableStoreException(
                    "cannot use the folder " + folder + ": " + Disk.said(e), e);
        }
    }

    private static void expectNothingElse(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            boolean isOurs = children.allMatch(each -> OURS.contains(name(each)));
            if (isOurs) return;
        }
        throw new UnusableStoreException(
                "found other files in the folder "
                        + folder
                        + ", expected a store or an empty folder");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.part$", "");
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T done(String verb, Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            String message = "the store " + folder + " cannot be " + verb + ": " + Disk.said(e);
            throw Disk.isFull(e, folder)
                    ? new FullStoreException(message, e)
                    : new StoreUnavailableException(message, e);
        }
    }

    @Override
    public synchronized LedgerState read() {
        position = done("read", () -> file.read(position));
        return position.state();
    }

    @Override
    public LedgerState refreshed(LedgerState known) {
        return read();
    }

    @Override
    public PackedGraph content(Node name, StoredGraph stored) {
        return graphs.open(stored.hash());
    }

    @Override
    public void check(Node name, StoredGraph stored) {
        graphs.check(stored.hash());
    }

    /** Whether the content of a graph is here, and whole. */
    boolean has(StoredGraph stored) {
        return graphs.has(stored.hash());
    }

    /** The content of a graph; null if it is not here, or not whole. */
    @Nullable PackedGraph found(StoredGraph stored) {
        return graphs.found(stored.hash());
    }

    @Override
    public GraphTerms terms(Node name, StoredGraph stored) {
        return graphs.terms(stored.hash());
    }

    @Override
    public LedgerState append(LedgerState on, Commit commit, StoreListener listener) {
        if (!on.version().id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), on.version().id());
        }
        return write(
                now -> {
                    if (now.manifests().size() != on.manifests().size()) {
                        throw new ConflictException(commit.basedOn(), now.version().id());
                    }
                    Manifest next = Manifest.of(now, commit);
                    return next.changes().isEmpty() ? List.of() : List.of(next);
                },
                name -> PackedGraph.of(content(commit, name).graph()),
                listener);
    }

    private static HashedGraph content(Commit commit, Node name) {
        return Objects.requireNonNull(commit.put().get(name));
    }

    /**
     * Adds versions that another ledger has.
     *
     * @param all what the other says
     * @param content reads a graph there
     */
    void follow(LedgerState all, Function<Node, PackedGraph> content, StoreListener listener) {
        write(
                now -> {
                    int known = Math.min(now.manifests().size(), all.manifests().size());
                    return all.manifests().subList(known, all.manifests().size());
                },
                content,
                listener);
    }

    private synchronized LedgerState write(
            Function<LedgerState, List<Manifest>> manifests,
            Function<Node, PackedGraph> content,
            StoreListener listener) {
        return done(
                "written",
                () -> {
                    Files.createDirectories(folder.resolve("graphs"));
                    try (FolderLock lock = FolderLock.of(folder, disk)) {
                        if (file.store().isEmpty()) file.make(store);
                        position = file.read(position);
                        removeLeftovers(lock);
                        List<Manifest> more = manifests.apply(position.state());
                        LOG.debug("a commit begins");
                        if (!more.isEmpty()) write(lock, more, content, listener);
                        LOG.debug("a commit has ended");
                        return position.state();
                    }
                });
    }

    private void write(
            FolderLock lock,
            List<Manifest> more,
            Function<Node, PackedGraph> content,
            StoreListener listener)
            throws IOException {
        LedgerState next = position.state().with(more);
        Map<String, Node> missing = missing(more, next);
        listener.writes(missing.size());
        lock.names(missing.keySet());
        for (var each : missing.entrySet()) {
            Node name = each.getValue();
            graphs.write(name, each.getKey(), content.apply(name));
            listener.written();
        }
        graphs.sync();
        position = file.append(position, more);
        lock.done();
    }

    /**
     * The graphs of the last state that have no file, or one that is not whole, by their hashes.
     */
    private Map<String, Node> missing(List<Manifest> more, LedgerState next) {
        Map<String, Node> missing = new LinkedHashMap<>();
        for (Manifest each : more) {
            for (Node name : each.changes().keySet()) {
                StoredGraph stored = next.graphs().get(name);
                if (stored == null || graphs.has(stored.hash())) continue;
                missing.put(stored.hash(), name);
            }
        }
        return missing;
    }

    private void removeLeftovers(FolderLock lock) throws IOException {
        List<String> left = lock.leftBehind();
        if (left.isEmpty()) return;
        Set<String> unused = new HashSet<>(left);
        unused.remove("");
        for (Manifest each : position.state().manifests()) {
            each.changes()
                    .values()
                    .forEach(
                            content -> {
                                if (content != null) unused.remove(content.hash());
                            });
        }
        for (String hash : unused) graphs.remove(hash);
        LOG.info("a commit came to no end; {} files of it were removed", unused.size());
        lock.done();
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void close() {}
}
