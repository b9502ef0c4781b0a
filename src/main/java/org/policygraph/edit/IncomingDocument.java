package org.policygraph.edit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OriginalFiles;
import org.policygraph.rdf.RefusedException;
import org.policygraph.rdf.RefusedException.InFile;
import org.policygraph.rdf.RefusedException.Part;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A document that came as texts and not as files.
 *
 * @param id its id
 * @param digest the digest
 * @param original the official text; null if it did not come along
 * @param alignment which paragraphs of the original the markers number; null for none
 * @param acceptsOtherTitle whether the official text may bear another title than the digest gives
 */
public record IncomingDocument(
        String id,
        String digest,
        @Nullable String original,
        @Nullable String alignment,
        boolean acceptsOtherTitle) {

    /**
     * The graphs that are made of it, by the names of their versions.
     *
     * @throws RefusedException with every problem of all texts
     */
    Map<Node, Graph> read(Ingestion ingestion) throws RefusedException {
        List<InFile> problems = new ArrayList<>();
        byte[] digestFile = file(Part.DIGEST, digest, problems);
        byte[] originalFile = file(Part.ORIGINAL, original, problems);
        byte[] alignmentFile = file(Part.ALIGNMENT, alignment, problems);
        if (!problems.isEmpty()) throw new RefusedException(problems, List.of());
        SequencedMap<String, byte[]> digests = new LinkedHashMap<>();
        digests.put(id, digestFile);
        Map<String, OriginalFiles> originals =
                originalFile == null
                        ? Map.of()
                        : Map.of(
                                id,
                                new OriginalFiles(originalFile, alignmentFile, acceptsOtherTitle));
        return ingestion.documents(digests, originals, () -> {});
    }

    /** A text as a file has it: its hash is that of these bytes. */
    private byte @Nullable [] file(Part part, @Nullable String text, List<InFile> problems) {
        if (text == null) return null;
        try {
            return SourceFile.encode(text);
        } catch (UnreadableTextException e) {
            e.problems().forEach(problem -> problems.add(new InFile(id, part, problem)));
            return null;
        }
    }
}
