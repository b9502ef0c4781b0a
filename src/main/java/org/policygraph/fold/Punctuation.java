package org.policygraph.fold;

/**
 * Punctuation that a quotation may have or lack and still be the same: quotation marks, a full stop
 * at the end, commas in place of a digest's spaces. What stands between figures or before one gives
 * them their sense (5.5, 3-5, 5、6, -0.5) and is no such punctuation, but for the comma that groups
 * thousands (1,500).
 */
final class Punctuation {
    /** Signs of general category Po that are read as words. */
    private static final String READ = "%‰‱&@#*/\\§";

    private static final int GROUP = 3;

    private Punctuation() {}

    /** Whether the character at a unit of a folded text without spaces is such punctuation. */
    static boolean isIdle(CharSequence text, int at) {
        char sign = text.charAt(at);
        if (!isPunctuation(sign)) return false;
        boolean afterFigure = isDigit(text, at - 1);
        boolean beforeFigure = isDigit(text, at + 1);
        if (afterFigure && beforeFigure) return sign == ',' && isGroup(text, at + 1);
        return !(sign == '-' && beforeFigure);
    }

    private static boolean isPunctuation(char sign) {
        if (READ.indexOf(sign) >= 0) return false;
        return switch (Character.getType(sign)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    /** Whether just three digits follow. */
    private static boolean isGroup(CharSequence text, int at) {
        for (int digit = 0; digit < GROUP; digit++) {
            if (!isDigit(text, at + digit)) return false;
        }
        return !isDigit(text, at + GROUP);
    }

    private static boolean isDigit(CharSequence text, int at) {
        return 0 <= at && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
