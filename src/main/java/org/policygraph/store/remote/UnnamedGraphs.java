package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
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

    private final SparqlClient client;
    private final String store;
    private volatile boolean isAsked;
    private volatile boolean isQuick;
    private int tried;
    private int pause = 1;
    private int rest;

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
     * Tries it if somebody wants to know and it is not known. A no is doubted, since the engine may
     * have been busy: it is tried again at the second call after it, at the fourth after that, and
     * so on. For one thread.
     *
     * @param graphs how many there are
     */
    void tryOut(int graphs) {
        if (!isAsked) return;
        rest--;
        boolean isKnown = graphs < 2 * tried && (isQuick || rest > 0);
        if (isKnown) return;
        try {
            boolean isFound = isQuick();
            if (tried == 0 || isFound != isQuick) {
                LOG.info("graphs go {} in queries for records", isFound ? "unnamed" : "named");
            }
            isQuick = isFound;
            tried = Math.max(graphs, 1);
            pause = isFound ? 1 : 2 * pause;
            rest = pause;
        } catch (StoreUnavailableException e) {
            LOG.debug("not tried yet whether graphs may go unnamed", e);
        }
    }

    /** By the best of several tries by turns. */
    private boolean isQuick() {
        Query inAny = query(QueryParts.GRAPH);
        Query inOne = query(NodeFactory.createURI(store));
        long began = System.nanoTime();
        long any = Long.MAX_VALUE;
        long one = Long.MAX_VALUE;
        for (int tries = 0; tries < TRIES && System.nanoTime() - began < ENOUGH; tries++) {
            any = Math.min(any, time(inAny));
            one = Math.min(one, time(inOne));
        }
        return any <= TIMES_AS_LONG * one + NOISE;
    }

    private long time(Query query) {
        long began = System.nanoTime();
        client.select(query, RemoteCall.lasting(PATIENCE));
        return System.nanoTime() - began;
    }

    private Query query(Node graph) {
        List<Node> absent =
                IntStream.range(0, NODES)
                        .mapToObj(each -> NodeFactory.createURI(store + "/absent/" + each))
                        .toList();
        ElementGroup group = new ElementGroup();
        group.addElement(QueryParts.values(QueryParts.SUBJECT, absent));
        group.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        return QueryParts.select(group, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
    }
}
