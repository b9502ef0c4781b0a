package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Test;
import org.policygraph.rdf.format.CanonicalNQuads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dataset that was put aside in parts is written as one that was whole. */
class SpooledDatasetTest {
    private static Graph graph(String... subjectsAndValues) {
        Graph graph = new GraphMemFast();
        for (int at = 0; at < subjectsAndValues.length; at += 2) {
            graph.add(
                    NodeFactory.createURI("urn:" + subjectsAndValues[at]),
                    NodeFactory.createURI("urn:p"),
                    NodeFactory.createLiteralString(subjectsAndValues[at + 1]));
        }
        return graph;
    }

    @Test
    void partsAreMergedInCanonicalOrder() throws Exception {
        List<Map<Node, Graph>> parts =
                List.of(
                        Map.of(
                                NodeFactory.createURI("urn:g2"),
                                graph("b", "乙", "a", "甲\n丙", "c/1", "𠮷")),
                        Map.of(
                                NodeFactory.createURI("urn:g1"),
                                graph("b", "乙", "a2", "", "c", "\uFF21")),
                        Map.of(NodeFactory.createURI("urn:g3"), graph()));
        Map<Node, Graph> whole = new HashMap<>();
        parts.forEach(whole::putAll);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpooledDataset spooled = new SpooledDataset()) {
            parts.forEach(spooled::add);
            assertThat(spooled.quads()).isEqualTo(6);
            spooled.write(out);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(CanonicalNQuads.of(whole));
    }
}
