package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.policygraph.edit.Editor;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Says what an edit through a running server takes, with one document and with three hundred. */
@Tag("slow")
@Isolated("measures time")
class EditingScaleTest {
    private static final int EDITS = 15;

    @TempDir Path folder;

    @Test
    void documentsComeToAServerThatHoldsMany() throws DocumentsRefusedException {
        for (int held : new int[] {1, 300}) {
            measure("memory", new MemoryStore(), held);
            Path store = folder.resolve("held-" + held);
            measure(
                    "folder",
                    new LedgerStore(
                            new FolderLedger(store, Iris.DEFAULT.store().getURI()),
                            Duration.ofSeconds(1)),
                    held);
        }
    }

    private static void measure(String kind, GraphStore store, int held)
            throws DocumentsRefusedException {
        fill(store, held);
        try (EditedServer server = EditedServer.over(store)) {
            server.ingested("first", EditedServer.digest(0));
            long[] nanos = new long[EDITS];
            for (int number = 0; number < EDITS; number++) {
                long start = System.nanoTime();
                server.ingested("measured", EditedServer.digest(number));
                nanos[number] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%s with %d documents: %.0f ms, the median of %d edits%n",
                    kind, held, nanos[EDITS / 2] / 1e6, EDITS);
            assertThat(
                            server.query("{ measures { totalCount } }")
                                    .at("/measures/totalCount")
                                    .asInt())
                    .isEqualTo((held + 2) * 40);
        }
    }

    private static void fill(GraphStore store, int held) throws DocumentsRefusedException {
        Ingestion ingestion = new Ingestion(Iris.DEFAULT);
        SequencedMap<String, byte[]> digests = new LinkedHashMap<>();
        for (int number = 0; number < held; number++) {
            String text = EditedServer.digest(number);
            digests.put("held-" + number, text.getBytes(StandardCharsets.UTF_8));
        }
        new Editor(store, new DatasetEditor(ingestion)).put(ingestion.documents(digests), () -> {});
    }
}
