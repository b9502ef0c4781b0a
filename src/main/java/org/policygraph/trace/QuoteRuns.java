package org.policygraph.trace;

import org.policygraph.fold.NormalizedText;

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

        private Run<D> part(int from, int to) {
            return new Run<>(held, from, inText + from - inQuote, to - from);
        }

        /** What it has before or behind another; nothing of one that lies within the other. */
        private Run<D> without(Run<D> other) {
            if (endInQuote() <= other.inQuote || other.endInQuote() <= inQuote) return this;
            if (inQuote < other.inQuote) return part(inQuote, other.inQuote);
            return part(Math.min(endInQuote(), other.endInQuote()), endInQuote());
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

    /**
     * The longest runs, in the order of the quotation. Characters that two of them have belong to
     * the longer one, but a comma or space of the quotation within them divides the two.
     */
    static <D> List<Run<D>> disjoint(List<Run<D>> runs, NormalizedText copy) {
        List<Run<D>> kept = new ArrayList<>();
        for (Run<D> run : runs) {
            Run<D> rest = run;
            for (Run<D> other : kept) rest = rest.without(other);
            if (rest.length >= QuoteCheck.LEAST) kept.add(rest);
        }
        kept.sort(Comparator.comparingInt(Run::inQuote));
        for (int at = 0; at + 1 < kept.size(); at++) {
            Run<D> first = kept.get(at);
            Run<D> second = kept.get(at + 1);
            if (first.endInQuote() < second.inQuote) continue;
            int seam = seam(first, second, copy);
            kept.set(at, first.part(first.inQuote, seam));
            kept.set(at + 1, second.part(seam, second.endInQuote()));
        }
        return kept;
    }

    /** Where the second run begins; it may reach back into the first, if both stay long enough. */
    private static <D> int seam(Run<D> first, Run<D> second, NormalizedText copy) {
        String text = second.held.copy(QuoteVerdict.LOOSEST);
        int seam = second.inQuote;
        for (int back = 1; first.length - back >= QuoteCheck.LEAST; back++) {
            int at = seam - back;
            int inText = second.inText - back;
            if (inText < 0 || text.charAt(inText) != copy.text().charAt(at)) break;
            boolean isSetOff = copy.place(at - 1, at).end() < copy.place(at, at + 1).start();
            if (isSetOff) return at;
        }
        return seam;
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
