package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.IntegrityViolation;
import org.policygraph.rdf.LeftOutSummary;
import org.policygraph.rdf.PolicyDataset;
import org.policygraph.rdf.StrictReader;
import org.policygraph.rdf.UnreadableRdfException;
import org.policygraph.rdf.Verification;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.Snapshot;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The data that a command works on.
 *
 * @param graphs its named graphs
 * @param hashes the hashes of the graphs
 * @param iris the base of its IRIs
 */
record Dataset(Map<Node, Graph> graphs, GraphHashes hashes, Iris iris) {
    /**
     * The shipped graph if no sources are named; else a dataset of the sources, which are documents
     * or one N-Quads file.
     *
     * @param base what IRIs begin with; a dataset that has another base is refused
     */
    static Dataset of(List<Path> sources, IriBaseOption base, IngestNotes notes) {
        if (sources.isEmpty()) {
            return base.isOther(Iris.DEFAULT) ? shipped(base.iris()) : shipped();
        }
        List<InputFile> files = UserFiles.inFolders(sources);
        List<InputFile> rdf = files.stream().filter(file -> format(file.path()) != null).toList();
        if (rdf.isEmpty()) return ingested(files, null, null, base.iris(), notes);
        if (files.size() > 1) {
            throw CommandException.usage(
                    "found "
                            + files.size()
                            + " sources with RDF among them, expected either documents or one dataset");
        }
        Dataset stored = stored(rdf.getFirst().path());
        base.expect(stored.iris(), "the dataset");
        return stored;
    }

    /** The shipped graph. */
    static Dataset shipped() {
        Map<Node, Graph> graphs = new TreeMap<>(Comparator.comparing(Node::getURI));
        Map<Node, String> hashes = new HashMap<>();
        Snapshot shipped = ShippedFiles.snapshot();
        for (Node name : shipped.names()) {
            graphs.put(name, shipped.named(name));
            hashes.put(name, Objects.requireNonNull(shipped.hash(name)));
        }
        return new Dataset(graphs, GraphHashes.of(hashes), Iris.DEFAULT);
    }

    /** The shipped digests under another base. */
    private static Dataset shipped(Iris iris) {
        SequencedMap<String, byte[]> texts = new LinkedHashMap<>();
        for (String id : Ingestion.documentIds(shipped().graphs())) {
            texts.put(id, ShippedFiles.source(id));
        }
        try {
            PolicyDataset made = new Ingestion(iris).ingest(texts);
            return new Dataset(made.graphs(), made.hashes(), iris);
        } catch (DocumentsRefusedException e) {
            throw new IllegalStateException("what is shipped can be read", e);
        }
    }

    /** A dataset in a file that {@code ingest} wrote. */
    static Dataset stored(Path file) {
        // Only quads say which graph a triple belongs to, and the version is a hash of graphs.
        if (!Lang.NQUADS.equals(format(file))) {
            throw CommandException.usage("found " + file + ", expected a dataset in N-Quads (.nq)");
        }
        try (Progress _ = Progress.of("reading " + file)) {
            return UserFiles.reading(file, in -> stored(in, file.toString()));
        }
    }

    /** The same by its content. */
    static Dataset stored(InputStream file, String name) {
        try {
            var graphs = StrictReader.read(file, Lang.NQUADS, Iris.DEFAULT.dataset());
            return new Dataset(graphs, GraphHashes.computed(graphs), iris(graphs, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableRdfException e) {
            throw CommandException.problems(
                    e.problems().stream().map(p -> name + ":" + p).toList());
        }
    }

    /** Refuses data that is not what its own hashes say. */
    Dataset checked() {
        List<IntegrityViolation> violations;
        try (Progress _ = Progress.of("verifying")) {
            violations = Verification.of(graphs, version(), iris).violations();
        }
        expectNone(violations);
        return this;
    }

    /** Refuses data of which something does not hold. */
    static void expectNone(List<IntegrityViolation> violations) {
        if (violations.isEmpty()) return;
        throw CommandException.problems(
                violations.stream().map(IntegrityViolation::toString).toList());
    }

    /** The version of its content. */
    String version() {
        return hashes.version(iris);
    }

    /** A store in memory that holds it. */
    GraphStore inMemory() {
        GraphStore store = new MemoryStore();
        DatasetVersion made = DatasetVersion.after(store.snapshot().version(), version(), null);
        store.commit(Commit.whole(store.snapshot(), made, hashed()));
        return store;
    }

    /** Its graphs as a store takes them. */
    Map<Node, HashedGraph> hashed() {
        Map<Node, HashedGraph> hashed = new HashMap<>();
        graphs.forEach((name, graph) -> hashed.put(name, new HashedGraph(hashes.of(name), graph)));
        return hashed;
    }

    /**
     * The dataset's own node ends in {@code dataset}; what comes before is the base of all its
     * IRIs.
     */
    static Iris iris(Map<Node, Graph> graphs, String name) {
        for (Graph graph : graphs.values()) {
            for (var triple : graph.find(Node.ANY, RDF.type.asNode(), Pol.DATASET).toList()) {
                String iri = triple.getSubject().getURI();
                if (iri.endsWith("/dataset")) {
                    return new Iris(iri.substring(0, iri.length() - "dataset".length()));
                }
            }
        }
        throw CommandException.problems(
                List.of(
                        Messages.format(
                                "%s:1:1: found no %s, expected a dataset made by “ingest”",
                                name, Pol.DATASET.getURI())));
    }

    /**
     * A dataset made of digests and official texts.
     *
     * @param id names the document where there is one
     * @param original the official text where there is one digest
     * @param notes what is said beside the result
     */
    static Dataset ingested(
            List<InputFile> files,
            @Nullable String id,
            InputDocuments.@Nullable OriginalPaths original,
            Iris iris,
            IngestNotes notes) {
        Dataset made =
                made(InputDocuments.of(files, id, original, notes), files.size(), iris, notes);
        LeftOutSummary.lines(made.graphs()).forEach(notes::say);
        return made;
    }

    private static Dataset made(InputDocuments documents, int files, Iris iris, IngestNotes notes) {
        Ingestion ingestion = new Ingestion(iris);
        Map<Node, Graph> read;
        try (Progress progress = Progress.of("documents read", documents.size())) {
            read = documents.read(ingestion, progress::step);
        }
        DatasetEditor editor = new DatasetEditor(ingestion);
        PolicyDataset made =
                documents.accepted(
                        read,
                        iris,
                        graphs -> {
                            long ids =
                                    graphs.keySet().stream()
                                            .map(iris::documentId)
                                            .distinct()
                                            .count();
                            try (Progress progress = Progress.of("documents checked", ids)) {
                                return editor.dataset(graphs, progress::step);
                            }
                        });
        notes.sum(files);
        return new Dataset(made.graphs(), made.hashes(), iris);
    }

    static @Nullable Lang format(Path file) {
        return StrictReader.format(UserFiles.name(file));
    }
}
