package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentFiles;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.DocumentsRefusedException.InFile;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.InputText;
import org.policygraph.rdf.ReadDocuments;
import org.policygraph.text.Messages;
import org.policygraph.text.Problem;
import org.policygraph.text.ProblemSummary;
import org.policygraph.vocab.DocumentIds;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * Documents that were handed in as files: digests and official texts, told apart by what is in
 * them; two files of one name are texts of one document. A file that was named is taken, or nothing
 * is; one that lies in a folder that was named is left out, with its causes, if it cannot be taken
 * and others can.
 */
final class InputDocuments {
    /** So many documents are read before they are written. */
    private static final int PART = 50;

    /**
     * No more than these where they are more than one: a character of a text with many measures
     * becomes up to a kilobyte of statements in memory.
     */
    private static final long PART_BYTES = 200_000;

    private final SequencedMap<String, List<InputFile>> files;
    private final @Nullable OriginalPaths original;
    private final IngestNotes notes;

    private InputDocuments(
            SequencedMap<String, List<InputFile>> files,
            @Nullable OriginalPaths original,
            IngestNotes notes) {
        this.files = files;
        this.original = original;
        this.notes = notes;
    }

    /**
     * The files of an official text that was handed in as such.
     *
     * @param text the text
     * @param alignment which paragraphs the markers number; null for none
     * @param acceptsOtherTitle whether the text may bear another title than the digest gives
     */
    record OriginalPaths(Path text, @Nullable Path alignment, boolean acceptsOtherTitle) {
        private DocumentFiles with(List<InputText> texts) {
            return new DocumentFiles(
                    texts,
                    handed(text),
                    alignment == null ? null : handed(alignment),
                    acceptsOtherTitle);
        }

        private static InputText handed(Path path) {
            return new InputText(path.toString(), UserFiles.read(path));
        }
    }

    /** Makes something of the graphs of documents. */
    interface Maker<T> {
        T make(Map<Node, Graph> documents) throws DocumentsRefusedException;
    }

    /**
     * Tells which files belong to which documents; none is read yet. Of files that turn out to be
     * one document, one whose name is the id goes before those that ids were made for.
     *
     * @param id names the document where there is one text
     * @param original the official text where there is one digest
     */
    static InputDocuments of(
            List<InputFile> files,
            @Nullable String id,
            @Nullable OriginalPaths original,
            IngestNotes notes) {
        SequencedMap<String, List<InputFile>> byId = new LinkedHashMap<>();
        List<InputFile> plainFirst =
                files.stream().sorted(Comparator.comparing(file -> !file.isPlain())).toList();
        for (InputFile file : plainFirst) {
            String documentId = documentId(file, id, notes);
            byId.computeIfAbsent(documentId, _ -> new ArrayList<>()).add(file);
        }
        return new InputDocuments(byId, original, notes);
    }

    private static String documentId(InputFile file, @Nullable String id, IngestNotes notes) {
        if (id == null) return madeId(file, notes);
        if (Iris.isDocumentId(id)) return id;
        throw CommandException.usage(
                Messages.format(
                        "--id: found “%s”, expected [a-z0-9-]+, at most %s characters, and no"
                                + " word of the IRIs themselves, as %s",
                        shown(id), Iris.LONGEST_ID, DocumentIds.ofName(id)));
    }

    private static String shown(String id) {
        return id.length() <= Iris.LONGEST_ID ? id : id.substring(0, Iris.LONGEST_ID) + "…";
    }

    private static String madeId(InputFile file, IngestNotes notes) {
        if (InputFile.isStandardInput(file.path())) {
            throw CommandException.usage("--id is missing: what is piped in has no name");
        }
        String stem = file.stem();
        String made = DocumentIds.ofName(stem);
        if (!made.equals(stem)) notes.renamed(file, made);
        return made;
    }

    /** Whether no file was named itself. */
    boolean areOfFolders() {
        return files.values().stream().flatMap(List::stream).allMatch(InputFile::isOfFolder);
    }

    /**
     * The same in parts, of which none is read before the one before it: {@value #PART} documents
     * in each, fewer where they are large.
     */
    List<InputDocuments> parts() {
        List<InputDocuments> parts = new ArrayList<>();
        SequencedMap<String, List<InputFile>> part = new LinkedHashMap<>();
        long bytes = 0;
        for (Map.Entry<String, List<InputFile>> each : files.entrySet()) {
            long more = each.getValue().stream().mapToLong(InputFile::bytes).sum();
            boolean isFull = part.size() == PART || bytes + more > PART_BYTES;
            if (isFull && !part.isEmpty()) {
                parts.add(new InputDocuments(part, original, notes));
                part = new LinkedHashMap<>();
                bytes = 0;
            }
            part.put(each.getKey(), each.getValue());
            bytes += more;
        }
        if (!part.isEmpty()) parts.add(new InputDocuments(part, original, notes));
        return parts;
    }

    /** How many documents there are. */
    int size() {
        return files.size();
    }

    /** The graphs of the documents, not yet held against shapes. */
    Map<Node, Graph> read(Ingestion ingestion, Runnable documentRead) {
        SequencedMap<String, List<InputText>> handed = handed();
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        Runnable read = documentRead;
        while (!handed.isEmpty()) {
            ReadDocuments documents = ingestion.read(filesOf(handed), read);
            graphs.putAll(documents.graphs());
            read = () -> {};
            handed = rest(handed, documents.problems());
        }
        return inOrder(graphs, ingestion.iris());
    }

