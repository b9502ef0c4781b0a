package org.policygraph.bench;

import java.util.Locale;

/**
 * A bound, and what was found.
 *
 * @param found not finite if a figure for it is missing
 * @param unit of both; empty for a ratio
 * @param beside what others take for the same, in words
 */
record Verdict(String what, double found, Bound bound, double wanted, String unit, String beside) {
    /** On which side of a bound the good is. */
    enum Bound {
        AT_LEAST("at least"),
        AT_MOST("at most");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    /** How a bound stands. */
    enum State {
        MET("met"),
        MISSED("**missed**"),
        NOT_MEASURED("not measured");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    State state() {
        if (!Double.isFinite(found)) return State.NOT_MEASURED;
        boolean met =
                switch (bound) {
                    case AT_LEAST -> found >= wanted;
                    case AT_MOST -> found <= wanted;
                };
        return met ? State.MET : State.MISSED;
    }

    /** A row of a Markdown table. */
    String row() {
        String number = Double.isFinite(found) ? number(found) : "";
        return String.join(
                " | ",
                "| " + what,
                number,
                bound.words + " " + number(wanted),
                state().words,
                beside + " |");
    }

    private String number(double value) {
        String format = value < 10 ? "%.2f %s" : "%,.1f %s";
        return String.format(Locale.ROOT, format, value, unit).strip();
    }
}
