package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredPattern;

import java.util.BitSet;
import java.util.List;

/**
 * Signature, date and release note, at the end of a document or of a covering notice.
 *
 * @param from index of its first line
 * @param to one past its last
 */
record Closing(int from, int to) {
    private static final int MOST_SIGNATURES = 20;
    private static final int LONGEST_SIGNATURE = 80;
    private static final String NO_NAME = "。:;,?!《》()“”0123456789";
    private static final PrefilteredPattern BODY =
            PrefilteredPattern.compile(
                    "(?:院|厅|部|委|局|署|办|室|会|政府|处|中心|公司|社|大学|集团|指挥部|领导小组|小组|银行|总行|分行|支队|总队|兵团|军区|办事处|街道|中央|人大|政协)$");

    /** 动员部署 is a stage, and 召开大会 what is done. */
    private static final PrefilteredPattern NO_BODY =
            PrefilteredPattern.compile(
                    "(?:部署|[举主申创兴督催开停]办|[召开]会|大会|机会|社会|协会会|全部|内部|局部|[评审]委|[处安办受]处)$");

    private static final PrefilteredPattern PERSON =
            PrefilteredPattern.compile(
                    "^(?:国家|代)?(?:总理|主席|部长|省长|市长|县长|区长|州长|局长|主任|署长|行长)\\s*\\S{1,4}(?:\\s\\S{1,3})?$");
    private static final PrefilteredPattern RELEASE =
            PrefilteredPattern.compile(
                    "^\\([^()]{0,30}(?:公开|发布|删减|印发|发至|登报|存档)[^()]{0,30}\\)$|^(?:抄送|主送|分送|公开方式|公开属性|信息公开(?:选项|属性|形式))\\s*:|印发$");

    /**
     * The next signature and date in [from, to); null if there is none.
     *
     * @param cells which lines are cells of a table, where a date signs nothing
     */
    static @Nullable Closing next(List<Line> lines, int from, int to, BitSet cells) {
        for (int at = from; at < to; at++) {
            if (cells.get(at) || Dates.line(lines.get(at)) == null) continue;
            int first = at;
            while (first > from
                    && at - first < MOST_SIGNATURES
                    && !cells.get(first - 1)
                    && isSignature(lines.get(first - 1))) first--;
            int last = at + 1;
            while (last < to && isRelease(lines.get(last))) last++;
            boolean isSigned = first < at;
            boolean endsThere = last == to || last > at + 1 || AnnexMarks.isMark(lines.get(last));
            if (isSigned || endsThere) return new Closing(first, last);
        }
        return null;
    }

    /** Whether a document may end with such a line. */
    static boolean ends(Line line) {
        return isRelease(line) || Dates.line(line) != null || TableDetector.isRow(line.text());
    }

    static boolean isRelease(Line line) {
        return line.text().length() < 120
                && (RELEASE.matcher(line.text()).find() || Tail.isContact(line.text()));
    }

    static boolean isSignature(Line line) {
        return isBody(line) || PERSON.matcher(line.text()).matches();
    }

    /** Whether a line is the name of a body, or the names of several with white space between. */
    static boolean isBody(Line line) {
        return Label.at(line.passage()) == null && isBody(line.text());
    }

    /** Whether these characters are the name of a body, or of several. */
    static boolean isBody(String text) {
        if (text.length() > LONGEST_SIGNATURE) return false;
        return text.chars().noneMatch(character -> NO_NAME.indexOf(character) >= 0)
                && BODY.matcher(text).find()
                && !NO_BODY.matcher(text).find();
    }
}
