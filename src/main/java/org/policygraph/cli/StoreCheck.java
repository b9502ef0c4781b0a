package org.policygraph.cli;

import org.apache.jena.graph.Node;
import org.policygraph.edit.HeldContent;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.Snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds everything that a store keeps, in all its versions, against its own hashes: each graph has
 * the hash that it is kept under, and each version is called what its hashes give.
 */
final class StoreCheck {
    private final OpenStore open;
    private final Set<String> hashes = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** What each version has that none before it in the list has, by the ids of the versions. */
    private final Map<String, List<Node>> contents = new LinkedHashMap<>();

    private StoreCheck(OpenStore open) {
        this.open = open;
    }

    /** What does not hold, a sentence each; empty if all does. */
    static List<String> problems(OpenStore open) {
        StoreCheck check = new StoreCheck(open);
        check.versions();
        check.graphs();
        return check.problems;
    }

    private void versions() {
        List<DatasetVersion> versions = open.store().versions();
        try (Progress progress = Progress.of("versions verified", versions.size())) {
            for (DatasetVersion version : versions) {
                version(version.id());
                progress.step();
            }
        }
    }

    private void version(String id) {
        GraphHashes stated = HeldContent.hashes(snapshot(id));
        String computed = stated.version(open.iris());
        if (!computed.equals(id)) {
            problems.add("found graphs of the version " + computed + ", expected " + id);
        }
        List<Node> content = contents.computeIfAbsent(id, each -> new ArrayList<>());
        stated.byName()
                .forEach(
                        (name, hash) -> {
                            if (hashes.add(hash)) content.add(name);
                        });
    }

    private void graphs() {
        try (Progress progress = Progress.of("graphs verified", hashes.size())) {
            contents.forEach(
                    (id, names) -> {
                        Snapshot snapshot = snapshot(id);
                        for (Node name : names) {
                            graph(snapshot, name);
                            progress.step();
                        }
                    });
        }
    }

    private Snapshot snapshot(String version) {
        return open.store().snapshot(version).orElseThrow();
    }

    private void graph(Snapshot snapshot, Node name) {
        String hash = snapshot.hash(name);
        try {
            String computed = GraphHashes.of(name, snapshot.named(name));
            if (computed.equals(hash)) return;
            problems.add(name + ": found content with the hash " + computed + ", expected " + hash);
        } catch (FaultyStoreException e) {
            problems.add(name + ": " + e.getMessage());
        }
    }
}
