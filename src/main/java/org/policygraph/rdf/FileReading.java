package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Original;
import org.policygraph.extract.original.AlignmentReader;
import org.policygraph.extract.original.OriginalReader;
import org.policygraph.rdf.RefusedException.Part;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.List;

/** Reads the files of one document, and goes on to the next where one has problems. */
record FileReading(String documentId, List<RefusedException.InFile> problems) {
    /** Something that is read from a file. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws UnreadableTextException;
    }

    /** What a file says; null, with its problems, if it cannot be read. */
    <T> @Nullable T read(Part part, Reader<T> reader) {
        try {
            return reader.read();
        } catch (UnreadableTextException e) {
            e.problems()
                    .forEach(p -> problems.add(new RefusedException.InFile(documentId, part, p)));
            return null;
        }
    }

    private static OriginalReader.OfDigest of(OriginalFiles files, DigestFacts digest) {
        return new OriginalReader.OfDigest(
                digest.source().text(),
                DocumentGraph.onOneLine(digest.header().title()),
                files.acceptsOtherTitle());
    }

    /**
     * The original with its confirmations; null, with all problems of both files, if one of them
     * cannot be read.
     *
     * @param digest the facts of the digest, or null if it could not be read
     */
    @Nullable Original read(OriginalFiles files, @Nullable DigestFacts digest) {
        Original original =
                read(
                        Part.ORIGINAL,
                        () ->
                                OriginalReader.read(
                                        SourceFile.decode(files.text()),
                                        digest == null ? null : of(files, digest)));
        byte[] alignment = files.alignment();
        if (alignment == null) return original;
        var confirmed =
                read(
                        Part.ALIGNMENT,
                        () ->
                                AlignmentReader.read(
                                        SourceFile.decode(alignment).text(),
                                        digest == null ? null : digest.paragraphs(),
                                        original == null
                                                ? Integer.MAX_VALUE
                                                : original.paragraphs().size()));
        return original == null || confirmed == null ? null : original.confirmedBy(confirmed);
    }
}
