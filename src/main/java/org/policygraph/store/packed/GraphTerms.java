package org.policygraph.store.packed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In short, which IRIs a graph may have: most of a document's stand below a few prefixes, which do
 * for them all, so that thousands of documents are told apart in little memory.
 *
 * @param prefixes beginnings of IRIs, each ends with a slash or a number sign; the graph may have
 *     any IRI that begins so, as a subject or as an object
 * @param subjects the IRIs of its other subjects
 * @param objects the IRIs of its other objects
 */
public record GraphTerms(List<String> prefixes, List<String> subjects, List<String> objects) {
    /** No more prefixes than this: deeper ones are cut back until they are no more. */
    private static final int MOST = 12;

    /** A prefix of fewer subjects is none: they are listed. */
    private static final int FEWEST = 8;

    /** As deep as {@code https://host/} is; no prefix is cut back further. */
    private static final int ROOT = 3;

    /** The terms of a graph with these IRIs as subjects and as objects. */
    static GraphTerms of(Collection<String> subjects, Collection<String> objects) {
        List<String> prefixes = prefixes(subjects);
        return new GraphTerms(prefixes, beside(prefixes, subjects), beside(prefixes, objects));
    }

    private static List<String> prefixes(Collection<String> subjects) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String each : subjects) counts.merge(each.substring(0, end(each)), 1, Integer::sum);
        while (counts.size() > MOST && cutBack(counts)) {}
        List<String> prefixes = new ArrayList<>();
        counts.forEach(
                (prefix, count) -> {
                    boolean isBelow = !prefixes.isEmpty() && prefix.startsWith(prefixes.getLast());
                    if (count >= FEWEST && !prefix.isEmpty() && !isBelow) prefixes.add(prefix);
                });
        return List.copyOf(prefixes);
    }

    /** Takes one part from each of the deepest prefixes; says whether any could be cut. */
    private static boolean cutBack(Map<String, Integer> counts) {
        int deepest = counts.keySet().stream().mapToInt(GraphTerms::depth).max().orElse(0);
        if (deepest <= ROOT) return false;
        List<String> cut = counts.keySet().stream().filter(each -> depth(each) == deepest).toList();
        for (String each : cut) {
            String shorter = each.substring(0, end(each.substring(0, each.length() - 1)));
            int count = counts.remove(each);
            counts.merge(shorter, count, Integer::sum);
        }
        return true;
    }

    private static int depth(String prefix) {
        return (int) prefix.chars().filter(GraphTerms::isBoundary).count();
    }

    /** Whether a prefix may end after a character. */
    public static boolean isBoundary(int character) {
        return character == '/' || character == '#';
    }

    /** Where the last prefix of an IRI ends; 0 if it has none. */
    private static int end(String iri) {
        int at = iri.length();
        while (at > 0 && !isBoundary(iri.charAt(at - 1))) at--;
        return at;
    }

    private static List<String> beside(List<String> prefixes, Collection<String> iris) {
        Set<String> beside = new HashSet<>();
        for (String each : iris) {
            if (prefixes.stream().noneMatch(each::startsWith)) beside.add(each);
        }
        return beside.stream().sorted(Comparator.naturalOrder()).toList();
    }

    Blocks.Out write(Blocks.Out out) {
        return out.texts(prefixes).texts(subjects).texts(objects);
    }

    static GraphTerms read(ByteBuffer in) {
        return new GraphTerms(Blocks.texts(in), Blocks.texts(in), Blocks.texts(in));
    }
}
