package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Of which graphs an index has what they say. It is written with each commit of the index, so that
 * an index on disk that lags behind its store knows by how much.
 *
 * @param hashes the hashes of the graphs, by their names
 * @param vocabularies those of them that hold a tree of concepts
 */
record IndexState(SortedMap<Node, String> hashes, Set<Node> vocabularies) {
    static final IndexState NOTHING = new IndexState(none(), Set.of());

    /** What tells one form of index from another; an index of another form is made anew. */
    private static final String FORM = "form";

    private static final String DOCUMENT = "document ";
    private static final String VOCABULARY = "vocabulary ";

    private static SortedMap<Node, String> none() {
        return new TreeMap<>(Comparator.comparing(Node::getURI));
    }

    /** That of an index of a snapshot which comes after this state. */
    IndexState after(Snapshot snapshot, List<LinkPlan> links) {
        SortedMap<Node, String> next = snapshot.hashes();
        Set<Node> concepts = new HashSet<>(vocabularies);
        for (Node name : Snapshot.differing(hashes, next)) {
            concepts.remove(name);
            if (isVocabulary(snapshot.named(name), links)) concepts.add(name);
        }
        return new IndexState(next, concepts);
    }

    private static boolean isVocabulary(Graph graph, List<LinkPlan> links) {
        return links.stream().anyMatch(link -> graph.contains(Node.ANY, link.above(), Node.ANY));
    }

    /** Whether a state after this one has other trees of concepts. */
    boolean hasOtherVocabularies(IndexState next) {
        return !vocabularies.equals(next.vocabularies)
                || vocabularies.stream()
                        .anyMatch(name -> !Objects.equals(hashes.get(name), next.hashes.get(name)));
    }

    /**
     * The names of the graphs that are new, other than before, or gone; and of those above them,
     * since a graph that is named below another one may speak of its measures.
     */
    Set<Node> changed(IndexState next) {
        Set<Node> changed = Snapshot.differing(hashes, next.hashes);
        for (Node name : List.copyOf(changed)) {
            String iri = name.getURI();
            for (int end = iri.lastIndexOf('/'); end > 0; end = iri.lastIndexOf('/', end - 1)) {
                Node above = NodeFactory.createURI(iri.substring(0, end));
                if (hashes.containsKey(above) || next.hashes.containsKey(above)) changed.add(above);
            }
        }
        return changed;
    }

    /** The state as it is written. */
    Map<String, String> written(String form) {
        Map<String, String> written = new HashMap<>(Map.of(FORM, form));
        hashes.forEach(
                (name, hash) -> {
                    String kind = vocabularies.contains(name) ? VOCABULARY : DOCUMENT;
                    written.put(name.getURI(), kind + hash);
                });
        return written;
    }

    /** What was written; nothing if in another form. */
    static IndexState read(Map<String, String> written, Predicate<@Nullable String> isKnownForm) {
        if (!isKnownForm.test(written.get(FORM))) return NOTHING;
        SortedMap<Node, String> hashes = none();
        Set<Node> vocabularies = new HashSet<>();
        written.forEach(
                (name, value) -> {
                    if (name.equals(FORM)) return;
                    Node graph = NodeFactory.createURI(name);
                    hashes.put(graph, value.substring(value.indexOf(' ') + 1));
                    if (value.startsWith(VOCABULARY)) vocabularies.add(graph);
                });
        return new IndexState(hashes, vocabularies);
    }
}
