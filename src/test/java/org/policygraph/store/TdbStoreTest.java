package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.tdb.TdbHome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ledger in TDB2, as one store. */
class TdbStoreTest extends GraphStoreContract {
    @TempDir Path folder;

    @Override
    GraphStore open() {
        return new LedgerStore(new TdbHome(folder), "https://example.org/store");
    }

    @Test
    void whatIsPastIsFoundByLiteralsAsTheyWereWritten() {
        Node node = NodeFactory.createURI("https://example.org/graph/a");
        Graph written = new GraphMemFast();
        for (String number : List.of("80", "080", "80.0", "80.00")) {
            Node value = NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal);
            written.add(Triple.create(node, node, value));
        }
        Contents.put(store, Map.of(node, written));
        String first = store.snapshot().version().id();
        Contents.put(store, Map.of());
        Graph past = store.snapshot(first).orElseThrow().named(node);
        assertThat(written.find().toList()).allMatch(past::contains);
    }

    @Test
    void aListenerIsToldOfEachGraphThatACommitWrites() {
        List<String> told = new ArrayList<>();
        store.watch(
                new StoreListener() {
                    @Override
                    public void writes(int graphs) {
                        told.add("writes " + graphs);
                    }

                    @Override
                    public void written() {
                        told.add("written");
                    }

                    @Override
                    public void committed(boolean isDone, long nanos) {
                        told.add(isDone ? "done" : "failed");
                    }
                });
        Node first = NodeFactory.createURI("https://example.org/graph/a");
        Node second = NodeFactory.createURI("https://example.org/graph/b");
        Graph content = new GraphMemFast();
        content.add(Triple.create(first, first, second));
        Contents.put(store, Map.of(first, content, second, content));
        assertThat(told).containsExactly("writes 2", "written", "written", "done");
    }

    /** Each is on the disk before the next begins. */
    @Override
    int replacements() {
        return 20;
    }
}
