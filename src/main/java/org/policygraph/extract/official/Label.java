package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.TextSpan;

/**
 * The number at the beginning of a division.
 *
 * @param style how it is written
 * @param span its characters, without white space
 * @param ordinal what it says; 0 for a dash
 * @param contentStart the unit of the passage where what it numbers begins
 */
record Label(LabelStyle style, TextSpan span, int ordinal, int contentStart) {
    /** The label that a passage begins with; null if there is none. */
    static @Nullable Label at(FoldedPassage passage) {
        if (TableDetector.isRow(passage.text())) return null;
        boolean isCircled = isCircled(passage);
        for (LabelStyle style : LabelStyle.values()) {
            if (isCircled != (style == LabelStyle.CIRCLED)) continue;
            PrefilteredMatcher matcher = style.pattern().matcher(passage.text());
            if (!matcher.lookingAt()) continue;
            int ordinal = style == LabelStyle.DASH ? 0 : ordinal(matcher.group("ordinal"));
            if (ordinal < 0) continue;
            return new Label(
                    style,
                    passage.span(0, matcher.end()),
                    ordinal,
                    passage.skipMargin(matcher.end()));
        }
        return null;
    }

    private static boolean isCircled(FoldedPassage passage) {
        char first = passage.text().isEmpty() ? ' ' : passage.span(0, 1).text().charAt(0);
        return first >= '①' && first <= '⑳';
    }

    private static int ordinal(String printed) {
        try {
            return ChineseNumbers.parse(printed);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
