package org.policygraph.edit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DocumentFiles;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.DocumentsRefusedException.InFile;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.InputText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A document that came by a request: a digest or an official text, told apart by what is in it, in
 * any form; a digest may have the official text with it.
 *
 * @param id its id
 * @param content what was handed in; {@code content} in what is said of it
 * @param original the official text of a digest; null if it did not come along
 * @param alignment which paragraphs of the original the markers number; null for none
 * @param acceptsOtherTitle whether the official text may bear another title than the digest gives
 */
public record IncomingDocument(
        String id,
        Content content,
        @Nullable Content original,
        @Nullable String alignment,
        boolean acceptsOtherTitle) {
    /** What is in a file: as characters, or as the bytes of a file of any form. */
    public sealed interface Content {
        /** Characters; the hash is that of them in UTF-8. */
        record Characters(String text) implements Content {}

        /** The bytes of a file. */
        final class Bytes implements Content {
            private final byte[] bytes;

            /** Keeps the array, which nobody changes. */
            public Bytes(byte[] bytes) {
                this.bytes = bytes;
            }
        }
    }

    /**
     * The graphs that are made of it, by the names of their versions.
     *
     * @throws DocumentsRefusedException with every problem of all texts
     */
    Map<Node, Graph> read(Ingestion ingestion) throws DocumentsRefusedException {
        List<InFile> problems = new ArrayList<>();
        InputText text = file(field("content", "base64", content), content, problems);
        InputText official =
                file(field("original", "originalBase64", original), original, problems);
        InputText confirmed =
                file(
                        "alignment",
                        alignment == null ? null : new Content.Characters(alignment),
                        problems);
        if (text == null || !problems.isEmpty())
            throw new DocumentsRefusedException(problems, List.of());
        SequencedMap<String, DocumentFiles> files = new LinkedHashMap<>();
        files.put(id, new DocumentFiles(List.of(text), official, confirmed, acceptsOtherTitle));
        return ingestion.documents(files, () -> {});
    }

    /** What the input calls it, so that a problem is said of the field that was filled in. */
    private static String field(String asCharacters, String asBytes, @Nullable Content content) {
        return content instanceof Content.Bytes ? asBytes : asCharacters;
    }

    private @Nullable InputText file(
            String name, @Nullable Content handedIn, List<InFile> problems) {
        if (handedIn == null) return null;
        try {
            return new InputText(
                    name,
                    switch (handedIn) {
                        case Content.Characters(String text) -> SourceFile.encode(text);
                        case Content.Bytes file -> file.bytes;
                    });
        } catch (UnreadableTextException e) {
            e.problems().forEach(problem -> problems.add(new InFile(id, name, problem)));
            return null;
        }
    }
}
