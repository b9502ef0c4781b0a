package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.tdb.TdbHome;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;

/** Edits that are in a folder. */
class TdbEditingTest extends EditingContract {
    @TempDir static Path folder;

    @Override
    GraphStore store() {
        return in(folder.resolve("store"));
    }

    private static GraphStore in(Path folder) {
        return new LedgerStore(new TdbHome(folder), Iris.DEFAULT.store().getURI());
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
