package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

/** Kinds of official documents (文种), as titles end with them. */
public final class TitleKinds {
    /** Alternatives of a pattern, longest first where one ends another. */
    public static final String ALTERNATIVES =
            "指导意见|实施意见|若干意见|意见|若干措施|政策措施|措施|行动计划|工作计划|计划|实施方案|行动方案|工作方案|方案|发展规划|规划|纲要|"
                    + "紧急通知|通知|通告|通报|公告|公报|决定|决议|命令|批复|函|请示|报告|议案|纪要|管理办法|暂行办法|实施办法|办法|条例|实施细则|细则|规定|规范|清单|要点|若干规定|若干政策|政策";

    /** What else the titles of annexed and enacted texts end with. */
    private static final String OTHERS =
            "制度|章程|规则|规程|准则|预案|目录|标准|指南|指引|办法|法|令|名单|任务分工|分工|守则|倡议|说明|政策清单";

    /** All of them, as alternatives of a pattern. */
    static final String KINDS = ALTERNATIVES + "|" + OTHERS;

    /** A title that ends with a kind, before brackets such as （试行）. */
    static final PrefilteredPattern END =
            PrefilteredPattern.compile(
                    "(?<kind>" + KINDS + ")[》”\"]?(?:\\s*[(〔\\[][^)〕\\]]*[)〕\\]])*[》”\"]?$");

    private TitleKinds() {}
}
