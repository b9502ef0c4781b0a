package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.policygraph.text.Form;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.SourceFile;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what every held text has, digest or original: its characters, hashes and lines. */
record HeldTextTriples(Iris iris, String id) {
    /** Begins the record of a text that was read from this file. */
    GraphWriter write(GraphWriter document, SourceFile file, StoredText.Kind kind) {
        HeldText text = file.text();
        GraphWriter writer =
                document.about(iris.text(id, text))
                        .type(kind.type(), ExternalTerms.ENTITY)
                        .node(ExternalTerms.WAS_DERIVED_FROM, document.subject())
                        .string(Pol.sha256, file.sha256())
                        .string(Pol.textSha256, text.sha256())
                        .integer(Pol.length, text.length())
                        .string(Pol.heldText, text.text());
        boolean isPlainDigest =
                kind == StoredText.Kind.DIGEST
                        && file.form() == Form.TEXT
                        && file.reader().equals(StandardCharsets.UTF_8.name());
        if (!isPlainDigest) {
            writer.node(Pol.form, Pol.term(file.form().name())).string(Pol.reader, file.reader());
        }
        writeLines(writer, text);
        return writer;
    }

    private void writeLines(GraphWriter writer, HeldText text) {
        List<String> lines = text.lines();
        for (int line = 1; line <= lines.size(); line++) {
            Node node = iris.line(id, text, line);
            writer.node(Pol.line, node);
            writer.about(node).string(Pol.sha256, Sha256.of(lines.get(line - 1)));
        }
    }
}
