package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The union of some graphs of an engine for work that is done again until it lacks nothing. A look
 * at what is not here finds nothing and is noted; all that was noted is fetched by one query. For
 * one thread.
 */
final class NotedGraph extends GraphBase {
    private final Set<Node> graphs;
    private final Looks kept;

    /** What was found for this work: not to be lost before it ends, however little is kept. */
    private final Map<Triple, List<Triple>> found = new HashMap<>();

    private final Set<Triple> lacking = new LinkedHashSet<>();

    /**
     * @param graphs those of the engine that are looked at
     * @param kept what was found for other work over the same graphs
     */
    NotedGraph(Set<Node> graphs, Looks kept) {
        this.graphs = graphs;
        this.kept = kept;
    }

    boolean lacks() {
        return !lacking.isEmpty();
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (graphs.isEmpty() || !QueryParts.isAskable(pattern)) return none();
        Triple look = look(pattern);
        List<Triple> triples = found.computeIfAbsent(look, kept::find);
        if (triples == null) {
            lacking.add(look);
            return none();
        }
        return WrappedIterator.create(triples.iterator()).filterKeep(pattern::matches);
    }

    private static ExtendedIterator<Triple> none() {
        return WrappedIterator.emptyIterator();
    }

    /** Of a subject all is fetched at once: whoever asks for one property asks for others. */
    private static Triple look(Triple pattern) {
        Node subject = pattern.getSubject();
        return subject.isConcrete() ? Triple.create(subject, Node.ANY, Node.ANY) : pattern;
    }

    /**
     * Fetches all that was noted in one round trip; in one for each 10,000 looks where there are
     * more.
     */
    void fetch(Function<Query, Rows> engine) {
        List<Triple> looks = List.copyOf(lacking);
        for (int from = 0; from < looks.size(); from += RemoteSnapshot.MOST_ROOTS) {
            int to = Math.min(looks.size(), from + RemoteSnapshot.MOST_ROOTS);
            List<Triple> part = looks.subList(from, to);
            keep(part, engine.apply(query(part)));
        }
        lacking.clear();
    }

    private static Query query(List<Triple> looks) {
        ElementUnion branches = new ElementUnion();
        List<Node> subjects = new ArrayList<>();
        for (Triple look : looks) {
            if (look.getSubject().isConcrete()) subjects.add(look.getSubject());
            else branches.addElement(branch(look));
        }
        if (!subjects.isEmpty()) {
            ElementGroup ofSubjects = new ElementGroup();
            ofSubjects.addElement(QueryParts.values(QueryParts.SUBJECT, subjects));
            ofSubjects.addElement(QueryParts.inGraph(QueryParts.GRAPH, QueryParts.ANYTHING));
            branches.addElement(ofSubjects);
        }
        return QueryParts.select(
                branches,
                QueryParts.GRAPH,
                QueryParts.SUBJECT,
                QueryParts.PROPERTY,
                QueryParts.OBJECT);
    }

    private static ElementGroup branch(Triple look) {
        ElementGroup branch = new ElementGroup();
        if (look.getPredicate().isConcrete()) {
            branch.addElement(QueryParts.values(QueryParts.PROPERTY, List.of(look.getPredicate())));
        }
        if (look.getObject().isConcrete()) {
            branch.addElement(QueryParts.values(QueryParts.OBJECT, List.of(look.getObject())));
        }
        branch.addElement(QueryParts.inGraph(QueryParts.GRAPH, QueryParts.ANYTHING));
        return branch;
    }

    private void keep(List<Triple> looks, Rows rows) {
        Set<Triple> triples = triples(rows);
        Map<Node, List<Triple>> bySubject =
                triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
        for (Triple look : looks) {
            List<Triple> answer =
                    look.getSubject().isConcrete()
                            ? bySubject.getOrDefault(look.getSubject(), List.of())
                            : triples.stream().filter(look::matches).toList();
            found.put(look, answer);
            kept.keep(look, answer);
        }
    }

    private Set<Triple> triples(Rows rows) {
        int graph = rows.place(QueryParts.GRAPH.getName());
        int subject = rows.place(QueryParts.SUBJECT.getName());
        int property = rows.place(QueryParts.PROPERTY.getName());
        int object = rows.place(QueryParts.OBJECT.getName());
        Set<Triple> triples = new LinkedHashSet<>();
        for (Node[] row : rows.rows()) {
            if (!graphs.contains(row[graph])) continue;
            triples.add(Triple.create(row[subject], row[property], row[object]));
        }
        return triples;
    }
}
