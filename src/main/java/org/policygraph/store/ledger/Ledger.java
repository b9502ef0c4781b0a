package org.policygraph.store.ledger;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.InexactStoreException;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads and writes the chain of versions in a place that holds quads. */
public final class Ledger {
    /** As much of a value as is shown, in UTF-16 units. */
    private static final int SHOWN = 240;

    /** What leads to a manifest that is part of the chain. */
    private static final Set<Node> CHAIN = Set.of(LedgerTerms.CURRENT, LedgerTerms.BEFORE);

    private final LedgerHome home;
    private final LedgerNames names;

    /**
     * @param home where it is kept
     * @param store the IRI of the store, which the names of all its graphs begin with
     */
    public Ledger(LedgerHome home, String store) {
        this.home = home;
        this.names = new LedgerNames(store);
    }

    /** The IRIs of the stores in a place. */
    public static Set<String> stores(LedgerHome home) {
        Set<String> stores = new TreeSet<>();
        home.graphsWith(LedgerTerms.CURRENT).keySet().forEach(name -> stores.add(name.getURI()));
        return stores;
    }

    /**
     * Everything that is there, read at once.
     *
     * @throws UnusableStoreException if the chain of manifests is broken
     */
    public LedgerState read() {
        Map<Node, Graph> manifests = home.graphsWith(LedgerTerms.NUMBER);
        return follow(pointer(), LedgerState.EMPTY, manifests::get);
    }

    /**
     * What came after a state; the same object if nothing did.
     *
     * @throws UnusableStoreException if the store does not hold that state any more
     */
    public LedgerState refreshed(LedgerState known) {
        Node current = pointer();
        Manifest last = known.current();
        boolean isNew = !Objects.equals(current, last == null ? null : last.name());
        return isNew ? follow(current, known, home::read) : known;
    }

