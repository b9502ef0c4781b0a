package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The graphs that measures are in, read from the index when first needed. */
final class MeasureGraphs {
    private final IndexReader reader;
    private final Ranks ranks;
    private volatile Node @Nullable [] known;

    MeasureGraphs(IndexReader reader, Ranks ranks) {
        this.reader = reader;
        this.ranks = ranks;
    }

    /** The name of the graph of the measure of a rank. */
    Node of(int rank) {
        Node[] read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read[rank];
    }

    private Node[] read() {
        Node[] graphs = new Node[ranks.size()];
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(Fields.GRAPH);
                if (terms == null) continue;
                int[] inLeaf = ranks.inLeaf(leaf);
                TermsEnum each = terms.iterator();
                while (each.next() != null) read(each, inLeaf, graphs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graphs;
    }

    private static void read(TermsEnum term, int[] inLeaf, Node[] graphs) throws IOException {
        Node name = NodeFactory.createURI(term.term().utf8ToString());
        PostingsEnum entries = term.postings(null, PostingsEnum.NONE);
        int entry = entries.nextDoc();
        while (entry != PostingsEnum.NO_MORE_DOCS) {
            if (inLeaf[entry] >= 0) graphs[inLeaf[entry]] = name;
            entry = entries.nextDoc();
        }
    }
}
