package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.index.MeasureIndex;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;

import java.util.AbstractList;
import java.util.List;

/**
 * One request's way into a snapshot: reads records, counts what that takes, and ends the work once
 * the deadline has passed. For one thread.
 */
public final class RequestContext {
    /** The clock is looked at once in so many steps: that costs as much as answering a field. */
    private static final int STEPS = 32;

    private final GraphView view;
    private final long deadline;
    private final RecordIds ids;
    private int steps;
    private boolean isOver;
    private long finds;
    private long indexQueries;

    /**
     * @param deadline as {@link System#nanoTime} tells it
     * @param ids how clients write ids
     */
    public RequestContext(GraphView view, long deadline, RecordIds ids) {
        this.view = view;
        this.deadline = deadline;
        this.ids = ids;
    }

    /** Of those who ask for no record by its id. */
    public RequestContext(GraphView view, long deadline) {
        this(view, deadline, new RecordIds("", ""));
    }

    public GraphView view() {
        return view;
    }

    /** The way into another snapshot, within the same deadline. */
    public RequestContext into(GraphView other) {
        return new RequestContext(other, deadline, ids);
    }

    /** How clients write ids. */
    public RecordIds ids() {
        return ids;
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
        return view.read(node);
    }

    /** The subjects that have this value of the property, in no order. */
    public List<Node> subjects(Node property, Node value) {
        finds++;
        return view.facts().subjects(property, value);
    }

    /** Whether a node is a record of a type. */
    public boolean has(String type, Node node) {
        Node wanted = view.type(type).classNode();
        Statements known = view.known(node);
        return known != null
                ? known.has(EngineTerms.TYPE, wanted)
                : view.facts().has(node, EngineTerms.TYPE, wanted);
    }

    /** Finds measures; every call of this counts as one query of the index. */
    public MeasureIndex index() {
        indexQueries++;
        return view.index();
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
