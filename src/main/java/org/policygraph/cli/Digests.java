package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OriginalFiles;
import org.policygraph.rdf.ReadDocuments;
import org.policygraph.rdf.RefusedException;
import org.policygraph.text.Causes;
import org.policygraph.text.Problem;
import org.policygraph.vocab.DocumentIds;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Digests that were handed in as files. One that was named is taken, or nothing is; one that lies
 * in a folder that was named is left out, with its causes, if it cannot be taken and others can.
 *
 * @param bytes what is in them, by the ids of their documents
 * @param originals the official texts that came with them, by the ids of the documents
 * @param files the files, by the ids of the documents
 * @param original the files of the official text, where there is one digest
 * @param notes what is said beside the result
 */
record Digests(
        SequencedMap<String, byte[]> bytes,
        Map<String, OriginalFiles> originals,
        Map<String, InputFile> files,
        @Nullable OriginalPaths original,
        IngestNotes notes) {
    /**
     * The files of an official text.
     *
     * @param text the text
     * @param alignment which paragraphs the markers number; null for none
     * @param acceptsOtherTitle whether the text may bear another title than the digest gives
     */
    record OriginalPaths(Path text, @Nullable Path alignment, boolean acceptsOtherTitle) {
        OriginalFiles read() {
            byte[] confirmed = alignment == null ? null : UserFiles.read(alignment);
            return new OriginalFiles(UserFiles.read(text), confirmed, acceptsOtherTitle);
        }

        private Path of(RefusedException.Part part) {
            return part == RefusedException.Part.ALIGNMENT && alignment != null ? alignment : text;
        }
    }

    /** Makes something of the graphs of documents. */
    interface Maker<T> {
        T make(Map<Node, Graph> documents) throws RefusedException;
    }

    /**
     * Reads the files.
     *
     * @param id names the document where there is one digest
     * @param original the official text where there is one digest
     */
    static Digests of(
            List<InputFile> digests,
            @Nullable String id,
            @Nullable OriginalPaths original,
            IngestNotes notes) {
        SequencedMap<String, byte[]> bytes = new LinkedHashMap<>();
        Map<String, InputFile> files = new LinkedHashMap<>();
        for (InputFile file : digests) {
            String documentId = documentId(file, id, notes);
            InputFile other = files.putIfAbsent(documentId, file);
            if (other != null) {
                throw CommandException.usage(
                        "found "
                                + other
                                + " and "
                                + file
                                + " with the same document id “"
                                + documentId
                                + "”");
            }
            read(file, notes).ifPresent(content -> bytes.put(documentId, content));
        }
        if (bytes.isEmpty()) {
            throw new CommandException(ExitCodes.FILES, "found no file that can be read");
        }
        Map<String, OriginalFiles> originals =
                original == null ? Map.of() : Map.of(bytes.firstEntry().getKey(), original.read());
        return new Digests(bytes, originals, files, original, notes);
    }

    private static Optional<byte[]> read(InputFile file, IngestNotes notes) {
        try {
            return Optional.of(file.read());
        } catch (CommandException e) {
            if (!file.isOfFolder()) throw e;
            notes.leaveOut(1, List.of(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String documentId(InputFile file, @Nullable String id, IngestNotes notes) {
        if (id == null) return madeId(file, notes);
        if (Iris.isDocumentId(id)) return id;
        throw CommandException.usage(
                "--id: found “"
                        + id
                        + "”, expected [a-z0-9-]+ and no word of the IRIs themselves, as "
                        + DocumentIds.ofName(id));
    }

    private static String madeId(InputFile file, IngestNotes notes) {
        if (InputFile.isStandardInput(file.path())) {
            throw CommandException.usage("--id is missing: what is piped in has no name");
        }
        String stem = file.stem();
        String made = DocumentIds.ofName(stem);
        if (!made.equals(stem)) {
            notes.say(file + ": the id of its document is " + made + ", made of the file's name");
        }
        return made;
    }

    /** The graphs of the documents, not yet held against shapes. */
    Map<Node, Graph> read(Ingestion ingestion) {
        ReadDocuments read = documents(ingestion);
        if (!read.problems().isEmpty()) leaveOut(new RefusedException(read.problems(), List.of()));
        return new LinkedHashMap<>(read.graphs());
    }

    private ReadDocuments documents(Ingestion ingestion) {
        try (Progress progress = Progress.of("digests read", bytes.size())) {
            return ingestion.read(bytes, originals, progress::step);
        }
    }

    /** What is made of the documents that conform to the shapes. */
    <T> T conforming(Map<Node, Graph> documents, Iris iris, Maker<T> maker) {
        try {
            return maker.make(documents);
        } catch (RefusedException e) {
            leaveOut(e);
            documents.keySet().removeIf(name -> e.documentIds().contains(iris.documentId(name)));
        }
        try {
            return maker.make(documents);
        } catch (RefusedException e) {
            throw CommandException.problems(lines(e));
        }
    }

    /**
     * All that is wrong with them, by file; empty if all would be taken.
     *
     * @param read is given what could be read
     */
    List<String> problems(Ingestion ingestion, Consumer<Map<Node, Graph>> read) {
        ReadDocuments documents = documents(ingestion);
        List<String> lines =
                new ArrayList<>(lines(new RefusedException(documents.problems(), List.of())));
        try {
            new DatasetEditor(ingestion).dataset(documents.graphs(), () -> {});
        } catch (RefusedException e) {
            lines.addAll(lines(e));
        }
        read.accept(documents.graphs());
        return lines;
    }

    /** Ends where a file was named itself, or nothing would be left. */
    private void leaveOut(RefusedException refused) {
        Set<String> ids = refused.documentIds();
        boolean isAll = notes.leftOut() + ids.size() >= files.size();
        if (isAll || ids.stream().anyMatch(id -> !fileOf(id).isOfFolder())) {
            throw CommandException.problems(lines(refused));
        }
        notes.leaveOut(ids.size(), lines(refused));
    }

    private InputFile fileOf(String documentId) {
        return Objects.requireNonNull(files.get(documentId));
    }

    /** What is wrong with each file, once for each cause, at its place. */
    private List<String> lines(RefusedException refused) {
        List<String> lines = new ArrayList<>();
        Map<Object, List<Problem>> byFile = new LinkedHashMap<>();
        for (RefusedException.InFile found : refused.problems()) {
            Object file =
                    original == null || found.part() == RefusedException.Part.DIGEST
                            ? fileOf(found.documentId())
                            : original.of(found.part());
            byFile.computeIfAbsent(file, each -> new ArrayList<>()).add(found.problem());
        }
        byFile.forEach(
                (file, problems) ->
                        Causes.of(problems)
                                .problems()
                                .forEach(problem -> lines.add(file + ":" + problem)));
        for (RefusedException.Violation found : refused.violations()) {
            lines.add(fileOf(found.documentId()) + ": " + found.sentence());
        }
        return lines;
    }
}
