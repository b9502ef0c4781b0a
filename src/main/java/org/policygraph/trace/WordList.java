package org.policygraph.trace;

import com.github.houbb.nlp.common.segment.ICommonSegment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Chinese words of up to four characters and how often they are written: the dictionary of
 * nlp-common, and the words of policy documents that it lacks. A word is packed into the 64 bits of
 * a long, so that all 340,000 take 6 MB.
 */
final class WordList {
    /** Most characters of a word. */
    static final int LONGEST = 4;

    private static final String DICTIONARY = "/nlp/word_freq_dict.txt";
    private static final int OF_POLICY = 500;

    private final long[] words;
    private final int[] frequencies;
    private final long[] verbs;
    private final long[] verbalNouns;
    private final double total;

    /**
     * A word.
     *
     * @param tag its part of speech: v is a verb, vn a verb that is also a noun
     */
    private record Entry(long word, int frequency, String tag) {}

    private WordList(List<Entry> entries) {
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted, (one, other) -> Long.compare(one.word, other.word));
        this.words = Arrays.stream(sorted).mapToLong(Entry::word).toArray();
        this.frequencies = Arrays.stream(sorted).mapToInt(Entry::frequency).toArray();
        this.verbs = tagged(sorted, "v");
        this.verbalNouns = tagged(sorted, "vn");
        this.total = Arrays.stream(frequencies).asDoubleStream().sum();
    }

    private static long[] tagged(Entry[] sorted, String tag) {
        return Arrays.stream(sorted)
                .filter(entry -> entry.tag.equals(tag))
                .mapToLong(Entry::word)
                .toArray();
    }

    /** Read when the first quotation is checked, since most commands check none. */
    private static final class Shipped {
        private static final WordList LIST = read();
    }

    static WordList shipped() {
        return Shipped.LIST;
    }

    private static WordList read() {
        List<Entry> entries = new ArrayList<>();
        for (String line : ContextTerms.lines("policy-words.txt")) {
            for (String word : line.split(" ", -1))
                entries.add(new Entry(key(word), OF_POLICY, "n"));
        }
        InputStream file =
                Objects.requireNonNull(ICommonSegment.class.getResourceAsStream(DICTIONARY));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(" ", -1);
                if (cells.length < 3 || cells[0].length() > LONGEST) continue;
                int frequency = Integer.parseInt(cells[1]);
                entries.add(new Entry(key(cells[0]), frequency, cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordList(entries);
    }

    private static long key(String word) {
        long key = 0;
        for (int at = 0; at < word.length(); at++) key = key << Character.SIZE | word.charAt(at);
        return key;
    }

    /** Whether this is a word. */
    boolean has(String word) {
        return word.length() <= LONGEST && Arrays.binarySearch(words, key(word)) >= 0;
    }

    /** Whether this is a verb and nothing else. */
    boolean isVerb(String word) {
        return word.length() <= LONGEST && Arrays.binarySearch(verbs, key(word)) >= 0;
    }

    /** Whether this may be a verb: 发展 is also a noun. */
    boolean mayBeVerb(String word) {
        return isVerb(word)
                || (word.length() <= LONGEST && Arrays.binarySearch(verbalNouns, key(word)) >= 0);
    }

    /** The logarithm of how often this is written among all words; very low for what is none. */
    double weight(String word) {
        int found = word.length() > LONGEST ? -1 : Arrays.binarySearch(words, key(word));
        return Math.log((found < 0 ? 0.5 : frequencies[found] + 0.5) / total);
    }
}
