package org.policygraph.extract.lexicon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and what they mean, and the reading of a text as a row of them. Among all readings in which
 * no character is used twice, the one wins that covers the most characters; among those the one
 * with the fewest words; among those the one whose first word is longest. So 高校毕业生就业困难人员 is read as
 * two groups, and the 老人 in 养老人才 is not read.
 *
 * @param <E> what a word means
 */
public final class Lexicon<E> {
    /**
     * A word found.
     *
     * @param from its first UTF-16 unit
     * @param to one past its last unit
     * @param word the word as the lexicon writes it
     * @param entry what it means
     * @param <E> what a word means
     */
    public record Hit<E>(int from, int to, String word, E entry) {}

    /**
     * A place in words: what is a word here, and how words go on.
     *
     * @param <E> what a word means
     */
    private static final class Step<E> {
        private final Map<Character, Step<E>> next = new HashMap<>();
        private @Nullable E entry;
    }

    private final Step<E> start = new Step<>();

    /** The words, none of them empty. */
    public Lexicon(Map<String, E> entries) {
        entries.forEach(this::learn);
    }

    private void learn(String word, E entry) {
        Step<E> step = start;
        for (int at = 0; at < word.length(); at++) {
            step = step.next.computeIfAbsent(word.charAt(at), _ -> new Step<>());
        }
        step.entry = entry;
    }

    /** The winning reading, in the order of the text. */
    public List<Hit<E>> read(String text) {
        int[] covered = new int[text.length() + 1];
        int[] words = new int[text.length() + 1];
        int[] ends = new int[text.length() + 1];
        for (int at = text.length() - 1; at >= 0; at--) {
            covered[at] = covered[at + 1];
            words[at] = words[at + 1];
            ends[at] = at;
            Step<E> step = start.next.get(text.charAt(at));
            for (int end = at + 1; step != null; end++) {
                boolean isWord = step.entry != null;
                step = end < text.length() ? step.next.get(text.charAt(end)) : null;
                if (!isWord) continue;
                int coveredSo = covered[end] + end - at;
                int wordsSo = words[end] + 1;
                boolean better =
                        coveredSo > covered[at]
                                || (coveredSo == covered[at] && wordsSo <= words[at]);
                if (!better) continue;
                covered[at] = coveredSo;
                words[at] = wordsSo;
                ends[at] = end;
            }
        }
        return hits(text, ends);
    }

    private List<Hit<E>> hits(String text, int[] ends) {
        List<Hit<E>> hits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = ends[at];
            if (end > at) hits.add(hit(text, at, end));
            at = Math.max(end, at + 1);
        }
        return hits;
    }

    private Hit<E> hit(String text, int from, int to) {
        String word = text.substring(from, to);
        Step<E> step = start;
        for (int at = from; step != null && at < to; at++) step = step.next.get(text.charAt(at));
        if (step == null || step.entry == null)
            throw new IllegalStateException("read a word that is not there: " + word);
        return new Hit<>(from, to, word, step.entry);
    }
}
