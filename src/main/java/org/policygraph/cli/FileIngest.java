package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.HeldApart;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.LeftOutSummary;
import org.policygraph.rdf.OriginalSummary;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one dataset of documents and writes it to a file, with no more than a part in memory. */
final class FileIngest {
    private final DatasetEditor editor;
    private final Iris iris;
    private final PrintWriter out;
    private final IngestNotes notes;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private HeldDataset held = HeldDataset.NOTHING;

    /**
     * The graphs that are of no document: the vocabularies, and what the dataset says of itself.
     */
    private final SortedMap<Node, Graph> shared = new TreeMap<>(Comparator.comparing(Node::getURI));

    FileIngest(Iris iris, PrintWriter out, IngestNotes notes) {
        this.editor = new DatasetEditor(new Ingestion(iris));
        this.iris = iris;
        this.out = out;
        this.notes = notes;
    }

    /** Writes the dataset of documents; nothing, if a file that was named cannot be taken. */
    void write(InputDocuments documents, int files, Path file) {
        try (SpooledDataset spooled = new SpooledDataset()) {
            try (Progress progress = Progress.of("documents read", documents.size())) {
                for (InputDocuments part : documents.parts()) add(part, spooled, progress);
            }
            if (!problems.isEmpty()) throw CommandException.problems(problems);
            notes.sum(files);
            leftOut.forEach(notes::say);
            spooled.add(shared);
            String name = UserFiles.name(file);
            try (Progress _ = Progress.of("writing " + name)) {
                UserFiles.write(file, spooled::write);
            }
            out.println(
                    Messages.format(
                            "wrote %s: %d quads of %s",
                            file, spooled.quads(), String.join(", ", ids)));
            summaries.forEach(out::println);
        }
    }

    private void add(InputDocuments part, SpooledDataset spooled, Progress progress) {
        try {
            Map<Node, Graph> read = part.read(editor.ingestion(), progress::step);
            if (read.isEmpty()) return;
            DatasetChange change =
                    part.accepted(read, iris, graphs -> editor.with(held, graphs, () -> {}));
            Map<Node, Graph> made = new LinkedHashMap<>();
            change.put()
                    .forEach(
                            (name, graph) ->
                                    (iris.isOfDocument(name) ? made : shared).put(name, graph));
            editor.remember(
                    new HeldDataset(
                            change.hashes(),
                            name -> change.put().getOrDefault(name, Graph.emptyGraph)));
            // What is remembered of the documents is all that the next ones need of them.
            held =
                    new HeldDataset(
                            change.hashes(), name -> shared.getOrDefault(name, Graph.emptyGraph));
            spooled.add(made);
            ids.addAll(Ingestion.documentIds(made));
            editor.apart(held, Ingestion.documentIds(made)).stream()
                    .map(HeldApart::english)
                    .forEach(leftOut::add);
            leftOut.addAll(LeftOutSummary.lines(made));
            summaries.addAll(OriginalSummary.lines(made));
        } catch (CommandException e) {
            if (e.exitCode() != ExitCodes.PROBLEMS) throw e;
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
