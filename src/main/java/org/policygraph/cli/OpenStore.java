package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.edit.Editor;
import org.policygraph.edit.HeldContent;
import org.policygraph.rdf.Verification;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.Snapshot;
import org.policygraph.vocab.Iris;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A store that a command works on.
 *
 * @param store the store; closed with this
 * @param iris the base of its IRIs
 * @param isShipped whether it begins with the shipped dataset
 */
record OpenStore(GraphStore store, Iris iris, boolean isShipped) implements AutoCloseable {
    /** A store of a user's. */
    OpenStore(GraphStore store, Iris iris) {
        this(store, iris, false);
    }

    /** A dataset in memory. */
    static OpenStore of(Dataset dataset) {
        return new OpenStore(dataset.inMemory(), dataset.iris());
    }

    /** The shipped dataset, in memory; what its bytes say was checked when they were packed. */
    static OpenStore shipped() {
        return new OpenStore(new MemoryStore(ShippedFiles.snapshot()), Iris.DEFAULT, true);
    }

    /** What it holds now, each graph with an index of its own. */
    Dataset dataset() {
        return dataset(store.snapshot());
    }

    private Dataset dataset(Snapshot snapshot) {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        try (Progress progress = Progress.of("graphs read", snapshot.names().size())) {
            for (Node name : snapshot.names()) {
                Graph indexed = new GraphMemFast();
                GraphUtil.addInto(indexed, snapshot.named(name));
                graphs.put(name, indexed);
                progress.step();
            }
        }
        return new Dataset(graphs, HeldContent.hashes(snapshot), iris);
    }

    /**
     * Refuses data of another version than it says. Each graph was held against its texts when it
     * was put in, has a hash that the version is the hash of, and is held against that when it is
     * loaded: so a store opens in the same time however large it is.
     */
    OpenStore checked() {
        Snapshot snapshot = store.snapshot();
        Dataset.expectNone(
                Verification.ofDescription(
                        snapshot.named(iris.dataset()),
                        HeldContent.hashes(snapshot).version(iris),
                        iris));
        return this;
    }

    /** Has a store that has nothing begin with the vocabularies; closed if it cannot. */
    OpenStore begun() {
        try {
            if (store.snapshot().names().isEmpty()) new Editor(store, iris).begin();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
