package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.edit.Edited;
import org.policygraph.edit.Editor;
import org.policygraph.edit.HeldContent;
import org.policygraph.rdf.CurationSummary;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OriginalSummary;
import org.policygraph.rdf.RefusedException;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Snapshot;
import org.policygraph.vocab.Iris;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts documents into a store: all of them become current at one moment, or none does. */
final class StoreIngest {
    private final StoreOption option;
    private final Iris iris;
    private final PrintWriter out;

    StoreIngest(StoreOption option, Iris iris, PrintWriter out) {
        this.option = option;
        this.iris = iris;
        this.out = out;
    }

    /** Puts digests in, or the documents of one dataset. */
    void of(List<Path> files, @Nullable String id, Digests.@Nullable OriginalPaths original) {
        boolean isDataset = files.size() == 1 && Dataset.format(files.getFirst()) != null;
        if (isDataset) {
            restore(Dataset.stored(files.getFirst()).checked());
        } else {
            put(Digests.of(files, id, original));
        }
    }

    private void put(Digests digests) {
        Ingestion ingestion = new Ingestion(iris);
        Map<Node, Graph> documents = digests.orProblems(() -> digests.read(ingestion));
        try (OpenStore open = option.made(iris)) {
            report(open, edited(open, new Editor(open.store(), ingestion), documents));
        }
    }

    private static Edited edited(OpenStore open, Editor editor, Map<Node, Graph> documents) {
        long ids = documents.keySet().stream().map(open.iris()::documentId).distinct().count();
        try (IngestProgress progress = IngestProgress.checking(ids, open.store())) {
            return editor.put(documents, progress::checked);
        } catch (RefusedException e) {
            throw CommandException.problems(e.violations());
        }
    }

    /** An empty store takes a dataset as it is, so that it is the same after a way out and back. */
    private void restore(Dataset dataset) {
        try (OpenStore open = option.made(dataset.iris())) {
            Snapshot before = open.store().snapshot();
            report(
                    open,
                    before.names().isEmpty()
                            ? restored(open, before, dataset)
                            : edited(
                                    open,
                                    new Editor(open.store(), dataset.iris()),
                                    documents(dataset)));
        }
    }

    private static Edited restored(OpenStore open, Snapshot before, Dataset dataset) {
        DatasetVersion version = DatasetVersion.after(before.version(), dataset.version());
        try (IngestProgress _ = IngestProgress.writing(open.store())) {
            open.store().commit(Commit.whole(before, version, dataset.hashed()));
        }
        return new Edited(before, open.store().snapshot(), version.id(), true);
    }

    private static Map<Node, Graph> documents(Dataset dataset) {
        Map<Node, Graph> documents = new LinkedHashMap<>(dataset.graphs());
        documents.keySet().removeIf(name -> !dataset.iris().isOfDocument(name));
        return documents;
    }

    /** What has become of each document, a line each. */
    private void report(OpenStore open, Edited edited) {
        HeldDataset before = HeldContent.of(edited.before());
        HeldDataset after = HeldContent.of(edited.after());
        Iris base = open.iris();
        SortedSet<String> changed = new TreeSet<>();
        after.hashes()
                .byName()
                .forEach(
                        (name, hash) -> {
                            boolean isOther = !hash.equals(before.hashes().of(name));
                            if (isOther && base.isOfDocument(name)) {
                                changed.add(base.documentId(name));
                            }
                        });
        for (String id : changed) {
            boolean isNew = before.versions(id, base).isEmpty();
            out.println((isNew ? "added " : "replaced ") + id);
        }
        summaries(changed, after, base).forEach(out::println);
        String version = "version " + edited.version();
        out.println(changed.isEmpty() ? "nothing has changed: " + version : version);
    }

    private static List<String> summaries(SortedSet<String> changed, HeldDataset after, Iris base) {
        List<String> lines = new ArrayList<>();
        try (Progress progress = Progress.of("documents read back", changed.size())) {
            for (String id : changed) {
                Map<Node, Graph> graphs = after.graphs(id, base);
                lines.addAll(OriginalSummary.lines(graphs));
                lines.addAll(CurationSummary.lines(base.document(id), graphs.values()));
                progress.step();
            }
        }
        return lines;
    }
}