    private @Nullable Node pointer() {
        List<Node> current =
                home.read(names.pointer())
                        .find(names.pointer(), LedgerTerms.CURRENT, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList();
        if (current.size() > 1) {
            throw new UnusableStoreException(
                    "found a store with " + current.size() + " current versions, expected one");
        }
        return current.isEmpty() ? null : current.getFirst();
    }

    /** Goes back from the current manifest to one that is known. */
    private LedgerState follow(
            @Nullable Node current, LedgerState known, Function<Node, @Nullable Graph> reader) {
        Manifest last = known.current();
        Node end = last == null ? null : last.name();
        if (end != null && current == null) throw lost(known, null);
        Deque<Manifest> newer = new ArrayDeque<>();
        for (Node at = current; at != null && !at.equals(end); ) {
            Manifest manifest = Manifest.read(at, reader.apply(at), names);
            if (manifest.number() <= known.manifests().size()) throw lost(known, at);
            if (!newer.isEmpty() && manifest.number() != newer.getFirst().number() - 1) {
                throw new UnusableStoreException(
                        "found the manifest " + at + " where another was expected in the store");
            }
            newer.addFirst(manifest);
            at = manifest.before();
        }
        expectNext(known, newer);
        return known.with(List.copyOf(newer));
    }

    /** An engine that lost its data, or was given older ones back. */
    private static UnusableStoreException lost(LedgerState known, @Nullable Node found) {
        return new UnusableStoreException(
                "the store no longer holds what was read from it: found "
                        + (found == null ? "no version" : "the version " + found)
                        + ", expected the version "
                        + known.version().id()
                        + " or one after it");
    }

    /** A chain that has lost its beginning would pass for a shorter one. */
    private static void expectNext(LedgerState base, Deque<Manifest> newer) {
        int expected = base.manifests().size() + 1;
        if (newer.isEmpty() || newer.getFirst().number() == expected) return;
        throw new UnusableStoreException(
                "found the manifest "
                        + newer.getFirst().name()
                        + " with the number "
                        + newer.getFirst().number()
                        + " in the store, expected "
                        + expected);
    }

    /**
     * Makes the next version.
     *
     * @param on the state that the commit builds on
     * @param listener is told of each graph that is written
     * @return the state after it; the same object if it changes nothing
     * @throws ConflictException if another commit came first
     * @throws InexactStoreException if the place gives back a literal in another form than it was
     *     written in; nothing of the commit is current then, and what was written of it is removed
     */
    public LedgerState append(LedgerState on, Commit commit, StoreListener listener) {
        if (!on.version().id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), on.version().id());
        }
        Map<Node, @Nullable StoredGraph> changes = changes(on, commit);
        if (changes.isEmpty()) return on;
        Manifest last = on.current();
        int number = on.manifests().size() + 1;
        Manifest next =
                new Manifest(
                        names.manifest(number, commit.version()),
                        number,
                        commit.version(),
                        last == null ? null : last.name(),
                        changes);
        Set<Node> written = new LinkedHashSet<>();
        try {
            return home.write(() -> append(on, next, commit, listener, written));
        } catch (RuntimeException e) {
            if (!home.isTransactional()) removeUnused(written, e);
            throw e;
        }
    }

    /**
     * What a commit has written that failed. A graph that another writer has put into a manifest
     * meanwhile stays; one that does so later finds that it is gone, and writes it again.
     */
    private void removeUnused(Set<Node> written, RuntimeException failure) {
        try {
            List<Node> latestFirst = new ArrayList<>(written).reversed();
            for (Node name : latestFirst) {
                boolean isManifest = names.isManifest(name);
                home.removeUnless(name, isManifest ? CHAIN : Set.of(LedgerTerms.CONTENT));
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Map<Node, @Nullable StoredGraph> changes(LedgerState on, Commit commit) {
        Map<Node, @Nullable StoredGraph> changes = new LinkedHashMap<>();
        commit.put()
                .forEach(
                        (name, graph) -> {
                            StoredGraph known = on.graphs().get(name);
                            if (known != null && known.hash().equals(graph.hash())) return;
                            Node content = names.content(graph.hash());
                            long triples = graph.graph().size();
                            changes.put(name, new StoredGraph(content, graph.hash(), triples));
                        });
        for (Node name : commit.removed()) {
            if (on.graphs().containsKey(name)) changes.put(name, null);
        }
        return changes;
    }

    private LedgerState append(
            LedgerState on,
            Manifest next,
            Commit commit,
            StoreListener listener,
            Set<Node> written) {
        listener.writes(commit.put().size());
        commit.put()
                .forEach(
                        (name, graph) -> {
                            writeContent(names.content(graph.hash()), graph.graph(), written);
                            listener.written();
                        });
        writeOnce(next.name(), next.write(), written);
        if (!home.isTransactional()) {
            expectReadable(next);
            // From here on nobody removes them; until here somebody may have.
            commit.put()
                    .values()
                    .forEach(each -> writeOnce(names.content(each.hash()), each.graph(), written));
        }
        // This may be done although no answer comes: then nothing is taken back.
        List<Node> unused = List.copyOf(written);
        written.clear();
        Node store = names.pointer();
        if (home.swap(store, store, LedgerTerms.CURRENT, next.before(), next.name())) {
            return on.with(List.of(next));
        }
        written.addAll(unused);
        throw new ConflictException(commit.basedOn(), refreshed(on).version().id());
    }

    /** A version that nobody could read must not become current. */
    private void expectReadable(Manifest written) {
        if (Manifest.read(written.name(), home.read(written.name()), names).equals(written)) return;
        throw new UnusableStoreException(
                "wrote the manifest " + written.name() + ", and the store gives back another");
    }

    /** A graph has the hash of what was written, so what comes back must be that. */
    private void writeContent(Node name, Graph graph, Set<Node> written) {
        writeOnce(name, graph, written);
        if (home.isTransactional()) return;
        Graph kept = home.read(name, graph.size());
        lost(graph, kept)
                .ifPresent(
                        sentence -> {
                            throw new InexactStoreException(sentence);
                        });
    }

    /** Which statement did not come back as it was written, as a sentence. */
    private static Optional<String> lost(Graph written, Graph kept) {
        return written.find().filterDrop(kept::contains).toList().stream()
                .min(Comparator.comparing(Triple::toString))
                .map(each -> sentence(each, kept));
    }

    private static String sentence(Triple lost, Graph kept) {
        List<String> back =
                kept.find(lost.getSubject(), lost.getPredicate(), Node.ANY)
                        .mapWith(found -> shown(found.getObject()))
                        .toList();
        return "the store does not keep what is written: for "
                + shown(lost.getObject())
                + ", the "
                + lost.getPredicate()
                + " of "
                + lost.getSubject()
                + ", it gives back "
                + back;
    }

    private static String shown(Node value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /**
     * A graph is named by what is in it: if it has as many triples as it should, it is already
     * there, from another version or from a commit that came to no end.
     */
    private void writeOnce(Node name, Graph graph, Set<Node> written) {
        long wanted = graph.size();
        if (home.count(name) == wanted) return;
        written.add(name);
        home.add(name, graph);
        long found = home.count(name);
        if (found == wanted) return;
        String torn =
                "wrote " + wanted + " triples to " + name + ", found " + found + " afterwards";
        throw new StoreUnavailableException(
                lost(graph, home.read(name, found))
                        .map(sentence -> torn + ": " + sentence)
                        .orElse(torn),
                new IllegalStateException("a torn write"));
    }

    /**
     * The content of a graph.
     *
     * @throws UnusableStoreException if it does not have as many triples as it should
     */
    public Graph content(StoredGraph stored) {
        Graph graph = home.read(stored.content(), stored.triples());
        if (graph.size() == stored.triples()) return graph;
        throw new UnusableStoreException(
                "found "
                        + graph.size()
                        + " triples in "
                        + stored.content()
                        + " of the store, expected "
                        + stored.triples());
    }

    /** Removes what commits that came to no end have left behind. */
    public void removeLeftovers() {
        Set<Node> needed = new HashSet<>();
        for (Manifest each : read().manifests()) {
            needed.add(each.name());
            each.changes()
                    .values()
                    .forEach(
                            content -> {
                                if (content != null) needed.add(content.content());
                            });
        }
        for (Node name : home.names()) {
            boolean isOurs = names.isContent(name) || names.isManifest(name);
            if (isOurs && !needed.contains(name)) home.write(() -> removed(name));
        }
    }

    private Node removed(Node name) {
        home.remove(name);
        return name;
    }
}
