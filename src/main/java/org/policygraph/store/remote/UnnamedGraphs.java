package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.policygraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether graphs may go unnamed in a query. An engine with an index over all graphs finds a node
 * sooner than it reads their names; another one looks into every graph, one after the other. The
 * protocol does not tell which it is, so it is tried, once somebody asks, and again when there are
 * twice as many graphs.
 */
final class UnnamedGraphs {
    private static final Logger LOG = LoggerFactory.getLogger(UnnamedGraphs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 5;
    private static final int NODES = 32;
    private static final int TIMES_AS_LONG = 3;
    private static final long NOISE = Duration.ofMillis(1).toNanos();
    private static final long ENOUGH = Duration.ofSeconds(1).toNanos();
    private static final Triple SAID =
            Triple.create(QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);

    private final SparqlClient client;
    private final String store;
    private volatile boolean isAsked;
    private volatile boolean isQuick;
    private int tried;

    /**
     * @param store the IRI of the store; nodes of which nothing is said are named after it
     */
    UnnamedGraphs(SparqlClient client, String store) {
        this.client = client;
        this.store = store;
    }

    /** Whether they may; no until it was tried. */
    boolean areFound() {
        isAsked = true;
        return isQuick;
    }

    /**
     * Tries it if somebody wants to know and it is not known. For one thread.
     *
     * @param graphs how many there are
     */
    void tryOut(int graphs) {
        if (!isAsked || (tried > 0 && graphs < 2 * tried)) return;
        try {
            long unnamed = quickest(query(QueryParts.GRAPH));
            long named = quickest(query(NodeFactory.createURI(store)));
            isQuick = unnamed <= TIMES_AS_LONG * named + NOISE;
            tried = Math.max(graphs, 1);
            LOG.info("graphs go {} in queries for records", isQuick ? "unnamed" : "by their names");
        } catch (StoreUnavailableException e) {
            LOG.debug("not tried yet whether graphs may go unnamed", e);
        }
    }

    private Query query(Node graph) {
        List<Node> absent =
                IntStream.range(0, NODES)
                        .mapToObj(each -> NodeFactory.createURI(store + "/absent/" + each))
                        .toList();
        ElementGroup group = new ElementGroup();
        group.addElement(QueryParts.values(QueryParts.SUBJECT, absent));
        Element said = QueryParts.inGraph(graph, SAID);
        group.addElement(said);
        return QueryParts.select(group, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
    }

    /** Of several tries, since an engine may have been busy with something else. */
    private long quickest(Query query) {
        long started = System.nanoTime();
        long quickest = Long.MAX_VALUE;
        for (int tries = 0; tries < TRIES && System.nanoTime() - started < ENOUGH; tries++) {
            long began = System.nanoTime();
            client.select(query, RemoteCall.lasting(PATIENCE));
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        return quickest;
    }
}
