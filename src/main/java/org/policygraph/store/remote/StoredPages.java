package org.policygraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.StoredGraph;

import java.util.function.Function;

/** Reads a whole graph in pages of a modest size, parted by the hashes of its subjects. */
final class StoredPages {
    /** Triples that one page may have, about. */
    private static final int PAGE = 20_000;

    private StoredPages() {}

    /**
     * The graph, in memory.
     *
     * @throws StoreUnavailableException if it has not the triples that were once written
     */
    static Graph read(StoredGraph stored, Function<Query, Rows> engine) {
        Graph graph = new GraphMemFast();
        for (HashPage page : HashPage.of(stored.triples(), PAGE)) {
            Rows rows = engine.apply(page(stored.content(), page));
            for (Node[] row : rows.rows()) graph.add(Triple.create(row[0], row[1], row[2]));
        }
        if (graph.size() == stored.triples()) return graph;
        throw new StoreUnavailableException(
                "found "
                        + graph.size()
                        + " triples in "
                        + stored.content()
                        + ", expected "
                        + stored.triples());
    }

    private static Query page(Node graph, HashPage page) {
        ElementGroup group = new ElementGroup();
        group.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        page.addTo(group, QueryParts.SUBJECT);
        return QueryParts.select(group, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
    }
}
