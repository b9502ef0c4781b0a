package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OfficialGraph;
import org.policygraph.rdf.RefusedException;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.VocabularyReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            SourceFile source = SourceFile.decode(Files.readAllBytes(file));
            Map<Node, Graph> graphs = OfficialGraph.of(EXTRACTOR.extract(source), id, Iris.DEFAULT);
            return new Ask(
                    StoredFile.engine(
                            new DatasetEditor(INGESTION).dataset(graphs, () -> {}).graphs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableTextException | RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
