package org.policygraph.rdf;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.policygraph.text.Sha256;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The canonical form of a dataset: N-Quads (RDF 1.1 N-Quads, §3), one quad a line, characters as
 * they are, lines sorted by UTF-16 units. The same dataset is the same bytes on every machine.
 * There are no blank nodes to be named.
 */
public final class CanonicalNQuads {
    private static final NodeFormatterNT NODES = new NodeFormatterNT(CharSpace.UTF8);

    private CanonicalNQuads() {}

    /** All quads, sorted; ends with a line end unless there are none. */
    public static String of(Map<Node, Graph> graphs) {
        return String.join("", lines(graphs));
    }

    /** SHA-256 of {@link #of}, 64 hexadecimal digits. */
    static String hash(Map<Node, Graph> graphs) {
        return Sha256.of(lines(graphs));
    }

    private static List<String> lines(Map<Node, Graph> graphs) {
        List<String> lines = new ArrayList<>();
        graphs.forEach(
                (name, graph) -> graph.find().forEach(triple -> lines.add(line(triple, name))));
        Collections.sort(lines);
        return lines;
    }

    private static String line(Triple triple, Node graph) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        for (Node node :
                List.of(triple.getSubject(), triple.getPredicate(), triple.getObject(), graph)) {
            if (node.isBlank()) throw new IllegalArgumentException("a blank node in " + triple);
            NODES.format(out, node);
            out.print(" ");
        }
        out.print(".\n");
        return out.asString();
    }
}
