package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * Triples of numbers, sorted by subject, with lists of their places by object: in memory, where a
 * triple stays once it is made, or in a file, where nothing is read but what is looked for.
 */
final class PackedTriples {
    /** Any term, in what is looked for. */
    private static final int ANY = -2;

    /** With its share of terms, in bytes. */
    private static final int TRIPLE = 120;

    /** What holds a file, in bytes. */
    private static final int FIXED = 600;

    private final PackedTerms terms;
    private final IntBuffer subjects;
    private final IntBuffer predicates;
    private final IntBuffer objects;

    /** Where the places of the triples begin that have a term as object, and those places. */
    private final IntBuffer starts;

    private final IntBuffer places;
    private final int size;

    /** Null where they do not stay. */
    private final @Nullable Triple @Nullable [] made;

    private PackedTriples(
            PackedTerms terms,
            IntBuffer subjects,
            IntBuffer predicates,
            IntBuffer objects,
            IntBuffer starts,
            IntBuffer places,
            boolean keeps) {
        this.terms = terms;
        this.subjects = subjects;
        this.predicates = predicates;
        this.objects = objects;
        this.starts = starts;
        this.places = places;
        this.size = subjects.remaining();
        this.made = keeps ? new @Nullable Triple[size] : null;
    }

    /**
     * Triples in memory.
     *
     * @param subjects the subject of each triple, ascending
     */
    static PackedTriples of(PackedTerms terms, int[] subjects, int[] predicates, int[] objects) {
        int[] starts = new int[terms.size() + 1];
        for (int term : objects) starts[term + 1]++;
        for (int term = 0; term < terms.size(); term++) starts[term + 1] += starts[term];
        int[] next = starts.clone();
        int[] places = new int[objects.length];
        for (int place = 0; place < places.length; place++) places[next[objects[place]]++] = place;
        return new PackedTriples(
                terms,
                IntBuffer.wrap(subjects),
                IntBuffer.wrap(predicates),
                IntBuffer.wrap(objects),
                IntBuffer.wrap(starts),
                IntBuffer.wrap(places),
                true);
    }

    Blocks.Out write(Blocks.Out out) {
        return terms.write(out)
                .numbers(subjects)
                .numbers(predicates)
                .numbers(objects)
                .numbers(starts)
                .numbers(places);
    }

    /**
     * Opens what was written.
     *
     * @param keeps whether what is made of it stays
     */
    static PackedTriples read(ByteBuffer in, boolean keeps) {
        return new PackedTriples(
                PackedTerms.read(in, keeps),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                Blocks.numbers(in),
                keeps);
    }

    /** About how many bytes of the heap it takes, once all of it was looked at. */
    int weight() {
        return made == null ? FIXED + Integer.BYTES * terms.size() : TRIPLE * size;
    }

    /** Which terms there are, in short. */
    GraphTerms summary(Node name) {
        return GraphTerms.of(name.getURI(), iris(subjects), iris(objects));
    }

    private List<String> iris(IntBuffer ids) {
        return IntStream.range(0, size)
                .map(ids::get)
                .sorted()
                .distinct()
                .filter(terms::isIri)
                .mapToObj(id -> terms.node(id).getURI())
                .toList();
    }

    int size() {
        return size;
    }

    /** The triples that match a pattern. */
    ExtendedIterator<Triple> find(Triple pattern) {
        int subject = id(pattern.getSubject());
        int predicate = id(pattern.getPredicate());
        int object = id(pattern.getObject());
        boolean isUnknown =
                subject == PackedTerms.NONE
                        || predicate == PackedTerms.NONE
                        || object == PackedTerms.NONE;
        return isUnknown ? NiceIterator.emptyIterator() : new Matches(subject, predicate, object);
    }

    private int id(Node term) {
        return term.isConcrete() ? terms.id(term) : ANY;
    }

    private Triple triple(int place) {
        Triple known = made == null ? null : made[place];
        if (known != null) return known;
        Triple triple =
                Triple.create(
                        terms.node(subjects.get(place)),
                        terms.property(predicates.get(place)),
                        terms.node(objects.get(place)));
        if (made != null) made[place] = triple;
        return triple;
    }

    /** The first place of a subject, or of what comes after it. */
    private int first(int subject) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subjects.get(middle) < subject) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Walks through the statements of a subject or an object, or through all. */
    private final class Matches extends NiceIterator<Triple> {
        private final int subject;
        private final int predicate;
        private final int object;
        private final boolean isByObject;
        private int at;
        private final int end;

        Matches(int subject, int predicate, int object) {
            this.subject = subject;
            this.predicate = predicate;
            this.object = object;
            int from = subject == ANY ? 0 : first(subject);
            int to = subject == ANY ? size : first(subject + 1);
            this.isByObject =
                    object != ANY && starts.get(object + 1) - starts.get(object) < to - from;
            this.at = isByObject ? starts.get(object) : from;
            this.end = isByObject ? starts.get(object + 1) : to;
            skip();
        }

        private int place() {
            return isByObject ? places.get(at) : at;
        }

        private void skip() {
            while (at < end && !matches(place())) at++;
        }

        private boolean matches(int place) {
            return (subject == ANY || subjects.get(place) == subject)
                    && (predicate == ANY || predicates.get(place) == predicate)
                    && (object == ANY || objects.get(place) == object);
        }

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public Triple next() {
            if (at >= end) throw new NoSuchElementException();
            Triple found = triple(place());
            at++;
            skip();
            return found;
        }
    }
}
