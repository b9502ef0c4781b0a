package org.policygraph.bulk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.store.Snapshot;
import org.policygraph.vocab.Iris;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The graphs of a dataset.
 *
 * @param named each by its name, in the order of the names
 * @param union all together, with an index
 */
public record DatasetGraphs(Map<Node, Graph> named, Graph union) {
    /** What a store holds. */
    public static DatasetGraphs of(Snapshot snapshot) {
        Map<Node, Graph> named = new LinkedHashMap<>();
        snapshot.names().forEach(name -> named.put(name, snapshot.named(name)));
        return new DatasetGraphs(Collections.unmodifiableMap(named), snapshot.union());
    }

    /** What was read from a file or made of digests. */
    public static DatasetGraphs of(Map<Node, Graph> named) {
        Graph union = new GraphMemFast();
        named.values().forEach(graph -> graph.find().forEach(union::add));
        return new DatasetGraphs(named, union);
    }

    /**
     * Those that say what is stated, curated or vocabulary; a link that was rejected is neither.
     */
    Map<Node, Graph> stated() {
        return named(name -> !Iris.isInferred(name) && !Iris.isRejected(name));
    }

    /** Those of links and commitments that are only inferred. */
    Map<Node, Graph> inferred() {
        return named(Iris::isInferred);
    }

    private Map<Node, Graph> named(Predicate<Node> wanted) {
        Map<Node, Graph> some = new LinkedHashMap<>(named);
        some.keySet().removeIf(wanted.negate());
        return some;
    }
}
