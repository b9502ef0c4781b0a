package org.policygraph.cli;

import org.apache.jena.graph.Node;
import org.policygraph.edit.HeldContent;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Snapshot;
import org.policygraph.store.UnusableStoreException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds everything that a store keeps, in all its versions, against its own hashes: each graph has
 * the hash that it is kept under, and each version is called what its hashes give.
 */
final class StoreCheck {
    private final OpenStore open;
    private final Set<String> checked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private StoreCheck(OpenStore open) {
        this.open = open;
    }

    /** What does not hold, a sentence each; empty if all does. */
    static List<String> problems(OpenStore open) {
        StoreCheck check = new StoreCheck(open);
        List<DatasetVersion> versions = open.store().versions();
        try (Progress progress = Progress.of("versions verified", versions.size())) {
            for (DatasetVersion version : versions) {
                check.version(version);
                progress.step();
            }
        }
        return check.problems;
    }

    private void version(DatasetVersion version) {
        Snapshot snapshot = open.store().snapshot(version.id()).orElseThrow();
        GraphHashes hashes = HeldContent.hashes(snapshot);
        String computed = hashes.version(open.iris());
        if (!computed.equals(version.id())) {
            problems.add("found graphs of the version " + computed + ", expected " + version.id());
        }
        hashes.byName()
                .forEach(
                        (name, hash) -> {
                            if (checked.add(hash)) graph(snapshot, name, hash);
                        });
    }

    private void graph(Snapshot snapshot, Node name, String hash) {
        try {
            String computed = GraphHashes.of(name, snapshot.named(name));
            if (computed.equals(hash)) return;
            problems.add(name + ": found content with the hash " + computed + ", expected " + hash);
        } catch (UnusableStoreException e) {
            problems.add(name + ": " + e.getMessage());
        }
    }
}
