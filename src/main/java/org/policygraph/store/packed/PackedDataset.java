package org.policygraph.store.packed;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.MemorySnapshot;
import org.policygraph.store.MemorySnapshot.Elsewhere;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset as {@link DatasetPacker} packed it.
 *
 * @param version the version of its content
 * @param graphs its named graphs, with their hashes
 * @param union all their triples
 */
public record PackedDataset(String version, Map<Node, Elsewhere> graphs, Graph union) {
    /** What a block of bytes begins with: its form. */
    static final int FORM = 0x50_47_00_01;

    /**
     * Opens a block of bytes that the same program packed; nothing in it is checked.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static PackedDataset of(byte[] packed) {
        return new Reader(ByteBuffer.wrap(packed)).dataset();
    }

    /** The first state of a store. */
    public MemorySnapshot snapshot() {
        DatasetVersion made = DatasetVersion.after(DatasetVersion.NONE, version);
        return MemorySnapshot.of(made, graphs, union);
    }

    private record Reader(ByteBuffer in) {
        PackedDataset dataset() {
            if (in.getInt() != FORM) throw new IllegalArgumentException("packed in another form");
            String version = string();
            List<String> languages = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) languages.add(string());
            PackedTerms terms = new PackedTerms(bytes(), ints(), ints(), ints(), languages);
            PackedTriples triples = new PackedTriples(terms, ints(), ints(), ints());
            Map<Node, Elsewhere> graphs = new LinkedHashMap<>();
            for (int left = in.getInt(); left > 0; left--) {
                Node name = terms.node(in.getInt());
                String hash = string();
                BitSet members = new BitSet(triples.size());
                Arrays.stream(ints()).forEach(members::set);
                graphs.put(name, new Elsewhere(hash, new PackedGraph(triples, members)));
            }
            return new PackedDataset(version, graphs, new PackedGraph(triples, null));
        }

        private String string() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        private byte[] bytes() {
            byte[] read = new byte[in.getInt()];
            in.get(read);
            return read;
        }

        private int[] ints() {
            int[] read = new int[in.getInt()];
            in.asIntBuffer().get(read);
            in.position(in.position() + read.length * Integer.BYTES);
            return read;
        }
    }
}
