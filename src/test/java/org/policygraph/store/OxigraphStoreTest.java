package org.policygraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.remote.Oxigraph;
import org.policygraph.store.remote.RemoteEndpoint;

import java.nio.file.Path;

/** A ledger in Oxigraph, which npm installs. */
@Tag("slow")
class OxigraphStoreTest extends EngineStoreContract {
    @TempDir static Path folder;

    private static Oxigraph oxigraph;

    @BeforeAll
    static void start() {
        oxigraph = new Oxigraph(folder);
    }

    @AfterAll
    static void stop() {
        if (oxigraph != null) oxigraph.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return oxigraph.endpoint();
    }
}
