package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OfficialGraph;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.VocabularyReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Official texts, read as the product reads them, in a store of their own. */
final class OfficialFile {
    private static final Ingestion INGESTION = new Ingestion(Iris.DEFAULT);
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(new VocabularyReader(Iris.DEFAULT).read(INGESTION.ontology()));

    private OfficialFile() {}

    /** The example that the README names. */
    static Ask example() {
        return ask(Path.of("data/examples/zhuyu-2030.txt"), "zhuyu-2030");
    }

    static Ask ask(Path file, String id) {
        try {
            return ask(Map.of(id, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several documents by their names. */
    static Ask ask(Map<String, byte[]> files) {
        try {
            Map<Node, Graph> graphs = new HashMap<>();
            for (var file : files.entrySet()) {
                SourceFile source = SourceFile.decode(file.getValue());
                graphs.putAll(
                        OfficialGraph.of(EXTRACTOR.extract(source), file.getKey(), Iris.DEFAULT));
            }
            return new Ask(
                    StoredFile.engine(
                            new DatasetEditor(INGESTION).dataset(graphs, () -> {}).graphs()));
        } catch (UnreadableTextException | DocumentsRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
