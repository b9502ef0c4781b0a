package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.tdb.TdbHome;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.Arrays;

/** Three hundred documents through a running server; says what an edit takes at both ends. */
@Tag("slow")
class EditingScaleTest {
    private static final int DOCUMENTS = 300;
    private static final int SOME = 20;

    @TempDir Path folder;

    @Test
    void documentsComeToAServerThatHoldsMany() {
        measure("memory", new MemoryStore());
        measure("tdb2", new LedgerStore(new TdbHome(folder), Iris.DEFAULT.store().getURI()));
    }

    private static void measure(String kind, GraphStore store) {
        try (EditedServer server = EditedServer.over(store)) {
            long[] nanos = new long[DOCUMENTS];
            for (int number = 0; number < DOCUMENTS; number++) {
                long start = System.nanoTime();
                server.ingested("document-" + number, EditedServer.digest(number));
                nanos[number] = System.nanoTime() - start;
            }
            System.out.printf(
                    "%s: %.1f ms with up to %d documents, %.1f ms with %d%n",
                    kind, median(nanos, 0), SOME, median(nanos, DOCUMENTS - SOME), DOCUMENTS);
            assertThat(
                            server.query("{ measures { totalCount } }")
                                    .at("/measures/totalCount")
                                    .asInt())
                    .isEqualTo((DOCUMENTS + 1) * 40);
        }
    }

    /** Milliseconds of an edit among some, its whole answer read. */
    private static double median(long[] nanos, int from) {
        long[] some = Arrays.copyOfRange(nanos, from, from + SOME);
        Arrays.sort(some);
        return some[SOME / 2] / 1e6;
    }
}
