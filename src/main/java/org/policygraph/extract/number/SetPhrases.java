package org.policygraph.extract.number;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words in which a numeral in Chinese characters counts nothing: the phrases of {@code
 * set-phrases.tsv}, and the forms that any word may take.
 */
final class SetPhrases {
    private static final String NUMERAL = "[零一二三四五六七八九十百两]";

    private static final String WORD = "[\\p{IsHan}&&[^零一二三四五六七八九十百千万亿两]]";

    private static final PrefilteredPattern PHRASE =
            PrefilteredPattern.compile(
                    String.join(
                            "|",
                            // ordinals: 第三方, 第一时间
                            "第[" + ChineseNumeral.CHARACTERS + "]+",
                            // figures of speech: 一人一策, 一户多残, 一县一品
                            "一(?![年月天日周]|成多)" + WORD + "{1,3}[一多两]" + WORD + "{1,2}",
                            "一[年月天日周]" + WORD + "?一(?![次届])" + WORD + "{1,2}",
                            "一对一|一对多",
                            // five-year plans and congresses: 十四五, 二十大, 二十届三中全会
                            "十" + NUMERAL + "五(?!" + NUMERAL + "|\\p{IsHan}{0,1}以[上下内])",
                            "[十一二三四五六七八九]+(?:大(?=精神|报告|以来|和|以后|$)|届|中全会|次全会)",
                            // sessions: 十四届全国人大三次会议
                            "(?<!召开|举行|举办|每年|至少|少于|[超多]过)" + NUMERAL + "{1,2}次(?:会议|全体会议|代表大会|党代会)",
                            // what went before or comes next: 上一年度, 下一阶段
                            "[上下前后同本]一(?:年度?|学年|季度|月|周|期|届|轮|次|级|阶段|步)",
                            // names in quotation marks: “两个允许”
                            "[“\\x22]" + NUMERAL + "{1,3}\\p{IsHan}{1,8}[”\\x22]",
                            "一支(?=[^,;。]{0,24}队伍)",
                            // 统一, 唯一 and the like end in 一
                            "[统单唯之同专合归逐划其任某惟整纯不进]一",
                            TsvTable.lines("set-phrases.tsv").stream()
                                    .map(List::getFirst)
                                    .sorted((one, other) -> other.length() - one.length())
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))));

    private SetPhrases() {}

    /** The places of a text that are in one, as pairs of first and one past the last. */
    static List<int[]> in(String text) {
        List<int[]> found = new ArrayList<>();
        PrefilteredMatcher matcher = PHRASE.matcher(text);
        while (matcher.find()) found.add(new int[] {matcher.start(), matcher.end()});
        return found;
    }
}
