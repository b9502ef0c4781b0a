package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.MeasureIndex;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.store.remote.Reach;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One request's way into a snapshot: reads records, counts what that takes, and ends the work once
 * the deadline has passed. For one thread.
 */
public final class Reading {
    /** The clock is looked at once in so many steps: that costs as much as answering a field. */
    private static final int STEPS = 32;

    private final GraphView view;
    private final long deadline;
    private final @Nullable RemoteReading remote;
    private final MeasureIndex index;
    private int steps;
    private boolean isOver;
    private long finds;
    private long indexQueries;

    /**
     * @param deadline as {@link System#nanoTime} tells it
     */
    public Reading(GraphView view, long deadline) {
        this(view, deadline, false);
    }

    private Reading(GraphView view, long deadline, boolean isAtOnce) {
        this.view = view;
        this.deadline = deadline;
        RemoteRecords elsewhere = view.remote();
        this.remote = elsewhere == null ? null : new RemoteReading(elsewhere, deadline, isAtOnce);
        MeasureIndex asked = remote == null ? null : remote.index();
        this.index = Objects.requireNonNull(asked == null ? view.index() : asked);
    }

    /**
     * A way into a snapshot for work that is not done anew: what must be fetched is fetched as soon
     * as it is met, piece by piece.
     */
    public static Reading atOnce(GraphView view, long deadline) {
        return new Reading(view, deadline, true);
    }

    public GraphView view() {
        return view;
    }

    /** The way into another snapshot, within the same deadline. */
    public Reading into(GraphView other) {
        return new Reading(other, deadline);
    }

    /** A record by its node, whether or not the graph knows it. */
    public Entity entity(Node node) {
        return new Entity(node, this);
    }

    /** Records by their nodes, each made when it is asked for. */
    public List<Entity> entities(List<Node> nodes) {
        return new AbstractList<>() {
            @Override
            public Entity get(int index) {
                return entity(nodes.get(index));
            }

            @Override
            public int size() {
                return nodes.size();
            }
        };
    }

    Statements statements(Node node) {
        Statements known = view.known(node);
        if (known != null) return known;
        finds++;
        return remote == null ? view.read(node) : remote.statements(node);
    }

    /** What tells the values of a property, for a node of which a part without it was met. */
    Statements telling(Node node, Node property) {
        finds++;
        return remote == null ? view.read(node) : remote.telling(node, property);
    }

    /** The subjects that have this value of the property, in no order. */
    public List<Node> subjects(Node property, Node value) {
        return subjects(property, value, null);
    }

    /**
     * The same where only records of a type matter; what is none may be among them.
     *
     * @param type null for any
     */
    public List<Node> subjects(Node property, Node value, @Nullable RecordType type) {
        finds++;
        if (remote == null) return view.facts().subjects(property, value);
        Node kind = type == null || type.isSpan() ? null : type.classNode();
        return remote.subjects(new Reach.Edge(property, value, kind));
    }

    /** Whether a node is a record of a type. */
    public boolean has(String type, Node node) {
        RecordType wanted = view.type(type);
        Statements known = view.known(node);
        if (known != null && known.portion().has(Terms.TYPE)) {
            return known.has(Terms.TYPE, wanted.classNode());
        }
        if (view.isHere(wanted.classNode())) {
            return view.facts().has(node, Terms.TYPE, wanted.classNode());
        }
        return isListed(node, wanted) || entity(node).is(wanted);
    }

    /** Whether a record is known to be of a type by its place in the index, as measures are. */
    boolean isListed(Node node, RecordType type) {
        return IndexPlans.isListed(type.mapped()) && view.order().rank(node) >= 0;
    }

    /**
     * Makes sure that something of records which are read next is here, of all of them.
     *
     * @throws MissingRecordsException if they must be fetched first
     */
    void require(List<Node> nodes) {
        if (remote != null) remote.require(nodes);
    }

    /**
     * Makes sure that all within reach of some records is here.
     *
     * @param place stands for the reach when it is asked for once more; null if nothing does
     * @throws MissingRecordsException if it must be fetched first
     */
    public void require(Collection<Entity> records, @Nullable Object place, Supplier<Reach> reach) {
        if (remote == null) return;
        List<Node> nodes = records.stream().map(Entity::node).toList();
        if (place != null && remote.isSettled(nodes, place)) return;
        remote.require(nodes, reach.get());
    }

    /**
     * Makes sure that nothing was missing so far.
     *
     * @throws MissingRecordsException if something was
     */
    public void checkWhole() {
        if (lacks()) throw new MissingRecordsException();
    }

    /**
     * Does something with each of several records, with the others as well where one lacks
     * something: so that what all of them lack is fetched together.
     *
     * @throws MissingRecordsException if one of them lacked something
     */
    public <T> void each(Iterable<T> all, Consumer<T> work) {
        boolean isWhole = true;
        for (T each : all) {
            try {
                work.accept(each);
            } catch (MissingRecordsException e) {
                isWhole = false;
            }
        }
        if (!isWhole) throw new MissingRecordsException();
    }

    /** Whether the snapshot lies elsewhere, so that records are fetched before they are read. */
    public boolean isRemote() {
        return remote != null;
    }

    /** Whether it does, and all that a selection can reach is to be fetched at once. */
    public boolean fetchesAhead() {
        return remote != null && remote.fetchesAhead();
    }

    /** Whether something must be fetched before the work can be done. */
    public boolean lacks() {
        return remote != null && remote.lacks();
    }

    /**
     * Fetches all that was missing, in one round trip.
     *
     * @throws org.policygraph.store.StoreUnavailableException if the store does not answer
     */
    public void fetch() {
        checkDeadline();
        if (remote != null) remote.fetch();
    }

    /** How many times a store that lies elsewhere was asked. */
    public int roundTrips() {
        return remote == null ? 0 : remote.roundTrips();
    }

    /** Finds measures; every call of this counts as one query of the index. */
    public MeasureIndex index() {
        indexQueries++;
        return index;
    }

    /** How many times the index was asked. */
    public long indexQueries() {
        return indexQueries;
    }

    /** How many times the graph was searched. */
    public long finds() {
        return finds;
    }

    /**
     * A small step of the work; looks at the clock now and then, and from the deadline on ends
     * every step, since work that was ended may be tried again in another way.
     */
    public void step() {
        if (isOver || ++steps % STEPS == 0) checkDeadline();
    }

    /**
     * Ends the work once nobody waits for it any more.
     *
     * @throws QueryException if the deadline has passed
     */
    public void checkDeadline() {
        if (System.nanoTime() - deadline <= 0) return;
        isOver = true;
        throw new QueryException(
                ErrorCode.TIMEOUT, "the deadline passed before the answer was complete");
    }
}
