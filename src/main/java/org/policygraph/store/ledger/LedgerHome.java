package org.policygraph.store.ledger;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreListener;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A place that holds quads, as narrow as a ledger needs it: an embedded database or any SPARQL 1.1
 * engine. Nothing here is undone by itself, unless the place has transactions.
 *
 * <p>Every method throws {@link org.policygraph.store.StoreUnavailableException} if the place does
 * not answer.
 */
public interface LedgerHome extends AutoCloseable {
    /** Takes steps that belong together: in one transaction, where the place has any. */
    <T> T write(Supplier<T> steps);

    /** Adds triples to a graph, in as many parts as the place can take; those there stay. */
    void add(Node graph, Graph triples);

    /** How many triples a graph has; 0 if there is none of this name. */
    long count(Node graph);

    /** All triples of a small graph; none if there is none of this name. */
    default Graph read(Node graph) {
        return read(graph, 0);
    }

    /**
     * All triples of a graph, in as many parts as the place needs; none if there is none of this
     * name.
     *
     * @param triples how many it has, about
     */
    Graph read(Node graph, long triples);

    /** The triples of a graph that match a pattern; none if there is no graph of this name. */
    List<Triple> find(Node graph, Triple pattern);

    /** All graphs in which this property is used, by their names. */
    Map<Node, Graph> graphsWith(Node property);

    /** The names of all graphs. */
    Set<Node> names();

    /** Removes a graph. */
    void remove(Node graph);

    /**
     * Removes a graph unless some graph has it as a value of one of some properties, in one step
     * that no other writer can come between.
     */
    void removeUnless(Node graph, Set<Node> properties);

    /** Whether all of a write is undone where it fails, and nobody else writes meanwhile. */
    boolean isTransactional();

    /**
     * Puts another value in the place of the only one of a property, in one step that no other
     * writer can come between.
     *
     * @param from the value that must be there; null if there must be none
     * @return whether it was there, and so is now the other
     */
    boolean swap(Node graph, Node subject, Node property, @Nullable Node from, Node to);

    /** Has a listener told how the place is asked, where it is an engine. */
    default void watch(StoreListener listener) {}

    @Override
    void close();
}
