package org.policygraph.trace;

import org.policygraph.fold.FoldedText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest parts of a quotation that stand in held texts, at least {@link QuoteCheck#LEAST}
 * characters each. Every place where so many characters agree is a seed; seeds are extended as far
 * as they go, and the longest runs that do not share characters of the quotation are kept.
 */
final class QuoteParts {
    /** Parts are compared as loosely as a whole quotation may be. */
    private static final QuoteVerdict LOOSEST = QuoteVerdict.SCRIPT_VARIANT;

    private QuoteParts() {}

    /** Characters of the copy of a quotation that stand in the copy of a text, in UTF-16 units. */
    private record Run<D>(HeldPassage<D> held, int inQuote, int inText, int length) {
        private int endInQuote() {
            return inQuote + length;
        }

        private boolean overlaps(Run<D> other) {
            return inQuote < other.endInQuote() && other.inQuote < endInQuote();
        }
    }

    static <D> List<QuoteMatch<D>> of(String quote, List<HeldPassage<D>> texts) {
        FoldedText copy = HeldPassage.folded(quote, LOOSEST);
        Map<Long, List<Integer>> seeds = seeds(copy.text());
        List<Run<D>> runs = new ArrayList<>();
        for (HeldPassage<D> held : texts) runs.addAll(runs(copy.text(), seeds, held));
        // Of equal lengths the first text and place come first, since the sort is stable.
        runs.sort(Comparator.comparingInt((Run<D> run) -> run.length).reversed());
        List<Run<D>> kept = new ArrayList<>();
        for (Run<D> run : runs) {
            if (kept.stream().noneMatch(run::overlaps)) kept.add(run);
        }
        kept.sort(Comparator.comparingInt(Run::inQuote));
        return kept.stream().map(run -> match(run, copy)).toList();
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
        String text = held.copy(LOOSEST);
        List<Run<D>> runs = new ArrayList<>();
        // Where a run on a diagonal ends, so that its later seeds do not start it anew.
        Map<Integer, Integer> ends = new HashMap<>();
        for (int at = 0; at + QuoteCheck.LEAST <= text.length(); at++) {
            for (int inQuote : seeds.getOrDefault(seed(text, at), List.of())) {
                int diagonal = at - inQuote;
                if (ends.getOrDefault(diagonal, -1) > at) continue;
                int length = common(quote, inQuote, text, at);
                ends.put(diagonal, at + length);
                runs.add(new Run<>(held, inQuote, at, length));
            }
        }
        return runs;
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

    private static <D> QuoteMatch<D> match(Run<D> run, FoldedText quote) {
        HeldPassage<D> held = run.held;
        var inQuote = quote.place(run.inQuote, run.endInQuote());
        return new QuoteMatch<>(
                held.document(),
                held.heldIn(),
                held.span(LOOSEST, run.inText, run.inText + run.length),
                inQuote.start(),
                inQuote.end());
    }
}
