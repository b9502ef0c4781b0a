package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

/**
 * What pages add to a digest of their own: what it means for an industry, whom it makes richer,
 * what else to read. It says nothing of what the policy does, so that no measure can be read from
 * it.
 */
final class Commentary {
    private static final String SUBJECT = "(?:行业|产业|市场|企业|商业|资本|板块|个股|上市公司|从业者|投资者?|就业市场)";

    private static final String EFFECT = "(?:影响|机会|机遇|启示|利好|利空|挑战|应对|建议|风险)";

    private static final String AND = "(?:[与和及、/&]|以及)";

    /** After a number and within brackets, or before a colon and what it leads to. */
    private static final PrefilteredPattern HEADING =
            PrefilteredPattern.compile(
                    "^[\\s【\\[(#>《“\"\\p{So}]*(?:[一二三四五六七八九十0-9]{1,3}[、.)]\\s*|\\([一二三四五六七八九十0-9]{1,3}\\)\\s*)?(?:"
                            + "(?:对|给)?[\\p{IsHan}]{0,4}"
                            + SUBJECT
                            + "(?:的|带来的|有何|潜在)?"
                            + EFFECT
                            + "(?:"
                            + AND
                            + "(?:\\p{IsHan}{0,4})"
                            + EFFECT
                            + "?)?"
                            + "|(?:潜在|主要|深远)?影响"
                            + AND
                            + EFFECT
                            + "|影响(?:分析|评估|解读|研判)|(?:机遇|机会)"
                            + AND
                            + EFFECT
                            + "|投资(?:建议|机会|逻辑|策略|要点|主线|价值)|受益(?:板块|标的|行业|企业|公司)|风险提示|免责(?:声明|条款)"
                            + "|(?:政策|专家|权威|深度|要点|一图|文件|亮点|快速|图文)?(?:解读|点评|简评|短评|评析|述评|研判)(?:"
                            + AND
                            + "\\p{IsHan}{1,6})?"
                            + "|(?:小编|编者|编辑|专家|机构|券商|笔者)(?:点评|按|说|注|寄语|观点|看法|建议|认为)"
                            + "|(?:相关|延伸|推荐|拓展|更多)(?:阅读|链接|文章|报道|推荐)|参考(?:资料|文献|来源|链接)|(?:名词|概念)解释"
                            + "|(?:前景|趋势|未来)(?:展望|预测|分析|研判)"
                            + ")[\\s】\\])》”\"]*(?::.*)?$");

    private static final PrefilteredPattern MARKER =
            PrefilteredPattern.compile("[\\[【〔［]\\s*[0-9０-９]");

    /** A longer line is a sentence, in code points. */
    private static final int LONGEST = 30;

    private Commentary() {}

    /** Whether a line is the heading of such a part. */
    static boolean isHeading(TextSpan line) {
        return line.length() <= LONGEST
                && HEADING.matcher(MatchingCopy.of(line).text().strip()).find();
    }

    /**
     * From the first line below the first marker that is such a heading to the end of the text;
     * null if there is none. A heading without a line of its own is told by where it stands.
     */
    static @Nullable TextSpan below(TextSpan body) {
        HeldText text = body.source();
        int start = body.start();
        boolean hasMarkers = false;
        for (String line : body.text().split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            boolean isMarked = MARKER.matcher(line).find();
            if (hasMarkers && !isMarked && isHeading(text.span(start, end))) {
                int lead = line.length() - line.stripLeading().length();
                return text.span(start + lead, end(text));
            }
            hasMarkers |= isMarked;
            start = end + 1;
        }
        return null;
    }

    /** The end of a text without white space. */
    static int end(HeldText text) {
        return text.codePointIndex(text.text().stripTrailing().length());
    }
}
