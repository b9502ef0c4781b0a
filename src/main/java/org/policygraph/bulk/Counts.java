package org.policygraph.bulk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of what is in a dataset. The graph that describes the dataset is left out, as it is of
 * the version: a description that counted itself would never be finished.
 *
 * @param graphs triples of each named graph
 * @param classes instances of each class
 * @param properties triples of each property
 * @param inferred of these classes and properties, what belongs to links that are only inferred
 * @param subjects things of which something is said
 * @param vocabularies namespaces of these classes and properties
 */
public record Counts(
        SortedMap<Node, Long> graphs,
        SortedMap<Node, Long> classes,
        SortedMap<Node, Long> properties,
        Map<Node, Long> inferred,
        long subjects,
        Set<String> vocabularies) {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    static Counts of(DatasetGraphs all) {
        SortedMap<Node, Long> graphs = new TreeMap<>(BY_IRI);
        SortedMap<Node, Long> classes = new TreeMap<>(BY_IRI);
        SortedMap<Node, Long> properties = new TreeMap<>(BY_IRI);
        Map<Node, Long> inferred = new HashMap<>();
        Set<Node> subjects = new HashSet<>();
        all.named()
                .forEach(
                        (name, graph) -> {
                            if (describesDataset(name, graph)) return;
                            graphs.put(name, (long) graph.size());
                            boolean isInferred = Iris.isInferred(name);
                            graph.find()
                                    .forEach(
                                            triple -> {
                                                subjects.add(triple.getSubject());
                                                Node term = triple.getPredicate();
                                                count(term, properties);
                                                if (isInferred) count(term, inferred);
                                                if (!isType(triple)) return;
                                                Node type = triple.getObject();
                                                count(type, classes);
                                                if (isInferred) count(type, inferred);
                                            });
                        });
        Set<String> vocabularies = new TreeSet<>();
        for (Map<Node, Long> terms : List.of(classes, properties)) {
            terms.keySet().forEach(term -> vocabularies.add(namespace(term.getURI())));
        }
        return new Counts(graphs, classes, properties, inferred, subjects.size(), vocabularies);
    }

    private static boolean describesDataset(Node name, Graph graph) {
        return graph.contains(name, RDF.type.asNode(), Pol.DATASET);
    }

    private static boolean isType(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI();
    }

    private static void count(Node term, Map<Node, Long> counts) {
        counts.merge(term, 1L, Long::sum);
    }

    private static String namespace(String term) {
        for (String known : Prefixes.ALL.values()) {
            if (term.startsWith(known)) return known;
        }
        int end = Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1;
        return term.substring(0, end);
    }

    /** All triples, each in its graph. */
    public long triples() {
        return sum(graphs);
    }

    /** Triples of links and commitments that are only inferred. */
    public long inferredTriples() {
        SortedMap<Node, Long> inferred = new TreeMap<>(graphs);
        inferred.keySet().removeIf(name -> !Iris.isInferred(name));
        return sum(inferred);
    }

    private static long sum(Map<Node, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
