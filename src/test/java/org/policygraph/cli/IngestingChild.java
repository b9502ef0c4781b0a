package org.policygraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.apache.jena.graph.Node;
import org.policygraph.edit.Editor;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.Ingestion;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.vocab.Iris;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that puts the files of a folder into a store, one after another, and says so of each
 * once it is there; it is made to be killed. Its log says when it is inside a commit.
 */
public final class IngestingChild {
    static final String ACKNOWLEDGED = "acknowledged ";

    private IngestingChild() {}

    /**
     * Starts.
     *
     * @param args the folder of the store, the folder of digests
     */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(FolderLedger.class)).setLevel(Level.DEBUG);
        Ingestion ingestion = new Ingestion(Iris.DEFAULT);
        try (OpenStore open =
                PersistentStores.made(Path.of(args[0]), Iris.DEFAULT, Duration.ofDays(1))) {
            Editor editor = new Editor(open.store(), new DatasetEditor(ingestion));
            for (InputFile file : UserFiles.inFolders(List.of(Path.of(args[1])))) {
                ingest(open, ingestion, editor, file);
            }
        }
    }

    private static void ingest(OpenStore open, Ingestion ingestion, Editor editor, InputFile file)
            throws Exception {
        var digest = new LinkedHashMap<>(Map.of(file.stem(), file.read()));
        var documents = ingestion.documents(digest);
        editor.put(documents, () -> {});
        Node name = documents.keySet().iterator().next();
        System.out.println(ACKNOWLEDGED + name.getURI() + " " + open.store().snapshot().hash(name));
    }
}
