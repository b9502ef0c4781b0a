package org.policygraph.extract;

import org.policygraph.text.HeldText;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of text of a policy document a file holds. Its structure tells, never its name: only a
 * digest has citation markers, which no official text has.
 */
public enum TextKind {
    /** A paraphrase: themes, measures, and markers that say which paragraph each rests on. */
    DIGEST,
    /** The document itself. */
    OFFICIAL;

    private static final String DIGITS = "[0-9０-９]";

    /** [3], 【3、5】, 〔16-17〕; but 〔2030〕 is the year of a document's number. */
    private static final Pattern MARKER =
            Pattern.compile(
                    "[\\[【〔［]\\s*(?!(?:19|20)[0-9]{2}\\s*[\\]】〕］])"
                            + DIGITS
                            + "{1,4}(?:\\s*[-–—~～至,，、;；]\\s*"
                            + DIGITS
                            + "{1,4})*\\s*[\\]】〕］](?!\\s?[0-9]{1,5}\\s?号)");

    /** A measure after a sign, as lists of digests have it. */
    private static final Pattern BULLET = Pattern.compile("(?m)(?:^|\\s)[-–－•●▪■◆]\\s");

    private static final String NUMERALS = "[一二三四五六七八九十百零〇]{1,5}";
    private static final String LINE = "(?m)^[\\s\\u3000]*(?:#{1,6} *)?\\**";
    private static final Pattern LABEL =
            Pattern.compile(
                    LINE + "(?:第" + NUMERALS + "[编章节条]|" + NUMERALS + "、|[（(]" + NUMERALS
                            + "[）)])");

    /** How an official document begins and ends, besides its divisions. */
    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile(
                            "\\p{IsHan}[〔［\\[](?:19|20)[0-9]{2}[〕］\\]]\\s?第?[0-9]{1,5}\\s?号"),
                    Pattern.compile(LINE + "\\p{IsHan}[^。！？\\n]{2,200}[：:]\\s*$"),
                    Pattern.compile(
                            LINE
                                    + "(?:[0-9]{4}|[二〇零○一三四五六七八九]{4})年[^\\n]{1,4}月[^\\n]{1,4}日[\\s\\u3000]*$"));

    /** What the structure of a text says. Of a text with neither structure, that it is a digest. */
    public static TextKind of(HeldText held) {
        String text = held.text();
        if (MARKER.matcher(text).find()) return DIGEST;
        int labels = count(LABEL, text, 3);
        long signs = SIGNS.stream().filter(sign -> sign.matcher(text).find()).count();
        boolean isOfficial = labels + signs >= 2;
        return isOfficial && !isList(text, labels) ? OFFICIAL : DIGEST;
    }

    /** Whether a text has no structure at all: neither that of a digest nor that of a document. */
    public static boolean isUnlikeBoth(HeldText held) {
        return of(held) == DIGEST
                && !MARKER.matcher(held.text()).find()
                && !BULLET.matcher(held.text()).find();
    }

    /** Whether most of what is listed stands after signs, as in a digest that lost its markers. */
    private static boolean isList(String text, int labels) {
        return count(BULLET, text, 6) > 2 * labels;
    }

    private static int count(Pattern pattern, String text, int enough) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (count < enough && matcher.find()) count++;
        return count;
    }
}
