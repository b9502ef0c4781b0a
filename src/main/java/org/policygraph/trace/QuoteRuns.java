package org.policygraph.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a quotation that stand in held texts, at least {@link QuoteCheck#LEAST} characters
 * each. Every place where so many characters agree is a seed; seeds are extended as far as they go.
 */
final class QuoteRuns {
    private QuoteRuns() {}

    /** Characters of the copy of a quotation that stand in the copy of a text, in UTF-16 units. */
    record Run<D>(HeldPassage<D> held, int inQuote, int inText, int length) {
        int endInQuote() {
            return inQuote + length;
        }

        int endInText() {
            return inText + length;
        }

        private boolean overlaps(Run<D> other) {
            return inQuote < other.endInQuote() && other.inQuote < endInQuote();
        }
    }

    /** All runs, the longest first; of equal lengths the first text and place come first. */
    static <D> List<Run<D>> of(String quote, List<HeldPassage<D>> texts) {
        Map<Long, List<Integer>> seeds = seeds(quote);
        List<Run<D>> runs = new ArrayList<>();
        for (HeldPassage<D> held : texts) runs.addAll(runs(quote, seeds, held));
        runs.sort(Comparator.comparingInt((Run<D> run) -> run.length).reversed());
        return runs;
    }

    /** The longest runs that do not share characters of the quotation, in its order. */
    static <D> List<Run<D>> disjoint(List<Run<D>> runs) {
        List<Run<D>> kept = new ArrayList<>();
        for (Run<D> run : runs) {
            if (kept.stream().noneMatch(run::overlaps)) kept.add(run);
        }
        kept.sort(Comparator.comparingInt(Run::inQuote));
        return kept;
    }

    private static Map<Long, List<Integer>> seeds(String quote) {
        Map<Long, List<Integer>> seeds = new HashMap<>();
        for (int at = 0; at + QuoteCheck.LEAST <= quote.length(); at++) {
            seeds.computeIfAbsent(seed(quote, at), key -> new ArrayList<>()).add(at);
        }
        return seeds;
    }

    /** Four UTF-16 units fill the 64 bits of a long. */
    private static long seed(String text, int at) {
        long seed = 0;
        for (int unit = at; unit < at + QuoteCheck.LEAST; unit++) {
            seed = seed << Character.SIZE | text.charAt(unit);
        }
        return seed;
    }

    private static <D> List<Run<D>> runs(
            String quote, Map<Long, List<Integer>> seeds, HeldPassage<D> held) {
        String text = held.copy(QuoteVerdict.LOOSEST);
        List<Run<D>> runs = new ArrayList<>();
        // Where a run on a diagonal ends, so that its later seeds do not start it anew.
        Map<Integer, Integer> ends = new HashMap<>();
        for (int at = 0; at + QuoteCheck.LEAST <= text.length(); at++) {
            for (int inQuote : seeds.getOrDefault(seed(text, at), List.of())) {
                int diagonal = at - inQuote;
                if (ends.getOrDefault(diagonal, -1) > at) continue;
                int length = common(quote, inQuote, text, at);
                ends.put(diagonal, at + length);
                if (isFigure(text.substring(at, at + length))) continue;
                runs.add(new Run<>(held, inQuote, at, length));
            }
        }
        return runs;
    }

    /** The same digits may stand anywhere. */
    private static boolean isFigure(String characters) {
        return characters.chars().filter(Character::isIdeographic).count() < 2
                && characters.chars().anyMatch(Character::isDigit);
    }

    private static int common(String quote, int inQuote, String text, int inText) {
        int length = 0;
        while (inQuote + length < quote.length()
                && inText + length < text.length()
                && quote.charAt(inQuote + length) == text.charAt(inText + length)) {
            length++;
        }
        return length;
    }
}
