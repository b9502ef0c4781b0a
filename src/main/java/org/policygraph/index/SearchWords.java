package org.policygraph.index;

import org.policygraph.fold.NormalizedText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person looks for: words parted by white space. Every other character stands for itself;
 * there are no operators, wildcards or quotation.
 *
 * @param words folded, none empty, at least one
 */
public record SearchWords(List<String> words) {
    /** Of the pairs of characters, at least so many in ten must be held where no word is. */
    private static final int IN_TEN = 6;

    /** More words than this would make one search as heavy as many. */
    public static final int MOST = 20;

    public SearchWords {
        words = List.copyOf(words);
    }

    /**
     * Reads what a person typed.
     *
     * @throws IllegalArgumentException if there is nothing to look for, or too much
     */
    public static SearchWords of(String typed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : NormalizedText.fold(typed).split("[\\s\\p{Z}]+", -1)) {
            if (!word.isEmpty()) words.add(word);
        }
        if (words.isEmpty()) throw new IllegalArgumentException("no characters to look for");
        if (words.size() > MOST) {
            throw new IllegalArgumentException(
                    words.size() + " words, and at most " + MOST + " may be looked for");
        }
        return new SearchWords(List.copyOf(words));
    }

    /** The pairs of characters of all words; a word of one character stands for itself. */
    Set<String> pairs() {
        Set<String> pairs = new LinkedHashSet<>();
        for (String word : words) {
            int length = word.codePointCount(0, word.length());
            if (length == 1) pairs.add(word);
            for (int at = 0; at + 2 <= length; at++) {
                int start = word.offsetByCodePoints(0, at);
                pairs.add(word.substring(start, word.offsetByCodePoints(start, 2)));
            }
        }
        return pairs;
    }

    /** How many of the pairs a measure must hold to answer at all. */
    static int least(Collection<String> pairs) {
        return Math.max(1, (pairs.size() * IN_TEN + 9) / 10);
    }

    /**
     * Where a text holds what is looked for, in code points of the text as it is; in order, without
     * overlaps.
     */
    public List<NormalizedText.Place> places(String text, SearchHits.Matching matching) {
        NormalizedText copy = NormalizedText.of(text);
        List<NormalizedText.Place> places = new ArrayList<>();
        Collection<String> sought = matching == SearchHits.Matching.EXACT ? words : pairs();
        for (String each : sought) places.addAll(copy.findAll(each, Integer.MAX_VALUE));
        places.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return joined(places);
    }

    private static List<NormalizedText.Place> joined(List<NormalizedText.Place> places) {
        List<NormalizedText.Place> joined = new ArrayList<>();
        for (NormalizedText.Place place : places) {
            NormalizedText.Place last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || place.start() > last.end()) {
                joined.add(place);
                continue;
            }
            int end = Math.max(last.end(), place.end());
            joined.set(joined.size() - 1, new NormalizedText.Place(last.start(), end));
        }
        return joined;
    }
}
