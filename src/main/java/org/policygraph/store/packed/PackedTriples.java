package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Triples of numbers, sorted by subject, with lists of their places by predicate and by object. A
 * triple is made when it is first found.
 */
final class PackedTriples {
    /** Any term, in what is looked for. */
    private static final int ANY = -2;

    private final PackedTerms terms;
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;
    private final Places bySubject;
    private final Places byPredicate;
    private final Places byObject;
    private final @Nullable Triple[] made;

    /**
     * Opens what was packed.
     *
     * @param subjects the subject of each triple, ascending
     */
    PackedTriples(PackedTerms terms, int[] subjects, int[] predicates, int[] objects) {
        this.terms = terms;
        this.subjects = subjects;
        this.predicates = predicates;
        this.objects = objects;
        this.bySubject = new Places(subjects, terms.size());
        this.byPredicate = new Places(predicates, terms.size());
        this.byObject = new Places(objects, terms.size());
        this.made = new @Nullable Triple[subjects.length];
    }

    /**
     * The places of the triples that have a term, for every term: from its start to the next,
     * ascending.
     */
    private static final class Places {
        private final int[] starts;
        private final int[] places;

        /** Sorts by counting. */
        Places(int[] terms, int size) {
            starts = new int[size + 1];
            for (int term : terms) starts[term + 1]++;
            for (int term = 0; term < size; term++) starts[term + 1] += starts[term];
            int[] next = starts.clone();
            places = new int[terms.length];
            for (int place = 0; place < terms.length; place++) places[next[terms[place]]++] = place;
        }

        int count(int term) {
            return starts[term + 1] - starts[term];
        }
    }

    Blocks.Out write(Blocks.Out out) {
        return terms.write(out).numbers(subjects).numbers(predicates).numbers(objects);
    }

    static PackedTriples read(ByteBuffer in) {
        return new PackedTriples(
                PackedTerms.read(in), Blocks.numbers(in), Blocks.numbers(in), Blocks.numbers(in));
    }

    /** Which terms there are, in short. */
    GraphTerms summary(Node name) {
        return GraphTerms.of(name.getURI(), iris(subjects), iris(objects));
    }

    private List<String> iris(int[] places) {
        return Arrays.stream(places)
                .sorted()
                .distinct()
                .filter(terms::isIri)
                .mapToObj(id -> terms.node(id).getURI())
                .toList();
    }

    int size() {
        return subjects.length;
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
        Triple known = made[place];
        if (known != null) return known;
        Triple triple =
                Triple.create(
                        terms.node(subjects[place]),
                        terms.node(predicates[place]),
                        terms.node(objects[place]));
        made[place] = triple;
        return triple;
    }

    /** Walks through the shortest list of a term that is looked for. */
    private final class Matches extends NiceIterator<Triple> {
        private final int subject;
        private final int predicate;
        private final int object;
        private int @Nullable [] places;
        private int at;
        private int end;

        Matches(int subject, int predicate, int object) {
            this.subject = subject;
            this.predicate = predicate;
            this.object = object;
            this.end = subjects.length;
            narrow(bySubject, subject);
            narrow(byObject, object);
            narrow(byPredicate, predicate);
            skip();
        }

        private void narrow(Places by, int term) {
            if (term == ANY || by.count(term) >= end - at) return;
            places = by.places;
            at = by.starts[term];
            end = by.starts[term + 1];
        }

        private int place() {
            return places == null ? at : places[at];
        }

        private void skip() {
            while (at < end && !matches(place())) at++;
        }

        private boolean matches(int place) {
            return (subject == ANY || subjects[place] == subject)
                    && (predicate == ANY || predicates[place] == predicate)
                    && (object == ANY || objects[place] == object);
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
