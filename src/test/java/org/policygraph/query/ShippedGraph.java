package org.policygraph.query;

import java.nio.file.Path;

/** The shipped dataset in a store, and an engine over it. */
final class ShippedGraph {
    private ShippedGraph() {}

    static Ask ask() {
        return file().ask();
    }

    static StoredFile file() {
        return StoredFile.read(Path.of("data/policy-graph.nq"));
    }
}
