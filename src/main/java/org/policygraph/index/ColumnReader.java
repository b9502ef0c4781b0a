package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Reads columns from the terms of an index. */
final class ColumnReader {
    private final IndexReader reader;
    private final Ranks ranks;

    ColumnReader(IndexReader reader, Ranks ranks) {
        this.reader = reader;
        this.ranks = ranks;
    }

    Column read(Dimension axis) {
        try {
            return switch (axis) {
                case Dimension.Themes _ -> nodes(Fields.THEME);
                case Dimension.Paragraphs _ -> nodes(Fields.PARAGRAPH);
                case Dimension.Documents _ -> nodes(Fields.DOCUMENT);
                case Dimension.Bases bases -> {
                    ColumnPairs pairs = new ColumnPairs();
                    for (String link : bases.links()) addBases(pairs, link, bases.among());
                    yield pairs.flat(ranks.size());
                }
                case Dimension.Concepts concepts -> concepts(concepts);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Column nodes(String kind) throws IOException {
        ColumnPairs pairs = new ColumnPairs();
        addAll(pairs, kind + Fields.PART, NodeFactory::createURI);
        return pairs.flat(ranks.size());
    }

    private Column concepts(Dimension.Concepts axis) throws IOException {
        ColumnPairs rolledUp = new ColumnPairs();
        addConcepts(rolledUp, Fields.LINK_BELOW, axis);
        ColumnPairs direct = rolledUp.beside();
        addConcepts(direct, Fields.LINK, axis);
        return direct.under(rolledUp, ranks.size());
    }

    private void addBases(ColumnPairs pairs, String link, Set<String> among) throws IOException {
        String prefix = Fields.linked(link, "");
        addAll(
                pairs,
                prefix,
                basis -> among.contains(basis) ? NodeFactory.createLiteralString(basis) : null);
    }

    private void addConcepts(ColumnPairs pairs, String kind, Dimension.Concepts axis)
            throws IOException {
        String prefix = kind + Fields.PART + axis.link() + Fields.PART;
        addAll(
                pairs,
                prefix,
                rest -> {
                    int basis = rest.lastIndexOf(Fields.PART);
                    if (!axis.bases().contains(rest.substring(basis + 1))) return null;
                    return NodeFactory.createURI(rest.substring(0, basis));
                });
    }

    /** The value that the rest of a term names; null to leave the term out. */
    @FunctionalInterface
    private interface Naming {
        @Nullable Node value(String rest);
    }

    private void addAll(ColumnPairs pairs, String prefix, Naming naming) throws IOException {
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.TERM);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            if (each.seekCeil(start) == TermsEnum.SeekStatus.END) continue;
            BytesRef term = each.term();
            while (term != null && StringHelper.startsWith(term, start)) {
                Node value = naming.value(term.utf8ToString().substring(prefix.length()));
                if (value != null) add(leaf, each, pairs, pairs.number(value));
                term = each.next();
            }
        }
    }

    private void add(LeafReaderContext leaf, TermsEnum term, ColumnPairs pairs, int number)
            throws IOException {
        int[] inLeaf = ranks.inLeaf(leaf);
        PostingsEnum entries = term.postings(null, PostingsEnum.NONE);
        int entry = entries.nextDoc();
        while (entry != PostingsEnum.NO_MORE_DOCS) {
            if (inLeaf[entry] >= 0) pairs.add(inLeaf[entry], number);
            entry = entries.nextDoc();
        }
    }
}
