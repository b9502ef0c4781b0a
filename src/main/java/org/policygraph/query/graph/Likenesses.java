package org.policygraph.query.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the names that are like a name without comparing it with all of them: the characters that
 * two names share, and their lengths, say how alike they can be at most.
 */
final class Likenesses {
    private static final int[] NONE = {};

    private final List<String> names = new ArrayList<>();

    /** How many different characters each name has. */
    private final int[] characters;

    /** The names that have a character. */
    private final Map<Integer, int[]> holders = new HashMap<>();

    /** Numbers and overlong texts are left out: 1.1 is no misspelt 1.2. */
    Likenesses(Collection<String> folded) {
        for (String name : folded) {
            if (name.length() > NameIndex.COMPARED) continue;
            if (name.codePoints().anyMatch(Character::isLetter)) names.add(name);
        }
        characters = new int[names.size()];
        Map<Integer, IntStream.Builder> found = new HashMap<>();
        for (int at = 0; at < characters.length; at++) {
            int[] distinct = names.get(at).chars().distinct().toArray();
            characters[at] = distinct.length;
            for (int each : distinct) {
                found.computeIfAbsent(each, character -> IntStream.builder()).add(at);
            }
        }
        found.forEach((character, at) -> holders.put(character, at.build().toArray()));
    }

    /** A name and how like it is, from 0 to 1. */
    record Like(String name, double likeness) {}

    /** The names that are at least so like, but not the same, best first. */
    List<Like> of(String asked, double least) {
        int[] distinct = asked.chars().distinct().toArray();
        int[] shared = shared(distinct);
        List<Like> found = new ArrayList<>();
        for (int at = 0; at < shared.length; at++) {
            if (shared[at] == 0) continue;
            String name = names.get(at);
            int all = distinct.length + characters[at] - shared[at];
            double unshared = 1 - (double) shared[at] / all;
            int missing = Math.abs(asked.length() - name.length());
            if (Likeness.of(asked, name, missing, unshared) < least) continue;
            double likeness = Likeness.of(asked, name, Likeness.edits(asked, name), unshared);
            if (likeness >= least && likeness < 1) found.add(new Like(name, likeness));
        }
        found.sort(Comparator.comparingDouble(Like::likeness).reversed().thenComparing(Like::name));
        return found;
    }

    private int[] shared(int[] distinct) {
        int[] shared = new int[characters.length];
        for (int character : distinct) {
            for (int at : holders.getOrDefault(character, NONE)) shared[at]++;
        }
        return shared;
    }
}
