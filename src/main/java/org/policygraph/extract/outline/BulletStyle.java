package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** The kinds of sign that stand before measures; a digest has one of them. */
enum BulletStyle {
    /** Dashes and round signs, wherever they stand alone. */
    SIGN(null),
    /** ①, ⑴, ⒈ and ㈠: one character, which is a plain figure in a folded copy. */
    ENCLOSED("[①-⒛㈠-㈩❶-❿➀-➓]"),
    /** （1） or 1） */
    BRACKETED("[(（]?\\s?[0-9]{1,2}\\s?[)）]"),
    /** 1、 or 1. */
    NUMBERED("[0-9]{1,2}\\s?(?:、|[.．](?![0-9]))"),
    /** （一） */
    ITEM("[(（]\\s?[一二三四五六七八九十]{1,3}\\s?[)）]"),
    /** 一、 */
    SECTION("[一二三四五六七八九十]{1,3}\\s?、"),
    /** None: each line with a marker is a measure. */
    LINE(null);

    private final @Nullable PrefilteredPattern number;

    BulletStyle(@Nullable String number) {
        this.number = number == null ? null : PrefilteredPattern.compile(number);
    }

    /** The end of the number that starts here, or this place if none does. */
    int numberEnd(MatchingCopy copy, int at) {
        if (number == null) return at;
        if (this == ENCLOSED) {
            int point = copy.origin(at);
            String held = copy.source().slice(point, point + 1);
            return number.matcher(held).matches() ? at + 1 : at;
        }
        PrefilteredMatcher matcher = number.matcher(copy.text()).region(at, copy.text().length());
        return matcher.lookingAt() ? matcher.end() : at;
    }

    /** Whether it is made of numbers, and a text has any that look like it. */
    boolean isIn(MatchingCopy copy) {
        if (number == null) return false;
        String searched = this == ENCLOSED ? copy.source().text() : copy.text();
        return number.matcher(searched).find();
    }
}
