package org.policygraph.fold;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether two titles are of one document: width, white space, punctuation and traditional forms do
 * not matter, nor that one of them leaves out who issued it, before 关于.
 */
public final class TitleLikeness {
    private static final Set<Normalization> OVERLOOKED = EnumSet.allOf(Normalization.class);
    private static final String ON = "关于";

    private TitleLikeness() {}

    /** Whether these may be titles of one document. */
    public static boolean areOne(String title, String other) {
        String one = folded(title);
        String two = folded(other);
        return one.equals(two) || isWithoutIssuers(one, two) || isWithoutIssuers(two, one);
    }

    /** What a title says without who issued it, folded: equal for titles of one document. */
    public static String subject(String title) {
        String whole = folded(title);
        int on = whole.indexOf(ON);
        return on < 0 ? whole : whole.substring(on);
    }

    private static String folded(String title) {
        return NormalizedText.of(title, OVERLOOKED).text();
    }

    private static boolean isWithoutIssuers(String title, String whole) {
        int on = whole.indexOf(ON);
        return on > 0 && title.startsWith(ON) && whole.substring(on).equals(title);
    }
}
