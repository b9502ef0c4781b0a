package org.policygraph.extract.rules;

import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Deadlines in words that name no year: 年底前, 明年底前, 月底前, 到“十五五”末. {@link InferredDeadlines} reads
 * those whose year is clear; the others are reported.
 */
final class RelativeTimes {
    private static final String QUOTE = "[“\"'‘”’]?";

    private static final String BY = "(?:之前|以前|前)?";
    private static final String THIS_OR_NEXT_YEAR = "[今明后来本当次]年";
    private static final String MONTH = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月";

    private static final PrefilteredPattern TIME =
            PrefilteredPattern.compile(
                    "(?:到|至|于|在|力争)?(?:"
                            + String.join(
                                    "|",
                                    THIS_OR_NEXT_YEAR + "年?(?:[底末]" + BY + "|内|[上下]半年)",
                                    THIS_OR_NEXT_YEAR + MONTH + "(?:[底末]|份)?" + BY,
                                    THIS_OR_NEXT_YEAR + "(?!以来|起|度|来|人|轻|龄)",
                                    "(?<![0-9〇○零一二三四五六七八九十每上去往历近\\s])年[底末]" + BY,
                                    "(?<![0-9〇○零一二三四五六七八九十两几半多数每同近\\s])年内",
                                    "(?<![每0-9一二三四五六七八九十个\\s])(?:[本当下次]?(?:月|季度)|第?[一二三四]季度)[底末]"
                                            + BY,
                                    "(?<![0-9年\\s])"
                                            + MONTH
                                            + "(?:[底末]"
                                            + BY
                                            + "|[0-9]{1,2}日(?:之前|以前|前))",
                                    QUOTE
                                            + "十[一二三四五六七八九]五"
                                            + QUOTE
                                            + "(?:规划)?(?:期?末"
                                            + BY
                                            + "|期间|时期末)",
                                    "本世纪(?:末|中叶|上半叶|中)")
                            + ")");

    /** Without one of these no such time is named. */
    private static final CharacterSet SIGNS = CharacterSet.of("年月季世五");

    private static final PrefilteredPattern RECURS =
            PrefilteredPattern.compile("(?:每|逐|上|历)\\p{IsHan}{0,1}$");

    private RelativeTimes() {}

    /** Their places, in order. */
    static List<Range> in(String text) {
        if (!SIGNS.occursIn(text)) return List.of();
        List<Range> found = new ArrayList<>();
        PrefilteredMatcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            if (RECURS.matcher(text.substring(0, matcher.start())).find()) continue;
            found.add(new Range(matcher.start(), matcher.end()));
        }
        return found;
    }
}
