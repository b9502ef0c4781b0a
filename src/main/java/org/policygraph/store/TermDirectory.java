package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which named graphs a term may be found, over all versions since it was begun: it only grows,
 * so that the next version costs what is new in it, and earlier ones go on reading it. Whoever asks
 * looks into the graphs of a version of its own. Safe for any number of threads.
 */
final class TermDirectory {
    /** A term in more graphs than this is looked for in all of them. */
    private static final int MANY = 32;

    private static final Node[] NOWHERE = {};

    /** What stands for more graphs than are listed. */
    private static final Node[] ANYWHERE = {};

    private final Map<Node, Node[]> subjects = new ConcurrentHashMap<>();
    private final Map<Node, Node[]> objects = new ConcurrentHashMap<>();
    private long triples;

    /** Adds the terms of a graph. */
    synchronized void add(Node name, Graph graph) {
        Node[] only = {name};
        graph.find()
                .forEach(
                        triple -> {
                            add(subjects, triple.getSubject(), only, Integer.MAX_VALUE);
                            Node object = triple.getObject();
                            if (object.isURI()) add(objects, object, only, MANY);
                        });
        triples += graph.size();
    }

    /** Most terms are in one graph, so that one list does for all of them. */
    private static void add(Map<Node, Node[]> names, Node term, Node[] only, int most) {
        Node[] known = names.putIfAbsent(term, only);
        if (known == null || known == only || known == ANYWHERE) return;
        for (Node each : known) if (each.equals(only[0])) return;
        if (known.length == most) {
            names.put(term, ANYWHERE);
            return;
        }
        Node[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = only[0];
        names.put(term, more);
    }

    /** How many triples were ever added. */
    synchronized long triples() {
        return triples;
    }

    /** The names of the graphs that may speak of a subject. */
    Node[] ofSubject(Node subject) {
        return subjects.getOrDefault(subject, NOWHERE);
    }

    /**
     * The names of the graphs that may have what a pattern looks for.
     *
     * @return null for all of them
     */
    Node @Nullable [] of(Triple pattern) {
        if (pattern.getSubject().isConcrete()) return ofSubject(pattern.getSubject());
        if (!pattern.getObject().isURI()) return null;
        Node[] found = objects.getOrDefault(pattern.getObject(), NOWHERE);
        return found == ANYWHERE ? null : found;
    }
}
