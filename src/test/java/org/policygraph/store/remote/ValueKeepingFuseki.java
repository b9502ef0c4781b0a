package org.policygraph.store.remote;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.nio.file.Path;

/** A Fuseki over TDB2, as the compose file runs it: it keeps what literals mean. */
public final class ValueKeepingFuseki implements AutoCloseable {
    private final DatasetGraph database;
    private final Fuseki fuseki;

    /** Listens on a free port, over a database in a folder. */
    public ValueKeepingFuseki(Path folder) {
        database = DatabaseMgr.connectDatasetGraph(folder.toString());
        fuseki = new Fuseki(database, 0);
    }

    public RemoteEndpoint endpoint() {
        return fuseki.endpoint();
    }

    @Override
    public void close() {
        fuseki.close();
        TDBInternal.expel(database, true);
    }
}
