package org.policygraph.text;

/** What a regular expression asks of the characters around a match without taking them. */
final class Assertions {
    private static final String NOT_BEHIND = "(?<!";
    private static final String BEHIND = "(?<=";
    private static final String NOT_AHEAD = "(?!";
    private static final String QUOTED = "\\Q";
    private static final String QUOTED_END = "\\E";

    private Assertions() {}

    /**
     * The expression without those that look behind, and those that forbid what looks behind. It
     * takes all that the expression takes, whatever stands before it, and perhaps more.
     */
    static String withoutLookBehind(String regex) {
        StringBuilder rest = new StringBuilder(regex.length());
        for (int at = 0; at < regex.length(); ) {
            boolean isGroup = looksBehind(regex, at) || forbidsWhatLooksBehind(regex, at);
            int end = isGroup ? groupEnd(regex, at) : itemEnd(regex, at);
            if (!isGroup && !isBoundary(regex, at)) rest.append(regex, at, end);
            at = end;
        }
        return rest.toString();
    }

    /** Whether it is told by the characters on both sides. */
    private static boolean isBoundary(String regex, int at) {
        return regex.charAt(at) == '\\' && "bBG".indexOf(regex.charAt(at + 1)) >= 0;
    }

    private static boolean looksBehind(String regex, int at) {
        return regex.startsWith(BEHIND, at) || regex.startsWith(NOT_BEHIND, at);
    }

    private static boolean forbidsWhatLooksBehind(String regex, int at) {
        if (!regex.startsWith(NOT_AHEAD, at)) return false;
        int end = groupEnd(regex, at);
        for (int inside = at + 1; inside < end; inside = itemEnd(regex, inside)) {
            if (looksBehind(regex, inside)) return true;
        }
        return false;
    }

    /** Behind a quoted text, a class of characters, an escaped character, or a single one. */
    private static int itemEnd(String regex, int at) {
        return switch (regex.charAt(at)) {
            case '\\' -> regex.startsWith(QUOTED, at) ? quotedEnd(regex, at) : at + 2;
            case '[' -> classEnd(regex, at);
            default -> at + 1;
        };
    }

    private static int quotedEnd(String regex, int at) {
        int end = regex.indexOf(QUOTED_END, at);
        return end < 0 ? regex.length() : end + QUOTED_END.length();
    }

    private static int classEnd(String regex, int from) {
        int depth = 0;
        for (int at = from; at < regex.length(); at++) {
            char unit = regex.charAt(at);
            if (unit == '\\') at++;
            if (unit == '[') depth++;
            if (unit == ']' && --depth == 0) return at + 1;
        }
        return regex.length();
    }

    private static int groupEnd(String regex, int from) {
        int depth = 0;
        for (int at = from; at < regex.length(); at = itemEnd(regex, at)) {
            if (regex.charAt(at) == '(') depth++;
            if (regex.charAt(at) == ')' && --depth == 0) return at + 1;
        }
        return regex.length();
    }
}
