package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OriginalFiles;
import org.policygraph.rdf.RefusedException;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Digests that were handed in as files.
 *
 * @param bytes what is in them, by the ids of their documents
 * @param originals the official texts that came with them, by the ids of the documents
 * @param files the files, by the ids of the documents
 * @param original the files of the official text, where there is one digest
 */
record Digests(
        SequencedMap<String, byte[]> bytes,
        Map<String, OriginalFiles> originals,
        Map<String, Path> files,
        @Nullable OriginalPaths original) {
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

    /**
     * Reads the files.
     *
     * @param id names the document where there is one digest
     * @param original the official text where there is one digest
     */
    static Digests of(List<Path> digests, @Nullable String id, @Nullable OriginalPaths original) {
        SequencedMap<String, byte[]> bytes = new LinkedHashMap<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path file : digests) {
            String documentId = documentId(file, id);
            Path other = files.putIfAbsent(documentId, file);
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
            bytes.put(documentId, UserFiles.read(file));
        }
        Map<String, OriginalFiles> originals =
                original == null ? Map.of() : Map.of(bytes.firstEntry().getKey(), original.read());
        return new Digests(bytes, originals, files, original);
    }

    private static String documentId(Path file, @Nullable String id) {
        String documentId = id != null ? id : UserFiles.stem(file);
        if (Iris.isDocumentId(documentId)) return documentId;
        throw CommandException.usage(
                "found the document id “"
                        + documentId
                        + "”, expected [a-z0-9-]+: the id is --id, or the file's name without suffix if it matches");
    }

    /** The graphs of the documents, not yet held against shapes. */
    Map<Node, Graph> read(Ingestion ingestion) throws RefusedException {
        try (Progress progress = Progress.of("digests read", bytes.size())) {
            return ingestion.documents(bytes, originals, progress::step);
        }
    }

    /** Makes something of digests. */
    interface Maker<T> {
        T make() throws RefusedException;
    }

    /** What is made of them, or all problems at their places in the files. */
    <T> T orProblems(Maker<T> maker) {
        try {
            return maker.make();
        } catch (RefusedException e) {
            List<String> lines = new ArrayList<>();
            for (RefusedException.InFile found : e.problems()) {
                Path file =
                        original == null || found.part() == RefusedException.Part.DIGEST
                                ? files.get(found.documentId())
                                : original.of(found.part());
                lines.add(file + ":" + found.problem());
            }
            lines.addAll(e.violations());
            throw CommandException.problems(lines);
        }
    }
}
