package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

/** Where an annex begins, and where the annexes are listed. */
final class AnnexMarks {
    private static final PrefilteredPattern MARK =
            PrefilteredPattern.compile(
                    "^附\\s{0,4}(?:件|表|录|图)?\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?(?:-[0-9]{1,2})?\\s?:?$");
    private static final PrefilteredPattern LIST =
            PrefilteredPattern.compile(
                    "^附\\s{0,4}件?\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?\\s?[:.、]\\s?\\S.*");
    private static final PrefilteredPattern ENTRY =
            PrefilteredPattern.compile("^[0-9]{1,2}[.、]\\s?[^。;]{2,80}$");

    private AnnexMarks() {}

    /** A line that says that an annex begins: 附件, 附件1. */
    static boolean isMark(Line line) {
        return line.text().length() < 12 && MARK.matcher(line.text()).matches();
    }

    /** A line that lists annexes: 附件：…清单. */
    static boolean isList(String text) {
        return text.length() < 300 && LIST.matcher(text).matches() && text.indexOf('。') < 0;
    }

    /** A further line of such a list: 2.…表. */
    static boolean isEntry(String text) {
        return ENTRY.matcher(text).matches();
    }
}
