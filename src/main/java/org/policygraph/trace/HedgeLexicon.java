package org.policygraph.trace;

import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.fold.CharacterPairs;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds hedges in wording, by the reading of {@link Lexicon}: the 可 of 不可 is none. */
public final class HedgeLexicon {
    /** Words before a hedge that leave it what it is: 在有条件的地区，… */
    private static final Set<Integer> LEADING = Set.of((int) '在', (int) '对', (int) '但');

    private final Lexicon<Optional<Hedge>> words;

    /** The vocabulary of hedges; a term of several entries belongs to the last. */
    public HedgeLexicon(List<Hedge> hedges) {
        Map<String, Optional<Hedge>> entries = new HashMap<>();
        for (Hedge hedge : hedges) {
            hedge.notWithin().forEach(longer -> entries.put(longer, Optional.empty()));
        }
        for (Hedge hedge : hedges) {
            hedge.terms().forEach(term -> entries.put(term, Optional.of(hedge)));
        }
        this.words = new Lexicon<>(entries);
    }

    /**
     * A hedge in a held text.
     *
     * @param span where it stands
     */
    record Hit(Hedge hedge, TextSpan span) {}

    /** The hedges of some wording, in its order. */
    List<Hit> in(ComparedText wording) {
        List<Hit> hits = new ArrayList<>();
        for (Lexicon.Hit<Optional<Hedge>> word : words.read(wording.text())) {
            TextSpan span = wording.unitSpan(word.from(), word.to());
            word.entry().ifPresent(hedge -> hits.add(new Hit(hedge, span)));
        }
        return hits;
    }

    /** Whether folded characters have a hedge. */
    boolean isIn(String folded) {
        return words.read(folded).stream().anyMatch(word -> word.entry().isPresent());
    }

    /** Whether a clause is nothing but a hedge, and so belongs to what follows. */
    boolean isAllOf(ComparedText clause) {
        List<Hit> hits = in(clause);
        long others =
                clause.characters().stream()
                        .filter(each -> CharacterPairs.counts(each) && !LEADING.contains(each))
                        .count();
        int inHedges = hits.stream().mapToInt(hit -> hit.span().length()).sum();
        return !hits.isEmpty() && inHedges >= others;
    }
}