    /** The same in the order of the files: what was read once more comes where it stood. */
    private Map<Node, Graph> inOrder(Map<Node, Graph> graphs, Iris iris) {
        List<String> order = List.copyOf(files.keySet());
        Map<Node, Graph> ordered = new LinkedHashMap<>();
        graphs.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                each -> order.indexOf(iris.documentId(each.getKey()))))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    private SequencedMap<String, List<InputText>> handed() {
        SequencedMap<String, List<InputText>> handed = new LinkedHashMap<>();
        files.forEach(
                (id, ofDocument) -> {
                    for (InputFile file : ofDocument) {
                        InputText read = read(file);
                        if (read == null) continue;
                        handed.computeIfAbsent(id, _ -> new ArrayList<>()).add(read);
                    }
                });
        return handed;
    }

    private @Nullable InputText read(InputFile file) {
        try {
            return new InputText(file.toString(), file.read());
        } catch (CommandException e) {
            if (!file.isOfFolder()) throw e;
            notes.leaveOut(file.toString(), List.of(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private SequencedMap<String, DocumentFiles> filesOf(Map<String, List<InputText>> handed) {
        SequencedMap<String, DocumentFiles> documents = new LinkedHashMap<>();
        handed.forEach(
                (id, texts) ->
                        documents.put(
                                id,
                                original == null ? DocumentFiles.of(texts) : original.with(texts)));
        return documents;
    }

    /**
     * What is left of documents of which a file was left out: their other files.
     *
     * @throws CommandException with all problems if a file has one that was named itself
     */
    private SequencedMap<String, List<InputText>> rest(
            Map<String, List<InputText>> handed, List<InFile> problems) {
        if (problems.stream().anyMatch(found -> !isOfFolder(found))) {
            throw CommandException.problems(lines(problems));
        }
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        SequencedMap<String, List<InputText>> rest = new LinkedHashMap<>();
        for (InFile found : problems) {
            byFile.computeIfAbsent(found.file(), _ -> new ArrayList<>()).add(found.problem());
            rest.put(
                    found.documentId(),
                    new ArrayList<>(Objects.requireNonNull(handed.get(found.documentId()))));
        }
        byFile.forEach(
                (file, found) -> notes.leaveOut(file, ProblemSummary.of(found).problems(), ""));
        rest.values().forEach(texts -> texts.removeIf(text -> byFile.containsKey(text.name())));
        rest.values().removeIf(List::isEmpty);
        return rest;
    }

    private boolean isOfFolder(InFile found) {
        return filesOf(found.documentId()).stream()
                .filter(file -> file.toString().equals(found.file()))
                .anyMatch(InputFile::isOfFolder);
    }

    private List<InputFile> filesOf(String documentId) {
        return Objects.requireNonNull(files.get(documentId));
    }

    private static void drop(Map<Node, Graph> graphs, String documentId, Iris iris) {
        graphs.keySet().removeIf(name -> iris.documentId(name).equals(documentId));
    }

    /** What is made of the documents that are not refused. */
    <T> T accepted(Map<Node, Graph> documents, Iris iris, Maker<T> maker) {
        while (true) {
            try {
                return maker.make(documents);
            } catch (DocumentsRefusedException e) {
                leaveOut(e);
                e.documentIds().forEach(id -> drop(documents, id, iris));
            }
        }
    }

    private void leaveOut(DocumentsRefusedException refused) {
        boolean isNamed =
                refused.documentIds().stream()
                        .flatMap(id -> filesOf(id).stream())
                        .anyMatch(file -> !file.isOfFolder());
        if (isNamed) throw CommandException.problems(violations(refused));
        Map<String, String> first = new LinkedHashMap<>();
        refused.problems()
                .forEach(each -> first.putIfAbsent(each.documentId(), each.problem().toString()));
        refused.violations().forEach(each -> first.putIfAbsent(each.documentId(), each.sentence()));
        first.forEach(
                (id, cause) ->
                        filesOf(id)
                                .forEach(
                                        file -> notes.leaveOut(file.toString(), List.of(), cause)));
    }

    /**
     * All that is wrong with them, by file; empty if all would be taken.
     *
     * @param read is given what could be read
     */
    List<String> problems(
            Ingestion ingestion, Runnable documentRead, Consumer<Map<Node, Graph>> read) {
        ReadDocuments documents = ingestion.read(filesOf(handed()), documentRead);
        List<String> lines = new ArrayList<>(lines(documents.problems()));
        try {
            new DatasetEditor(ingestion).dataset(documents.graphs(), () -> {});
        } catch (DocumentsRefusedException e) {
            lines.addAll(violations(e));
        }
        read.accept(documents.graphs());
        return lines;
    }

    /** What is wrong with each file, once for each cause, at its place. */
    private static List<String> lines(List<InFile> problems) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (InFile found : problems) {
            byFile.computeIfAbsent(found.file(), _ -> new ArrayList<>()).add(found.problem());
        }
        List<String> lines = new ArrayList<>();
        byFile.forEach(
                (file, found) ->
                        ProblemSummary.of(found)
                                .problems()
                                .forEach(problem -> lines.add(file + ":" + problem)));
        return lines;
    }

    /** What does not conform, or does not belong to what is held beside it. */
    private List<String> violations(DocumentsRefusedException refused) {
        List<String> lines = new ArrayList<>(lines(refused.problems()));
        refused.violations()
                .forEach(
                        found ->
                                lines.add(
                                        filesOf(found.documentId()).getFirst()
                                                + ": "
                                                + found.sentence()));
        return lines;
    }
}
