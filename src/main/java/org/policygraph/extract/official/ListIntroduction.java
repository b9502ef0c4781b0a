package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The words that introduce a list: 禁止下列行为：, or the heading 严禁以下行为. Each item is to be read with
 * them, and what they forbid or deny is the opposite of what the item says by itself.
 *
 * @param span its characters, without the label of its paragraph
 * @param sense what it makes of the items
 */
public record ListIntroduction(TextSpan span, Sense sense) {
    /** What an introduction makes of its items. */
    public enum Sense {
        /** They are what they say. */
        PLAIN,
        /** They are cases, or what must be met: nothing of them is promised. */
        CASES,
        /** They are forbidden, denied or done away with. */
        DENIED;

        /** What an item is under both. */
        public Sense within(Sense outer) {
            return compareTo(outer) < 0 ? outer : this;
        }
    }

    /** The list is named in it. */
    private static final PrefilteredPattern LISTED = PrefilteredPattern.compile("下列|以下|如下|之一");

    private static final PrefilteredPattern CASES =
            PrefilteredPattern.compile(
                    "(?:下列|以下|如下|之一|上述)[^,.。;]{0,8}(?:条件|情形|情况|对象)|(?:条件|情形|情况|对象)(?:之一|如下|包括|为)"
                            + "|有(?:下列|以下)[^,。;]{0,12}(?:的|之一)");

    private static final String THINGS =
            "(?:行为|做法|活动|情形|情况|问题|现象|费用|支出|收费|政策|规定|要求|项目|事项|内容|人员|对象|企业|单位|材料|证明)";

    /**
     * Words that deny or forbid what follows; those in 不得低于 compare, and 不符合条件的企业 only says of whom
     * something is told.
     */
    private static final PrefilteredPattern DENYING =
            PrefilteredPattern.compile(
                    "(?:严禁|禁止|杜绝|严防|防止|避免|制止|纠正|整治|查处|打击|惩处|清理|停止|暂停|中止|取消|废止|废除|豁免|免除|免于|反对"
                            + "|不(?:得|准|许|能|可|应|宜)(?!低于|少于|小于|高于|多于|大于|超过|超出|晚于|迟于)"
                            + "|不(?:予|再|给予|享受|享有|纳入|列入|计入|适用|属于|包括|包含|受理|办理|安排|收取|支持|批准|认定|承担|负责|实行|执行|需要?|要求|提供))"
                            + "(?!.*的(?!"
                            + THINGS
                            + ")\\p{IsHan}.*(?:下列|以下|如下))");

    /** One that is told by its colon; null if words of a sentence introduce nothing. */
    public static @Nullable ListIntroduction ofSentence(TextSpan sentence) {
        String words = sentence.text().strip();
        // Most sentences end otherwise, and need not be folded to say so.
        if (words.isEmpty() || "。；;！？!?".indexOf(words.charAt(words.length() - 1)) >= 0)
            return null;
        String text = FoldedPassage.of(List.of(sentence)).text().strip();
        return text.endsWith(":") ? new ListIntroduction(sentence, sense(text)) : null;
    }

    /** One that is a heading, with a colon or without; null if it only names what follows. */
    public static @Nullable ListIntroduction ofHeading(TextSpan heading) {
        ListIntroduction byColon = ofSentence(heading);
        if (byColon != null) return byColon;
        String text = FoldedPassage.of(List.of(heading)).text();
        if (!LISTED.matcher(text).find()) return null;
        Sense sense = sense(text);
        return sense == Sense.PLAIN ? null : new ListIntroduction(heading, sense);
    }

    /** What decides stands in the last clause, or in the one that has the cases: 有下列情形之一的，不予批准：. */
    private static Sense sense(String text) {
        String last = text.substring(Math.max(text.lastIndexOf(','), text.lastIndexOf('。')) + 1);
        if (DENYING.matcher(last).find()) return Sense.DENIED;
        return CASES.matcher(text).find() ? Sense.CASES : Sense.PLAIN;
    }

    /** Whether items cannot be told without it. */
    public boolean changesSense() {
        return sense != Sense.PLAIN;
    }
}
