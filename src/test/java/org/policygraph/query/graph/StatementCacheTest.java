package org.policygraph.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** Records that were read are kept, and all go once they are too many. */
class StatementCacheTest {
    private static final int MOST = 65_536;

    private final StatementCache cache = new StatementCache();

    private static Node node(int number) {
        return NodeFactory.createURI("https://data.example/id/" + number);
    }

    private static Statements said(int number) {
        return Statements.read(Graph.emptyGraph, node(number));
    }

    @Test
    void goesOnEmptyOnceItIsFull() {
        for (int each = 0; each < MOST; each++) cache.keep(said(each));
        assertThat(cache.find(node(0))).isNotNull();
        cache.keep(said(MOST));
        assertThat(cache.find(node(0))).isNull();
        assertThat(cache.find(node(MOST - 1))).isNull();
        assertThat(cache.find(node(MOST))).isNotNull();
    }
}
