package org.policygraph.http.record;

import org.apache.jena.graph.NodeFactory;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.store.History;
import org.policygraph.vocab.Iris;

import java.util.Optional;

/** Finds records that were there once. */
public final class RemovedRecords {
    private final History history;
    private final Iris iris;

    public RemovedRecords(History history, ServerSettings settings) {
        this.history = history;
        this.iris = new Iris(settings.iriBase());
    }

    /** Where a record was described for the last time; empty if it never was. */
    Optional<History.LastSeen> find(String iri) {
        if (!iri.startsWith(iris.base())) return Optional.empty();
        // Only the graphs of its own document, or the vocabulary, can have described it.
        String first = iri.substring(iris.base().length()).split("/", 2)[0];
        String versions = iris.versions(first);
        return history.lastSeen(
                NodeFactory.createURI(iri),
                name ->
                        name.equals(iris.vocabulary())
                                || name.equals(iris.curations(first))
                                || name.getURI().startsWith(versions));
    }
}
