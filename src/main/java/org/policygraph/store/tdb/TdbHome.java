package org.policygraph.store.tdb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.ConflictException;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.LedgerHome;
import org.policygraph.store.ledger.WrittenLiterals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A folder with a TDB2 database. All steps of a write are one transaction, which is there whole
 * after a crash or not at all. After a write that failed the database is opened anew, since it may
 * have lost its footing: what was committed is there.
 */
public final class TdbHome implements LedgerHome {
    private static final Logger LOG = LoggerFactory.getLogger(TdbHome.class);

    private final TdbFolder folder;
    private @Nullable DatasetGraph open;

    /** What a write has failed in, until it could be given back. */
    private @Nullable DatasetGraph failed;

    /**
     * Opens the database of a folder; makes one if there is none.
     *
     * @throws org.policygraph.store.UnusableStoreException if it cannot be used, and why
     */
    public TdbHome(Path folder) {
        this(new TdbFolder(folder, TdbFolder.ROOM));
    }

    TdbHome(TdbFolder folder) {
        this.folder = folder;
        this.open = this.folder.open();
    }

    /** Whether there is a database in a folder. */
    public static boolean isIn(Path folder) {
        return TdbFolder.isDatabase(folder);
    }

    @Override
    public synchronized <T> T write(Supplier<T> steps) {
        folder.expectRoom();
        DatasetGraph database = writable();
        LOG.debug("a commit begins");
        try {
            database.begin(TxnType.WRITE);
            T result = steps.get();
            database.commit();
            database.end();
            LOG.debug("a commit has ended");
            return result;
        } catch (ConflictException e) {
            database.abort();
            database.end();
            throw e;
        } catch (RuntimeException | InternalError e) {
            // A full disk shows as an InternalError where a file is mapped into memory.
            open = null;
            failed = database;
            throw new StoreUnavailableException("the store cannot be written: " + e, e);
        }
    }

    /** Whoever needs the database after a failed write opens it anew. */
    private DatasetGraph database() {
        DatasetGraph given = failed;
        if (given != null) {
            folder.release(given);
            failed = null;
        }
        DatasetGraph database = open;
        if (database == null) {
            database = folder.open();
            open = database;
        }
        return database;
    }

    private DatasetGraph writable() {
        try {
            return database();
        } catch (RuntimeException | InternalError e) {
            throw new StoreUnavailableException("the store cannot be opened again: " + e, e);
        }
    }

    private synchronized <T> T reading(Supplier<T> reader) {
        try {
            return Txn.calculateRead(database(), reader);
        } catch (RuntimeException | InternalError e) {
            throw new StoreUnavailableException("the store cannot be read: " + e, e);
        }
    }

    @Override
    public void add(Node graph, Graph triples) {
        DatasetGraph database = database();
        triples.find()
                .forEach(
                        each ->
                                database.add(
                                        Quad.create(
                                                graph,
                                                WrittenLiterals.kept(each, TdbHome::comesBack))));
    }

    /** TDB2 keeps the value of short numbers and dates, and not how they were written. */
    private static boolean comesBack(Node literal) {
        NodeId value = NodeIdInline.inline(literal);
        return value == null || literal.equals(NodeIdInline.extract(value));
    }

    @Override
    public long count(Node graph) {
        return reading(() -> (long) database().getGraph(graph).size());
    }

    @Override
    public Graph read(Node graph, long triples) {
        return reading(
                () -> {
                    Graph copy = new GraphMemFast();
                    database()
                            .getGraph(graph)
                            .find()
                            .forEach(each -> copy.add(WrittenLiterals.said(each)));
                    return copy;
                });
    }

    /** By subject and property: how a literal is written inside is known here alone. */
    @Override
    public List<Triple> find(Node graph, Triple pattern) {
        return reading(
                () ->
                        database()
                                .getGraph(graph)
                                .find(pattern.getSubject(), pattern.getPredicate(), Node.ANY)
                                .mapWith(WrittenLiterals::said)
                                .filterKeep(pattern::matches)
                                .toList());
    }

    @Override
    public Map<Node, Graph> graphsWith(Node property) {
        Set<Node> names =
                reading(
                        () -> {
                            Set<Node> found = new HashSet<>();
                            database()
                                    .findNG(Node.ANY, Node.ANY, property, Node.ANY)
                                    .forEachRemaining(quad -> found.add(quad.getGraph()));
                            return found;
                        });
        Map<Node, Graph> graphs = new HashMap<>();
        for (Node name : names) graphs.put(name, read(name));
        return graphs;
    }

    @Override
    public Set<Node> names() {
        return reading(
                () -> {
                    Set<Node> names = new HashSet<>();
                    database().listGraphNodes().forEachRemaining(names::add);
                    return names;
                });
    }

    @Override
    public void remove(Node graph) {
        database().removeGraph(graph);
    }

    @Override
    public void removeUnless(Node graph, Set<Node> properties) {
        boolean isUsed =
                properties.stream()
                        .anyMatch(each -> database().contains(Node.ANY, Node.ANY, each, graph));
        if (!isUsed) remove(graph);
    }

    @Override
    public boolean isTransactional() {
        return true;
    }

    @Override
    public boolean swap(Node graph, Node subject, Node property, @Nullable Node from, Node to) {
        Graph pointer = database().getGraph(graph);
        List<Node> found =
                pointer.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
        if (!found.equals(from == null ? List.of() : List.of(from))) return false;
        pointer.remove(subject, property, Node.ANY);
        pointer.add(subject, property, to);
        return true;
    }

    /** Gives back the room that versions of the database's own files take. */
    public synchronized void compact() {
        DatabaseMgr.compact(database(), true);
    }

    @Override
    public synchronized void close() {
        DatasetGraph database = open;
        open = null;
        if (database != null) folder.release(database);
    }
}
