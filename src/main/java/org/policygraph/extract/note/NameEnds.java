package org.policygraph.extract.note;

import java.util.Set;

/**
 * Words that end names.
 *
 * @param words the words
 * @param longest characters of the longest
 */
record NameEnds(Set<String> words, int longest) {
    /** Words with a bar between them. */
    static NameEnds of(String words) {
        Set<String> all = Set.of(words.split("\\|", -1));
        return new NameEnds(all, all.stream().mapToInt(String::length).max().orElse(0));
    }

    /** Whether one of them ends a name, and something stands before it. */
    boolean end(String name) {
        int from = Math.max(1, name.length() - longest);
        for (int at = name.length() - 1; at >= from; at--) {
            if (words.contains(name.substring(at))) return true;
        }
        return false;
    }
}
