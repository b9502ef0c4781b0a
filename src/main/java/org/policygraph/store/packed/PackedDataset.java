package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.store.packed.GraphFile.DamagedException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Named graphs as one block of bytes.
 *
 * @param version the version of their content
 */
public record PackedDataset(String version, List<Entry> graphs) {
    /** A named graph and its hash. */
    public record Entry(Node name, String hash, PackedGraph graph) {}

    /** As bytes, the same for the same graphs. */
    public byte[] bytes() {
        Blocks.Out out = new Blocks.Out().text(version).number(graphs.size());
        for (Entry each : graphs) {
            out.text(each.name.getURI())
                    .text(each.hash)
                    .bytes(GraphFile.bytes(each.name, each.hash, each.graph));
        }
        ByteBuffer done = out.done();
        return Arrays.copyOf(done.array(), done.limit());
    }

    /**
     * Opens what {@link #bytes} made.
     *
     * @throws DamagedException if a graph of it is not what was packed
     */
    public static PackedDataset of(byte[] packed) throws DamagedException {
        ByteBuffer in = ByteBuffer.wrap(packed);
        String version = Blocks.text(in);
        List<Entry> graphs = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            Node name = NodeFactory.createURI(Blocks.text(in));
            String hash = Blocks.text(in);
            graphs.add(new Entry(name, hash, GraphFile.open(Blocks.bytes(in), hash)));
        }
        return new PackedDataset(version, graphs);
    }
}
