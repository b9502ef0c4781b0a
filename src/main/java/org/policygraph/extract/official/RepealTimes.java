package org.policygraph.extract.official;

import static org.policygraph.extract.official.Dates.DAY;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * Times in the sentence that ends a document. A day governs what stands in its own brackets, clause
 * or row. Where a sentence names a time that no rule has given to the document, that document may
 * not be said to be at an end: the time may be its own.
 */
final class RepealTimes {
    /** What follows a day from which something holds: 2031年9月1日(之日)起. */
    static final String ON = "(?:之日|当日|零时|0时)?(?:起|开始)";

    private static final String COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半";
    private static final String SPAN = "(?:" + COUNT + ")个?(?:工作日|自然日|日|天|周|月|年)";

    /** A day in the brackets behind the name of a document: 《…》（自2031年9月1日起废止）. */
    private static final PrefilteredPattern OWN_DAY =
            PrefilteredPattern.compile(
                    "^\\((?:自|从|于)?(?<date>"
                            + DAY
                            + ")"
                            + ON
                            + "?(?:正式)?(?<end>停止(?:执行|施行|实施|使用)|废止|不再(?:执行|施行|适用|有效)|失效)?"
                            + "(?:执行|施行|实施|生效)?\\)");

    /** A day, or a time that is counted from another or yet to be set. */
    private static final PrefilteredPattern TIME =
            PrefilteredPattern.compile(
                    "(?:"
                            + DAY
                            + "|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?|(?<!第)"
                            + SPAN
                            + "(?:之?后|届满|期满|起|内|(?=[施实执][行施]|生效))|满"
                            + SPAN
                            + "|另行(?:通知|公布|公告|规定|确定|发布)|具体(?:时间|日期)"
                            + "|《[^》]*》(?:施行|实施|生效|出台|印发|发布|公布)(?:之日|后|时))");

    /** A time that says when something came about or how old it is, not from when it holds. */
    private static final PrefilteredPattern PAST =
            PrefilteredPattern.compile(
                    "^(?:(?:之?前|以前|底前|以来|底)?[^,;。《》]{0,24}?(?:发布|印发|制定|公布|下发|出台|颁布|颁发|签发|转发|批准|通过|召开|清理)"
                            + "|[^,;。《》]{0,16}(?:会议|讨论|审议|研究))");

    private static final PrefilteredPattern NAMES =
            PrefilteredPattern.compile(
                    "《[^》]*》(?![施实生出印发公])|" + DocumentNumbers.YEARED + "(?:第?[0-9]+号)?");

    /** 本办法自发布之日起30日后施行: a day that only the calendar knows. */
    private static final PrefilteredPattern COUNTED =
            PrefilteredPattern.compile(
                    "(?:发布|印发|公布|公告|签发|下发)之?日?(?:起|后|的)?,?(?:第|满)?"
                            + SPAN
                            + "(?:之?后|届满|期满|起)*(?:正式)?(?:施行|实施|执行|生效)");

    private static final PrefilteredPattern GOES_ON =
            PrefilteredPattern.compile("\\s?(?:其中|上述|以上|具体|另行|均|都|分别)");

    private RepealTimes() {}

    /** Whether a text takes effect so many days after it is published. */
    static boolean isCounted(String text) {
        return COUNTED.matcher(text).find();
    }

    /**
     * The day in the brackets behind a name; null where there is none.
     *
     * @param says whether the brackets must say that the document ends
     */
    static @Nullable PrintedDate inBrackets(FoldedPassage passage, int nameEnd, boolean says) {
        String text = passage.text();
        PrefilteredMatcher own =
                OWN_DAY.matcher(text).region(nameEnd, Math.min(text.length(), nameEnd + 60));
        if (!own.lookingAt() || (says && own.start("end") < 0)) return null;
        return Dates.first(passage, own.start("date"), own.end("date"));
    }

    /**
     * Whether the sentence around a place names a time from which something may hold, besides the
     * day that is given.
     */
    static boolean areLeft(String text, int from, int to, @Nullable PrintedDate given) {
        String bare = NAMES.matcher(sentence(text, from, to)).replaceAll("《》");
        if (given != null) bare = bare.replace(given.span().text(), "");
        PrefilteredMatcher time = TIME.matcher(bare);
        while (time.find()) {
            PrefilteredMatcher past = PAST.matcher(bare).region(time.end(), bare.length());
            if (!past.lookingAt()) return true;
        }
        return false;
    }

    /** The clauses around a place, up to 。 or ；, with one behind that speaks of what they name. */
    static String sentence(String text, int from, int to) {
        int begin = from;
        int first = Math.max(0, from - RepealRules.LONGEST_ROW);
        while (begin > first && "。;\n".indexOf(text.charAt(begin - 1)) < 0) begin--;
        int last = Math.min(text.length(), to + RepealRules.LONGEST_ROW);
        int end = to;
        while (end < last && "。\n".indexOf(text.charAt(end)) < 0) {
            boolean goesOn =
                    text.charAt(end) != ';'
                            || GOES_ON.matcher(text).region(end + 1, last).lookingAt();
            if (!goesOn) break;
            end++;
        }
        return text.substring(begin, end);
    }

    /** The day that a heading of a list says: 自2031年9月1日起废止的文件. */
    static @Nullable PrintedDate inHeading(FoldedPassage heading) {
        return Dates.first(heading, 0, heading.text().length());
    }
}
