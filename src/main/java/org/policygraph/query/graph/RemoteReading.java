package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.asked.AskedIndex;
import org.policygraph.store.remote.Gathered;
import org.policygraph.store.remote.Portion;
import org.policygraph.store.remote.Reach;
import org.policygraph.store.remote.Reach.Edge;
import org.policygraph.store.remote.Reach.Step;
import org.policygraph.store.remote.RemoteCall;
import org.policygraph.store.remote.Wanted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One request's way to records that lie elsewhere. What is missing is noted, not fetched; once the
 * request has come as far as it can, all that it noted is fetched in one round trip, and the
 * request is executed anew. So the number of round trips is the number of times that a query must
 * know something before it can ask for the next thing, however long its lists are.
 */
final class RemoteReading {
    /**
     * Of fewer records all is fetched: an engine takes longer to read which statements are wanted
     * than to send the others, too.
     */
    private static final int MANY = 8;

    private final RemoteRecords records;
    private final RemoteCall call;
    private final boolean isAtOnce;
    private final @Nullable RemoteAnswers answers;

    /** Fetched for this request: not to be lost before it ends, however little is kept. */
    private final Map<Node, Statements> fetched = new HashMap<>();

    private final Map<Edge, List<Node>> edges = new HashMap<>();
    private final Map<Reach, Set<Node>> lacking = new LinkedHashMap<>();

    /** What was required at each place since the last fetch, and what was fetched for it before. */
    private final Map<Object, Set<Node>> required = new HashMap<>();

    private final Map<Object, Set<Node>> settled = new HashMap<>();

    /**
     * @param isAtOnce whether what is missing is fetched when it is met, for work that is not done
     *     anew
     */
    RemoteReading(RemoteRecords records, long deadline, boolean isAtOnce) {
        this.records = records;
        this.isAtOnce = isAtOnce;
        this.call = new RemoteCall(deadline);
        KnownAnswers known = records.answers();
        this.answers =
                known == null ? null : new RemoteAnswers(records.snapshot(), known, call, isAtOnce);
    }

    /** Finds measures by asking; null where they are indexed. */
    @Nullable MeasureIndex index() {
        KnownAnswers known = records.answers();
        return known == null || answers == null ? null : new AskedIndex(known.version(), answers);
    }

    Statements statements(Node node) {
        Statements found = find(node);
        if (found != null) return found;
        lack(node, Reach.RECORD);
        missing();
        return Objects.requireNonNull(find(node));
    }

    /** At least what is said of a node with a property: what is here if it has it, or all. */
    Statements telling(Node node, Node property) {
        Statements found = find(node);
        if (found != null && found.portion().has(property)) return found;
        require(List.of(node), Reach.RECORD);
        return Objects.requireNonNull(find(node));
    }

    List<Node> subjects(Edge edge) {
        List<Node> found = find(edge);
        if (found != null) return found;
        lack(edge.value(), of(edge));
        missing();
        return Objects.requireNonNull(find(edge));
    }

    private @Nullable Statements find(Node node) {
        Statements found = fetched.get(node);
        return found != null ? found : records.find(node);
    }

    private @Nullable Statements known(Node node) {
        Statements found = fetched.get(node);
        return found != null ? found : records.known(node);
    }

    private @Nullable List<Node> find(Edge edge) {
        List<Node> found = edges.get(edge);
        return found != null ? found : records.find(edge);
    }

    private static Reach of(Edge edge) {
        Step step = new Step(edge.property(), true, edge.kind(), Reach.RECORD);
        return new Reach(Portion.NOTHING, List.of(step));
    }

    private void lack(Node node, Reach reach) {
        lacking.computeIfAbsent(reach, each -> new LinkedHashSet<>()).add(node);
    }

    private void missing() {
        if (!isAtOnce) throw new MissingRecordsException();
        fetch();
    }

    /** Whether all that some nodes lacked at a place of the request was fetched. */
    boolean isSettled(List<Node> nodes, Object place) {
        if (settled.getOrDefault(place, Set.of()).containsAll(nodes)) return true;
        required.computeIfAbsent(place, _ -> new HashSet<>()).addAll(nodes);
        return false;
    }

    /**
     * Makes sure that all within reach of some nodes is here.
     *
     * @throws MissingRecordsException if it is not
     */
    void require(List<Node> nodes, Reach reach) {
        boolean isWhole = true;
        for (Node node : nodes) isWhole &= isHere(node, reach);
        if (isWhole) return;
        missing();
        require(nodes, reach);
    }

    /**
     * Makes sure that something of each node is here.
     *
     * @throws MissingRecordsException if it is not
     */
    void require(List<Node> nodes) {
        List<Node> unknown = new ArrayList<>();
        for (Node each : nodes) if (each.isURI() && find(each) == null) unknown.add(each);
        if (!unknown.isEmpty()) require(unknown, Reach.RECORD);
    }

    /** Walks what is here, and notes where it ends. */
    private boolean isHere(Node node, Reach reach) {
        if (!node.isURI()) return true;
        if (!reach.portion().isNothing()) {
            Statements known = find(node);
            if (known == null || !known.portion().hasAll(reach.portion())) {
                lack(node, reach);
                return false;
            }
        }
        boolean isWhole = true;
        for (Step step : reach.steps()) {
            List<Node> next = next(node, step);
            if (next == null) {
                Portion portion = step.isInverse() ? Portion.NOTHING : Portion.WHOLE;
                lack(node, new Reach(portion, List.of(step)));
                isWhole = false;
            } else {
                for (Node each : next) isWhole &= isHere(each, step.beyond());
            }
        }
        return isWhole;
    }

    private @Nullable List<Node> next(Node node, Step step) {
        if (step.isInverse()) return find(step.from(node));
        Statements found = find(node);
        if (found == null || !found.portion().has(step.property())) return null;
        return found.values(step.property());
    }

    boolean fetchesAhead() {
        return records.fetching().isAhead();
    }

    boolean lacks() {
        return !lacking.isEmpty() || (answers != null && answers.lacks());
    }

    /** Fetches all that was noted: answers in one round trip, and records in another. */
    void fetch() {
        required.forEach(
                (place, nodes) ->
                        settled.computeIfAbsent(place, _ -> new HashSet<>()).addAll(nodes));
        required.clear();
        if (answers != null) answers.fetch();
        if (!lacking.isEmpty()) gather();
    }

    private void gather() {
        List<Wanted> wanted = new ArrayList<>();
        lacking.forEach(
                (reach, roots) -> {
                    Reach fetched = roots.size() < MANY ? reach.whole() : reach;
                    wanted.add(new Wanted(records.placed(roots), fetched));
                });
        Gathered gathered = records.snapshot().gather(wanted, call);
        gathered.portions()
                .forEach(
                        (node, portion) -> {
                            var more = Statements.of(node, gathered.said(node), portion);
                            Statements known = known(node);
                            Statements now = known == null ? more : known.and(more);
                            fetched.put(node, now);
                            records.keep(now);
                        });
        gathered.edges()
                .forEach(
                        (edge, subjects) -> {
                            edges.put(edge, subjects);
                            records.keep(edge, subjects);
                        });
        lacking.clear();
    }

    int roundTrips() {
        return call.roundTrips();
    }
}
