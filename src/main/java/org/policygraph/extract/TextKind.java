package org.policygraph.extract;

import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredPattern;

import java.util.List;

/**
 * What kind of text of a policy document a file holds. Its structure tells, never its name: a
 * digest has citation markers all over, an official text divisions, a number, addressees and a
 * date. One that has both is what it has more of, since official texts have notes at the foot of
 * the page.
 */
public enum TextKind {
    /** A paraphrase: themes, measures, and markers that say which paragraph each rests on. */
    DIGEST,
    /** The document itself. */
    OFFICIAL,
    /** No structure at all, as of a page with a title alone. */
    NEITHER;

    private static final String DIGITS = "[0-9０-９]";

    /** [3], 【3、5】, 〔16-17〕; but 〔2030〕 is the year of a document's number. */
    private static final PrefilteredPattern MARKER =
            PrefilteredPattern.compile(
                    "[\\[【〔［]\\s*(?!(?:19|20)[0-9]{2}\\s*[\\]】〕］])"
                            + DIGITS
                            + "{1,4}(?:\\s*[-–—~～至,，、;；]\\s*"
                            + DIGITS
                            + "{1,4})*\\s*[\\]】〕］](?!\\s?[0-9]{1,5}\\s?号)");

    /** The signs of an official text that one with markers has, if its divisions do not tell. */
    private static final int SURE_SIGNS = 2;

    /** A measure after a sign, as lists of digests have it. */
    private static final PrefilteredPattern BULLET =
            PrefilteredPattern.compile("(?m)(?:^|\\s)[-–－•●▪■◆]\\s");

    private static final String NUMERALS = "[一二三四五六七八九十百零〇]{1,5}";
    private static final String LINE = "(?m)^[\\s\\u3000]*(?:#{1,6} *)?\\**";
    private static final PrefilteredPattern LABEL =
            PrefilteredPattern.compile(
                    LINE + "(?:第" + NUMERALS + "[编章节条]|" + NUMERALS + "、|[（(]" + NUMERALS
                            + "[）)])");

    /** How an official document begins and ends, besides its divisions. */
    private static final List<PrefilteredPattern> SIGNS =
            List.of(
                    PrefilteredPattern.compile(
                            "\\p{IsHan}[〔［\\[](?:19|20)[0-9]{2}[〕］\\]]\\s?第?[0-9]{1,5}\\s?号"),
                    PrefilteredPattern.compile(LINE + "\\p{IsHan}[^。！？\\n]{2,200}[：:]\\s*$"),
                    PrefilteredPattern.compile(
                            LINE
                                    + "(?:\\p{IsHan}{2,16}令\\s?第?\\s?|\\p{IsHan}{2,16}公告\\s?(?:(?:19|20)[0-9]{2}年\\s?)?第\\s?|(?:19|20)[0-9]{2}年\\s?第\\s?)[0-9一二三四五六七八九十百]{1,6}\\s?号[\\s\\u3000]*$"),
                    PrefilteredPattern.compile(
                            LINE
                                    + "(?:[0-9]{4}|[二〇零○一三四五六七八九]{4})年[^\\n]{1,4}月[^\\n]{1,4}日[\\s\\u3000]*$"));

    /** What the structure of a text says. */
    public static TextKind of(HeldText held) {
        String text = held.text();
        long labels = LABEL.matcher(text).results().count();
        long signs = SIGNS.stream().filter(sign -> sign.matcher(text).find()).count();
        long markers = MARKER.matcher(text).results().count();
        long bullets = BULLET.matcher(text).results().count();
        if (markers > 0) return hasNotes(markers, bullets, labels, signs) ? OFFICIAL : DIGEST;
        if (labels + signs >= 2 && !isList(bullets, labels)) return OFFICIAL;
        return bullets > 0 ? DIGEST : NEITHER;
    }

    /**
     * Whether markers are those of notes in an official text, each of which has two: where it is
     * called and where it stands. Digests mark each measure, and list them after signs.
     */
    private static boolean hasNotes(long markers, long bullets, long labels, long signs) {
        boolean isMarkedList = bullets >= markers;
        if (isMarkedList) return false;
        return signs >= SURE_SIGNS ? 2 * markers < labels + signs : 4 * markers < labels;
    }

    /** Whether most of what is listed stands after signs, as in a digest that lost its markers. */
    private static boolean isList(long bullets, long labels) {
        return labels < 3 && bullets > 2 * labels;
    }
}
