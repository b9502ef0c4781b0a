package org.policygraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.packed.FixedGraph;
import org.policygraph.store.packed.GraphTerms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which named graphs a term may be found, over all versions since it was begun: it only grows,
 * so that the next version costs what is new in it, and earlier ones go on reading it. Whoever asks
 * looks into the graphs of a version of its own. Safe for any number of threads.
 */
final class TermDirectory {
    /** So many times the graphs that there are may have been added: then it is begun anew. */
    private static final int MOST_GROWN = 3;

    /** Fewer graphs than this are not worth it. */
    private static final int FEW = 1_000;

    private final Map<String, Names> prefixes = new ConcurrentHashMap<>();
    private final Map<String, Names> subjects = new ConcurrentHashMap<>();
    private final Map<String, Names> objects = new ConcurrentHashMap<>();
    private final Map<Node, String> hashes = new HashMap<>();
    private volatile int shortest = Integer.MAX_VALUE;
    private int added;

    /** The first names of an array that is shared with longer lists. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Names(Node[] array, int size) {
        Names with(Node name) {
            Node[] grown = size < array.length ? array : Arrays.copyOf(array, size * 2);
            grown[size] = name;
            return new Names(grown, size + 1);
        }

        List<Node> list() {
            return Arrays.asList(array).subList(0, size);
        }
    }

    /** The directory for a version with so many graphs: this one, unless it has grown too far. */
    synchronized TermDirectory goingOn(int graphs) {
        return added > FEW + MOST_GROWN * graphs ? new TermDirectory() : this;
    }

    /** Adds the terms of a graph, unless they are there. */
    synchronized void add(Node name, String hash, FixedGraph graph) {
        String before = hashes.put(name, hash);
        if (hash.equals(before)) return;
        GraphTerms terms = graph.terms(name);
        boolean isNew = before == null;
        if (!terms.prefix().isEmpty()) {
            add(prefixes, terms.prefix(), name, isNew);
            shortest = Math.min(shortest, terms.prefix().length());
        }
        terms.subjects().forEach(each -> add(subjects, each, name, isNew));
        terms.objects().forEach(each -> add(objects, each, name, isNew));
        added++;
    }

    private static void add(Map<String, Names> names, String term, Node name, boolean isNew) {
        names.compute(
                term,
                (_, known) -> {
                    if (known == null) return new Names(new Node[] {name}, 1);
                    boolean isThere = !isNew && known.list().contains(name);
                    return isThere ? known : known.with(name);
                });
    }

    /** The names of the graphs that may speak of a subject. */
    List<Node> ofSubject(Node subject) {
        return subject.isURI() ? found(subject.getURI(), subjects) : List.of();
    }

    /**
     * The names of the graphs that may have what a pattern looks for.
     *
     * @return null for all of them
     */
    @Nullable List<Node> of(Triple pattern) {
        if (pattern.getSubject().isConcrete()) return ofSubject(pattern.getSubject());
        Node object = pattern.getObject();
        return object.isURI() ? found(object.getURI(), objects) : null;
    }

    private List<Node> found(String iri, Map<String, Names> exact) {
        Names listed = exact.get(iri);
        List<Node> names = listed == null ? List.of() : listed.list();
        for (int end = shortest - 1; end < iri.length(); end++) {
            if (!GraphTerms.isBoundary(iri.charAt(end))) continue;
            Names below = prefixes.get(iri.substring(0, end + 1));
            if (below != null) names = names.isEmpty() ? below.list() : both(names, below.list());
        }
        return names;
    }

    private static List<Node> both(List<Node> some, List<Node> others) {
        Set<Node> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
