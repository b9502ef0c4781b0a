package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.GraphStore;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.time.Duration;

/** Edits that are in a folder. */
class FolderEditingTest extends EditingContract {
    @TempDir static Path folder;

    @Override
    GraphStore store() {
        return in(folder.resolve("store"));
    }

    private static GraphStore in(Path folder) {
        return new LedgerStore(
                new FolderLedger(folder, Iris.DEFAULT.store().getURI()), Duration.ofSeconds(1));
    }

    @Test
    void aServerThatIsStartedAgainHasWhatWasAcknowledged() {
        Path again = folder.resolve("again");
        JsonNode acknowledged;
        try (EditedServer first = EditedServer.over(in(again))) {
            acknowledged = first.ingested("kept", EditedServer.digest(70));
        }
        try (EditedServer second = EditedServer.over(in(again))) {
            JsonNode read =
                    second.query("{ dataset { version } document(id: \"kept\") { title } }");
            assertThat(read.at("/dataset/version")).isEqualTo(acknowledged.at("/version/version"));
            assertThat(read.at("/document/title")).isEqualTo(acknowledged.at("/document/title"));
        }
    }
}
