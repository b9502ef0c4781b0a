package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.policygraph.store.remote.RemoteSnapshot;
import org.policygraph.store.remote.Rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The graphs that a query sees in an engine, which keeps them under the names of their contents.
 *
 * @param defaults the contents that are the default graph together
 * @param merged the names of those
 * @param named the content of each graph that GRAPH finds, by its name
 */
record EngineDataset(
        RemoteSnapshot snapshot,
        Set<Node> defaults,
        Collection<Node> merged,
        Map<Node, Node> named) {
    static EngineDataset of(RemoteSnapshot snapshot, GraphChoice choice) {
        Collection<Node> merged = choice.merged() == null ? snapshot.names() : choice.merged();
        Set<Node> defaults = new LinkedHashSet<>();
        for (Node name : merged) defaults.add(snapshot.content(name));
        Map<Node, Node> named = new LinkedHashMap<>();
        for (Node name : choice.named()) named.put(name, snapshot.content(name));
        return new EngineDataset(snapshot, defaults, merged, named);
    }

    /** The default graph; each look into it asks the engine. */
    Graph union(Function<Query, Rows> engine) {
        return snapshot.union(merged, engine);
    }

    /** All contents that are seen. */
    Set<Node> contents() {
        Set<Node> all = new LinkedHashSet<>(defaults);
        all.addAll(named.values());
        return all;
    }

    /** Says in a query that these are its dataset (SPARQL 1.1 Query, §13.2). */
    void describe(Query query, boolean withNamed) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaults.forEach(each -> query.addGraphURI(each.getURI()));
        if (!withNamed && !defaults.isEmpty()) return;
        Set.copyOf(named.values()).forEach(each -> query.addNamedGraphURI(each.getURI()));
    }
}
