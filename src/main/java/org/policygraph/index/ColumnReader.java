package org.policygraph.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Reads columns from the terms of an index. They are kept for each part, which versions share:
 * after an edit only those of the part that it made are read.
 */
final class ColumnReader {
    /** Bytes of columns that are kept. */
    private static final long MOST = 96L << 20;

    private final Cache<Key, Object> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((Key key, Object column) -> bytes(column))
                    .executor(Runnable::run)
                    .build();

    private final LongAdder entriesRead = new LongAdder();

    /** A part of the index and what was read of it. */
    private record Key(IndexReader.CacheKey part, Dimension rows, @Nullable Dimension columns) {}

    private static int bytes(Object column) {
        return switch (column) {
            case ValueSets sets -> sets.bytes();
            case ValueSetPairs pairs -> pairs.bytes();
            default -> throw new IllegalStateException("is no column: " + column);
        };
    }

    /** How many entries were read into columns so far. */
    long entriesRead() {
        return entriesRead.sum();
    }

    /** The values of the measures of a part along a dimension. */
    ValueSets sets(LeafReader part, Dimension axis) {
        return (ValueSets) kept.get(key(part, axis, null), _ -> read(part, axis));
    }

    /** The values of the measures of a part along two dimensions. */
    ValueSetPairs pairs(LeafReader part, Dimension rows, Dimension columns) {
        ValueSets ofRows = sets(part, rows);
        ValueSets ofColumns = sets(part, columns);
        Key key = key(part, rows, columns);
        return (ValueSetPairs) kept.get(key, _ -> ValueSetPairs.of(ofRows, ofColumns));
    }

    private static Key key(LeafReader part, Dimension rows, @Nullable Dimension columns) {
        return new Key(part.getCoreCacheHelper().getKey(), rows, columns);
    }

    private ValueSets read(LeafReader part, Dimension axis) {
        entriesRead.add(part.maxDoc());
        try {
            return switch (axis) {
                case Dimension.Themes _ -> nodes(part, Fields.THEME);
                case Dimension.Paragraphs _ -> nodes(part, Fields.PARAGRAPH);
                case Dimension.Documents _ -> nodes(part, Fields.DOCUMENT);
                case Dimension.Bases bases -> bases(part, bases);
                case Dimension.Concepts concepts -> concepts(part, concepts);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValueSets nodes(LeafReader part, String kind) throws IOException {
        ValueSets.Builder sets = new ValueSets.Builder();
        addAll(part, kind + Fields.PART, NodeFactory::createURI, sets, sets::addDirect);
        return sets.flat(part.maxDoc());
    }

    private static ValueSets bases(LeafReader part, Dimension.Bases bases) throws IOException {
        ValueSets.Builder sets = new ValueSets.Builder();
        Set<String> among = bases.among();
        for (String link : bases.links()) {
            addAll(
                    part,
                    Fields.linked(link, ""),
                    basis -> among.contains(basis) ? NodeFactory.createLiteralString(basis) : null,
                    sets,
                    sets::addDirect);
        }
        return sets.flat(part.maxDoc());
    }

    private static ValueSets concepts(LeafReader part, Dimension.Concepts axis) throws IOException {
        ValueSets.Builder sets = new ValueSets.Builder();
        addConcepts(part, Fields.LINK_BELOW, axis, sets, sets::addRolledUp);
        addConcepts(part, Fields.LINK, axis, sets, sets::addDirect);
        return sets.nested(part.maxDoc());
    }

    private static void addConcepts(
            LeafReader part,
            String kind,
            Dimension.Concepts axis,
            ValueSets.Builder sets,
            Adder adder)
            throws IOException {
        Map<String, Node> concepts = new HashMap<>();
        addAll(
                part,
                kind + Fields.PART + axis.link() + Fields.PART,
                rest -> {
                    int basis = rest.lastIndexOf(Fields.PART);
                    if (!axis.bases().contains(rest.substring(basis + 1))) return null;
                    String iri = rest.substring(0, basis);
                    return concepts.computeIfAbsent(iri, NodeFactory::createURI);
                },
                sets,
                adder);
    }

    /** Says that an entry has a value of a number. */
    @FunctionalInterface
    private interface Adder {
        void add(int entry, int number);
    }

    /**
     * Adds the entries of all terms that begin alike.
     *
     * @param value the value that the rest of a term names; null to leave the term out
     */
    private static void addAll(
            LeafReader part,
            String prefix,
            Function<String, @Nullable Node> value,
            ValueSets.Builder sets,
            Adder adder)
            throws IOException {
        BytesRef start = new BytesRef(prefix);
        Terms terms = part.terms(Fields.TERM);
        if (terms == null) return;
        TermsEnum each = terms.iterator();
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) return;
        BytesRef term = each.term();
        while (term != null && StringHelper.startsWith(term, start)) {
            Node named = value.apply(term.utf8ToString().substring(prefix.length()));
            if (named != null) add(each, sets.number(named), adder);
            term = each.next();
        }
    }

    private static void add(TermsEnum term, int number, Adder adder) throws IOException {
        PostingsEnum entries = term.postings(null, PostingsEnum.NONE);
        int entry = entries.nextDoc();
        while (entry != PostingsEnum.NO_MORE_DOCS) {
            adder.add(entry, number);
            entry = entries.nextDoc();
        }
    }
}
