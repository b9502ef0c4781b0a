package org.policygraph.query.edit;

import org.jspecify.annotations.Nullable;
import org.policygraph.edit.IncomingDocument;
import org.policygraph.edit.IncomingDocument.Content;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.request.Base64Argument;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;

import java.util.Map;

/** Reads the input IngestDocumentInput. */
final class IngestInput {
    private IngestInput() {}

    /**
     * The document that an input holds.
     *
     * @throws QueryException if it holds none, or more than one, or says not which it is
     */
    static IncomingDocument read(Map<String, String> input, boolean acceptsOtherTitle) {
        Content content = content(input, "content", "base64");
        if (content == null) {
            throw QueryException.badInput("nothing to read: give content or base64");
        }
        Content original = content(input, "original", "originalBase64");
        String alignment = input.get("alignment");
        if (alignment != null && original == null) {
            throw QueryException.badInput("alignment needs the original that it aligns");
        }
        return new IncomingDocument(id(input), content, original, alignment, acceptsOtherTitle);
    }

    private static String id(Map<String, String> input) {
        String document = input.get("document");
        if (document != null) {
            if (Iris.isDocumentId(document)) return document;
            throw QueryException.badInput(
                    Messages.format(
                            "document: found %s, expected [a-z0-9-]+, at most %s characters, and not"
                                    + " a word of the IRIs themselves",
                            NameResolver.echo(document), Iris.LONGEST_ID));
        }
        String name = input.get("name");
        if (name == null) {
            throw QueryException.badInput("which document is it? Give document or name");
        }
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (Iris.isDocumentId(stem)) return stem;
        throw QueryException.badInput(
                "name: found "
                        + NameResolver.echo(name)
                        + ", whose first part is no id ([a-z0-9-]+ and not a word of the IRIs themselves); give document");
    }

    /** What is in a file, by characters or by bytes; null for neither. */
    private static @Nullable Content content(
            Map<String, String> input, String asCharacters, String asBytes) {
        String characters = input.get(asCharacters);
        String bytes = input.get(asBytes);
        if (characters != null && bytes != null) {
            throw QueryException.badInput(
                    asCharacters + " and " + asBytes + " are the same file twice; give one");
        }
        if (characters != null) return new Content.Characters(characters);
        return bytes == null ? null : new Content.Bytes(Base64Argument.decode(bytes, asBytes));
    }
}
