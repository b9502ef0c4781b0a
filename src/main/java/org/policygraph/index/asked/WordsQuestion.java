package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.policygraph.fold.FoldedText;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.index.SearchWords;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which measures answer some words, and how well. */
record WordsQuestion(SearchWords words) implements Question<WordsQuestion.Found> {
    /** An object with two numbers, and the reference to it. */
    private static final int HIT_BYTES = 28;

    /**
     * The hits among all measures, in document order.
     *
     * @param exact those that hold every word
     * @param relaxed those that hold most pairs of characters
     */
    record Found(List<Hit> exact, List<Hit> relaxed) {}

    @Override
    public int bytes(Found answer) {
        return HIT_BYTES * (answer.exact.size() + answer.relaxed.size());
    }

    @Override
    public List<Lookup> lookups(AskedVersion version) {
        return List.of(new Lookup(version.patterns().texts(), null));
    }

    @Override
    public Found answer(AskedVersion version, Function<Pattern, List<Node[]>> found) {
        Map<Integer, List<String>> texts = new TreeMap<>();
        for (Node[] row : found.apply(version.patterns().texts())) {
            int rank = version.measures().rank(row[0]);
            if (rank < 0 || !row[1].isLiteral()) continue;
            String folded = FoldedText.fold(row[1].getLiteralLexicalForm());
            List<String> known = texts.computeIfAbsent(rank, each -> new ArrayList<>());
            // A text comes as often as there are versions that have it.
            if (!known.contains(folded)) known.add(folded);
        }
        List<Hit> exact = new ArrayList<>();
        List<Hit> relaxed = new ArrayList<>();
        texts.forEach(
                (rank, folded) -> {
                    float whole = words.score(folded);
                    if (whole > 0) exact.add(new Hit(rank, whole));
                    float parts = words.scoreOfPairs(folded);
                    if (parts > 0) relaxed.add(new Hit(rank, parts));
                });
        return new Found(List.copyOf(exact), List.copyOf(relaxed));
    }
}
