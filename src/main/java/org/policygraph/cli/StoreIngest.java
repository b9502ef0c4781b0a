package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.edit.EditResult;
import org.policygraph.edit.Editor;
import org.policygraph.edit.HeldContent;
import org.policygraph.rdf.CurationSummary;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.LeftOutSummary;
import org.policygraph.rdf.OriginalSummary;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Edit;
import org.policygraph.store.Snapshot;
import org.policygraph.vocab.Iris;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts documents into a store. */
final class StoreIngest {
    private final StoreOption option;
    private final IriBaseOption base;
    private final PrintWriter out;
    private final IngestNotes notes;

    private boolean hasChanged;
    private String version = "";

    StoreIngest(StoreOption option, IriBaseOption base, PrintWriter out, IngestNotes notes) {
        this.option = option;
        this.base = base;
        this.out = out;
        this.notes = notes;
    }

    /** Puts documents in, or those of one dataset. */
    void of(
            List<InputFile> files,
            @Nullable String id,
            InputDocuments.@Nullable OriginalPaths original) {
        long datasets = files.stream().filter(file -> Dataset.format(file.path()) != null).count();
        if (datasets > 0 && files.size() > 1) {
            throw CommandException.usage(
                    "found "
                            + files.size()
                            + " files with RDF among them, expected either documents or one dataset");
        }
        if (datasets == 1) {
            Dataset dataset = Dataset.stored(files.getFirst().path());
            base.expect(dataset.iris(), "the dataset");
            restore(dataset.checked());
        } else {
            put(InputDocuments.of(files, id, original, notes), files.size());
        }
    }

    /**
     * Of folders, no more than a part is held in memory, and each part becomes current by itself;
     * files that were named become current at one moment, or none does.
     */
    private void put(InputDocuments documents, int files) {
        DatasetEditor datasets = new DatasetEditor(new Ingestion(base.iris()));
        List<InputDocuments> parts =
                documents.areOfFolders() ? documents.parts() : List.of(documents);
        try (Progress progress = Progress.of("documents read", documents.size())) {
            for (InputDocuments part : parts) {
                Map<Node, Graph> read = part.read(datasets.ingestion(), progress::step);
                if (!read.isEmpty()) put(part, read, datasets);
            }
        }
        notes.sum(files);
        end();
    }

    private void put(InputDocuments part, Map<Node, Graph> read, DatasetEditor datasets) {
        try (OpenStore open = option.made(base.iris())) {
            Editor editor = new Editor(open.store(), datasets);
            EditResult result =
                    part.accepted(read, open.iris(), documents -> edited(open, editor, documents));
            report(open, result);
            datasets.apart(HeldContent.of(result.after()), Ingestion.documentIds(read))
                    .forEach(each -> notes.say(each.english()));
        }
    }

    private static EditResult edited(OpenStore open, Editor editor, Map<Node, Graph> documents)
            throws DocumentsRefusedException {
        long ids = documents.keySet().stream().map(open.iris()::documentId).distinct().count();
        try (IngestProgress progress = IngestProgress.checking(ids, open.store())) {
            return editor.put(documents, progress::checked);
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
                            : added(open, dataset));
        }
        end();
    }

    private static EditResult added(OpenStore open, Dataset dataset) {
        try {
            return edited(open, new Editor(open.store(), dataset.iris()), documents(dataset));
        } catch (DocumentsRefusedException e) {
            throw CommandException.problems(
                    e.violations().stream()
                            .map(DocumentsRefusedException.Violation::sentence)
                            .toList());
        }
    }

    private static EditResult restored(OpenStore open, Snapshot before, Dataset dataset) {
        DatasetVersion version =
                DatasetVersion.after(
                        before.version(), dataset.version(), Edit.byCommand(Edit.Action.INGEST));
        try (IngestProgress _ = IngestProgress.writing(open.store())) {
            open.store().commit(Commit.whole(before, version, dataset.hashed()));
        }
        return new EditResult(before, open.store().snapshot(), version.id(), true);
    }

    private static Map<Node, Graph> documents(Dataset dataset) {
        Map<Node, Graph> documents = new LinkedHashMap<>(dataset.graphs());
        documents.keySet().removeIf(name -> !dataset.iris().isOfDocument(name));
        return documents;
    }

    /** What has become of each document, a line each. */
    private void report(OpenStore open, EditResult result) {
        HeldDataset before = HeldContent.of(result.before());
        HeldDataset after = HeldContent.of(result.after());
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
        hasChanged |= !changed.isEmpty();
        version = "version " + result.version();
    }

    /** Once for all parts. */
    private void end() {
        out.println(hasChanged ? version : "nothing has changed: " + version);
    }

    private static List<String> summaries(SortedSet<String> changed, HeldDataset after, Iris base) {
        List<String> lines = new ArrayList<>();
        try (Progress progress = Progress.of("documents read back", changed.size())) {
            for (String id : changed) {
                Map<Node, Graph> graphs = after.graphs(id, base);
                lines.addAll(LeftOutSummary.lines(graphs));
                lines.addAll(OriginalSummary.lines(graphs));
                lines.addAll(CurationSummary.lines(base.document(id), graphs.values()));
                progress.step();
            }
        }
        return lines;
    }
}
