package org.policygraph.store.remote;

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
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.Manifest;
import org.policygraph.store.ledger.StoredGraph;
import org.policygraph.store.packed.PackedGraph;
import org.policygraph.text.Messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A ledger in a SPARQL 1.1 engine.
 *
 * <pre>
 * …/store                                the pointer: which manifest is current
 * …/store/version/3-20250910T100100000Z-0123456789ab
 *                                        a manifest: what its version is called, when it was made,
 *                                        the manifest before, and which graphs it changed
 * …/store/graph/0123…cdef                the content of a graph, named by its hash
 * </pre>
 *
 * <p>A commit is made by the move of the pointer, the last thing that it does. What the pointer
 * does not lead to does not exist for a reader, so a commit that ends halfway leaves nothing but
 * leftovers, which the next one may use.
 */
public final class SparqlLedger implements Ledger {
    /** As much of a value as is shown, in UTF-16 units. */
    private static final int SHOWN = 240;

    /** What leads to a manifest that is part of the chain. */
    private static final Set<Node> CHAIN = Set.of(LedgerTerms.CURRENT, LedgerTerms.BEFORE);

    private final SparqlGraphs engine;
    private final LedgerNames names;
    private final BiFunction<Node, Graph, String> hash;

    /**
     * @param engine closed with this
     * @param store the IRI of the store, which the names of all its graphs begin with
     * @param hash what the hash of a graph is by its name and content, since an engine may give
     *     back anything
     */
    public SparqlLedger(SparqlGraphs engine, String store, BiFunction<Node, Graph, String> hash) {
        this.engine = engine;
        this.names = new LedgerNames(store);
        this.hash = hash;
    }

    /** The IRIs of the stores in an engine. */
    public static Set<String> stores(SparqlGraphs engine) {
        Set<String> stores = new TreeSet<>();
        engine.graphsWith(LedgerTerms.CURRENT).keySet().forEach(name -> stores.add(name.getURI()));
        return stores;
    }

    @Override
    public LedgerState read() {
        Map<Node, Graph> manifests = engine.graphsWith(LedgerTerms.NUMBER);
        return follow(pointer(), LedgerState.EMPTY, manifests::get);
    }

    @Override
    public LedgerState refreshed(LedgerState known) {
        Node current = pointer();
        boolean isNew = !Objects.equals(current, last(known));
        return isNew ? follow(current, known, engine::read) : known;
    }

    private @Nullable Node pointer() {
        List<Node> current =
                engine.read(names.pointer())
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
        Node end = last(known);
        if (end != null && current == null) throw lost(known, null);
        Deque<ManifestGraph> newer = new ArrayDeque<>();
        for (Node at = current; at != null && !at.equals(end); ) {
            ManifestGraph manifest = ManifestGraph.read(at, reader.apply(at), names);
            int number = manifest.manifest().number();
            if (number <= known.manifests().size()) throw lost(known, at);
            if (!newer.isEmpty() && number != newer.getFirst().manifest().number() - 1) {
                throw new UnusableStoreException(
                        "found the manifest " + at + " where another was expected in the store");
            }
            newer.addFirst(manifest);
            at = manifest.before();
        }
        expectNext(known, newer);
        return known.with(newer.stream().map(ManifestGraph::manifest).toList());
    }

    private @Nullable Node last(LedgerState state) {
        Manifest last = state.current();
        return last == null ? null : names.manifest(last);
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
    private static void expectNext(LedgerState base, Deque<ManifestGraph> newer) {
        int expected = base.manifests().size() + 1;
        if (newer.isEmpty() || newer.getFirst().manifest().number() == expected) return;
        throw new UnusableStoreException(
                Messages.format(
                        "found the manifest %s with the number %s in the store, expected %s",
                        newer.getFirst().name(), newer.getFirst().manifest().number(), expected));
    }

    @Override
    public LedgerState append(LedgerState on, Commit commit, StoreListener listener) {
        if (!on.version().id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), on.version().id());
        }
        Manifest made = Manifest.of(on, commit);
        if (made.changes().isEmpty()) return on;
        ManifestGraph next = new ManifestGraph(names, made, last(on));
        Set<Node> written = new LinkedHashSet<>();
        try {
            return append(on, next, commit, listener, written);
        } catch (RuntimeException e) {
            removeUnused(written, e);
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
                engine.removeUnless(name, isManifest ? CHAIN : Set.of(LedgerTerms.CONTENT));
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private LedgerState append(
            LedgerState on,
            ManifestGraph next,
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
        expectReadable(next);
        // From here on nobody removes them; until here somebody may have.
        commit.put()
                .values()
                .forEach(each -> writeOnce(names.content(each.hash()), each.graph(), written));
        // This may be done although no answer comes: then nothing is taken back.
        List<Node> unused = List.copyOf(written);
        written.clear();
        Node store = names.pointer();
        if (engine.swap(store, store, LedgerTerms.CURRENT, next.before(), next.name())) {
            return on.with(List.of(next.manifest()));
        }
        written.addAll(unused);
        throw new ConflictException(commit.basedOn(), refreshed(on).version().id());
    }

    /** A version that nobody could read must not become current. */
    private void expectReadable(ManifestGraph written) {
        if (ManifestGraph.read(written.name(), engine.read(written.name()), names).equals(written))
            return;
        throw new UnusableStoreException(
                "wrote the manifest " + written.name() + ", and the store gives back another");
    }

    /** A graph has the hash of what was written, so what comes back must be that. */
    private void writeContent(Node name, Graph graph, Set<Node> written) {
        writeOnce(name, graph, written);
        Graph kept = engine.read(name, graph.size());
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
        return Messages.format(
                "the store does not keep what is written: for %s, the %s of %s, it gives"
                        + " back %s",
                shown(lost.getObject()), lost.getPredicate(), lost.getSubject(), back);
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
        if (engine.count(name) == wanted) return;
        written.add(name);
        engine.add(name, graph);
        long found = engine.count(name);
        if (found == wanted) return;
        String torn =
                "wrote " + wanted + " triples to " + name + ", found " + found + " afterwards";
        throw new StoreUnavailableException(
                lost(graph, engine.read(name, found))
                        .map(sentence -> torn + ": " + sentence)
                        .orElse(torn),
                new IllegalStateException("a torn write"));
    }

    @Override
    public PackedGraph content(Node name, StoredGraph stored) {
        Graph graph = engine.read(names.content(stored.hash()), stored.triples());
        if (graph.size() != stored.triples()) {
            throw new UnusableStoreException(
                    Messages.format(
                            "found %s triples in %s of the store, expected %s",
                            graph.size(), names.content(stored.hash()), stored.triples()));
        }
        String found = isHashable(graph) ? hash.apply(name, graph) : "none";
        if (found.equals(stored.hash())) return PackedGraph.of(graph);
        throw new UnusableStoreException(
                Messages.format(
                        "the store does not give back what was written: found content of %s with"
                                + " the hash %s, expected %s",
                        name, found, stored.hash()));
    }

    /** Nothing that was written has a blank node. */
    private static boolean isHashable(Graph graph) {
        return !graph.stream()
                .anyMatch(each -> each.getSubject().isBlank() || each.getObject().isBlank());
    }

    @Override
    public void watch(StoreListener listener) {
        engine.watch(listener);
    }

    @Override
    public void close() {
        engine.close();
    }
}
