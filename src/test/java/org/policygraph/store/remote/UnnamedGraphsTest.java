package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

class UnnamedGraphsTest {
    private static final String STORE = "https://example.org/id/store";
    private static final int GRAPHS = 500;

    /** With many graphs, in each of which a little is said. */
    private static DatasetGraph filled(DatasetGraph dataset) {
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int at = 0; at < GRAPHS; at++) {
                        Node node = NodeFactory.createURI(STORE + "/graph/" + at);
                        dataset.add(Quad.create(node, node, node, node));
                    }
                });
        return dataset;
    }

    private static boolean areFound(DatasetGraph dataset, boolean isAsked) {
        try (Fuseki fuseki = new Fuseki(filled(dataset), 0);
                SparqlClient client = new SparqlClient(fuseki.endpoint(), RemoteLimits.DEFAULT)) {
            UnnamedGraphs unnamed = new UnnamedGraphs(client, STORE);
            if (isAsked) assertThat(unnamed.areFound()).as("before it was tried").isFalse();
            unnamed.tryOut(GRAPHS);
            return unnamed.areFound();
        }
    }

    @Test
    void areFoundWhereOneIndexIsOverAllGraphs() {
        assertThat(areFound(DatabaseMgr.createDatasetGraph(), true)).isTrue();
    }

    @Test
    void areNamedWhereTheEngineLooksIntoOneAfterTheOther() {
        assertThat(areFound(DatasetGraphFactory.createTxnMem(), true)).isFalse();
    }

    @Test
    void areNotTriedBeforeSomebodyWantsToKnow() {
        assertThat(areFound(DatabaseMgr.createDatasetGraph(), false)).isFalse();
    }
}
