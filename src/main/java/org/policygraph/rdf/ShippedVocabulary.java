package org.policygraph.rdf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetChange.HashedGraph;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

/**
 * What ships for datasets with one base, read and compiled once, since it never changes: ontology,
 * rules, shapes, and the graph of the vocabularies. Safe for any number of threads.
 */
final class ShippedVocabulary {
    /** A process works with one base, rarely with two. */
    private static final Cache<Iris, ShippedVocabulary> BY_BASE =
            Caffeine.newBuilder().maximumSize(4).build();

    private final Iris iris;
    private final Ontology ontology;
    private final DocumentReader reader;
    private @Nullable ShapesCheck shapes;
    private @Nullable HashedGraph graph;

    private ShippedVocabulary(Iris iris) {
        this.iris = iris;
        this.ontology = Ontology.shipped(iris);
        this.reader = new DocumentReader(new VocabularyReader(iris).read(ontology));
    }

    static ShippedVocabulary of(Iris iris) {
        return BY_BASE.get(iris, ShippedVocabulary::new);
    }

    Ontology ontology() {
        return ontology;
    }

    /** The rules that read documents. */
    DocumentReader reader() {
        return reader;
    }

    /** The shapes, compiled when they are first needed. */
    synchronized ShapesCheck shapes() {
        if (shapes == null) shapes = new ShapesCheck(ontology);
        return shapes;
    }

    /** The graph of the vocabularies, made and hashed when it is first needed. */
    synchronized HashedGraph graph() {
        if (graph == null) {
            graph = HashedGraph.of(iris.vocabulary(), VocabularyGraph.of(ontology));
        }
        return graph;
    }
}
