package org.policygraph.extract.alignment;

import org.policygraph.fold.Fold;
import org.policygraph.fold.FoldedText;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether two titles are of one document: width, white space, punctuation and traditional forms do
 * not matter, nor that one of them leaves out who issued it, before 关于.
 */
final class TitleLikeness {
    private static final Set<Fold> OVERLOOKED = EnumSet.allOf(Fold.class);
    private static final String ON = "关于";

    private TitleLikeness() {}

    static boolean areOne(String title, String other) {
        String one = FoldedText.of(title, OVERLOOKED).text();
        String two = FoldedText.of(other, OVERLOOKED).text();
        return one.equals(two) || isWithoutIssuers(one, two) || isWithoutIssuers(two, one);
    }

    private static boolean isWithoutIssuers(String title, String whole) {
        int on = whole.indexOf(ON);
        return on > 0 && title.startsWith(ON) && whole.substring(on).equals(title);
    }
}
