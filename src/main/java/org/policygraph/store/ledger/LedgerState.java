package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ledger says at one moment.
 *
 * @param manifests from the first to the current one
 * @param graphs what is current, by the names of the graphs
 */
public record LedgerState(List<Manifest> manifests, SortedMap<Node, StoredGraph> graphs) {
    /** Nothing was ever put in. */
    public static final LedgerState EMPTY = new LedgerState(List.of(), none());

    /** Nothing of a state can be changed. */
    public LedgerState {
        manifests = Collections.unmodifiableList(manifests);
        graphs = Collections.unmodifiableSortedMap(graphs);
    }

    private static SortedMap<Node, StoredGraph> none() {
        return new TreeMap<>(Comparator.comparing(Node::getURI));
    }

    /** The current manifest; null if nothing was ever put in. */
    public @Nullable Manifest current() {
        return manifests.isEmpty() ? null : manifests.getLast();
    }

    /** The current version. */
    public DatasetVersion version() {
        Manifest current = current();
        return current == null ? DatasetVersion.NONE : current.version();
    }

    /** All versions, newest first. */
    public List<DatasetVersion> versions() {
        return manifests.reversed().stream().map(Manifest::version).toList();
    }

    /** The state in which a version was current; empty if there is no such version. */
    public Optional<LedgerState> at(String version) {
        for (int last = manifests.size(); last > 0; last--) {
            if (manifests.get(last - 1).version().id().equals(version)) {
                return Optional.of(EMPTY.with(manifests.subList(0, last)));
            }
        }
        return Optional.empty();
    }

    /** The state after more manifests, in their order. */
    public LedgerState with(List<Manifest> more) {
        List<Manifest> all = new ArrayList<>(manifests);
        all.addAll(more);
        SortedMap<Node, StoredGraph> next = new TreeMap<>(graphs);
        for (Manifest each : more) {
            each.changes()
                    .forEach(
                            (name, content) -> {
                                if (content == null) next.remove(name);
                                else next.put(name, content);
                            });
        }
        return new LedgerState(all, next);
    }
}
