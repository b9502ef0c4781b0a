package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a number reports what is, or forecasts what will be without anybody's doing: 参保率已超95%,
 * 目前覆盖率90%, 老年人口占14.9%, 预计2035年突破4亿. Neither is promised.
 */
final class ReportedFacts {
    /** 目前已建成80个 reports what is; 在已建成80个的基础上再建20个 promises 20. */
    private static final String ALREADY =
            "已(?:经)?(?:建成|建立|建设|完成|达|实现|覆盖|形成|新增|开通|发放|培训|惠及|累计|有|为|超过|突破|组织|投入|安排|下达|支持|筹集|开工|改造|设立)(?:(?!再|基础|并|将)[^,])*$"
                    + "|已(?:经)?(?!婚|故|脱贫|退役|满)(?:(?!再|基础|并|将|力争|确保)[^,;的])*$";

    private static final String NOW =
            "目前|当前|现有|现已|至今|(?<![比较其按以])(?:去年|上年(?!度[^,;]{0,24}(?:工资|收入|额|费|利润|产值|支出|基数|总数|总量|人数|数量|规模)的))|截[至止]到?(?![^,;]{0,14}前)|“?十[一二三四]五”?(?:时期|期间|以来)(?![^,;]{0,6}(?:要|将|力争|确保))";
    private static final String FORECAST = "预计|预测|预期|预估|估计|估算|测算(?!比例|方法|标准|办法|口径|依据|价|值)|据统计|数据显示";

    /** What is to become of what is now: 由目前的60%提高到80%. */
    private static final String CHANGE =
            "提高|提升|增加|增至|增到|升至|升到|上调|下调|降至|降到|降低|下降|扩大|达到|缩短|压减|减少|力争|确保|争取|基础|再|将|新增|新建|建成|完成|实现";

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    ALREADY
                            + "|(?:"
                            + NOW
                            + ")(?:(?!"
                            + CHANGE
                            + ")[^,;])*$|(?:"
                            + FORECAST
                            + ")(?:(?!力争|确保|争取)[^,;])*$|(?<!为)了$|(?:人口|人群|群体|人数|患者|老年人)\\p{IsHan}{0,10}占(?!比)(?:总人口|全国|全省|全市|总数)?\\p{IsHan}{0,4}$");

    /** What was done in a time that is over: 五年来新增100万个, 去年新增5万个. */
    private static final PrefilteredPattern OVER =
            PrefilteredPattern.compile(
                    "(?:^|[,;:]|全国|全省|全市|我国)(?:近|过去|最近)?(?:(?<=近|过去|最近)[0-9一二三四五六七八九十两几]+年(?!内|左右|时间)|(?:[0-9一二三四五六七八九十两几多]+年|近年|多年|历年)来|去年|上年(?!度[^,;]{0,8}的|度[^,;]{0,20}(?:工资|收入|额|费|利润|产值|支出|基数)的)|过去[0-9一二三四五六七八九十两几]+年|[^,;]{2,10}以来)(?!的?基础)(?:(?!再|将|力争|确保|争取|基础|目标)[^,;])*$");

    private static final PrefilteredPattern AIM = PrefilteredPattern.compile("力争|确保|争取|将|今后|未来");

    private static final PrefilteredPattern LEAD =
            PrefilteredPattern.compile(
                    "(?:全国|全省|全市|我国)?(?:目前|当前|至今|去年|上年|[^,;]{2,16}以来|截[至止]到?[^,;]{2,12}(?<!前)|据[^,;]{0,8}(?:统计|测算|预测|估算)|(?:预计|预测)(?:到?20[0-9]{2}年)?)[底末]?");

    /** What has been done is said behind the number: 95%的社区已建成书屋. */
    private static final PrefilteredPattern DONE_AFTER =
            PrefilteredPattern.compile(
                    "^(?:以上)?的?[^,;。]{0,12}?已(?:经)?(?:全部|基本|初步)?(?:建成|建立|建设|完成|达到?|实现|覆盖|形成|开通|设立|投入|改造|开放|配备|纳入|接入|有)");

    /** What is there and is to be dealt with: 书屋200余个、藏书近10万册要入网. */
    private static final PrefilteredPattern DEALT_WITH =
            PrefilteredPattern.compile(
                    "^(?:、[^,;。、]{2,16})*(?:都|均|全部)?(?:要|应当?|必须|须)(?!达|有|为)\\p{IsHan}");

    /** The base that brackets tell beside an aim: 不低于300个(2030年为200个). */
    private static final PrefilteredPattern BASE_IN_BRACKETS =
            PrefilteredPattern.compile(
                    "\\((?:截[至止]到?)?(?:"
                            + CalendarDates.YEAR
                            + ")年(?:年?[底末])?(?:[^()，,;到]{0,8})(?:为|是|有)(?:约|近|仅)?\\s?$");

    private static final PrefilteredPattern IS_BASE =
            PrefilteredPattern.compile("^[^()，,;到]{0,8}(?:为|是|有)(?:约|近|仅)?\\s?[0-9]");

    /** Facts go on until something is to be done. */
    private static final PrefilteredPattern DUTY =
            PrefilteredPattern.compile("要|应|须|力争|确保|争取|将|继续|进一步|到20|加快|推进|推动");

    /** 省里要求建成30个，我市建成35个: the figure of others stands before that of those who promise. */
    private static final PrefilteredPattern ASKED_BY_OTHERS =
            PrefilteredPattern.compile(
                    "(?:国家|中央|省里|市里|县里|部里|省级|市级|上级|省委|省政府|国务院|^省|^市)(?:要求|下达|考核|规定|明确|确定|提出|分解|核定)(?:(?!我[省市县区]|本[省市县区]|全[省市县区])[^,;。]){0,14}$");

    private static final PrefilteredPattern OURS =
            PrefilteredPattern.compile(
                    "^(?:我|本|全)(?:省|市|县|区|州|镇|乡|旗|院|校|局)[^,;。]{0,16}[0-9一二三四五六七八九十百千两]");

    private ReportedFacts() {}

    /**
     * Whether a number with this before it is asked by others, beside which the next clause sets
     * its own.
     */
    static boolean areOfOthers(String before, String following) {
        return ASKED_BY_OTHERS.matcher(before).find() && OURS.matcher(following).find();
    }

    /**
     * Whether what stands behind a number says that it is so already.
     *
     * @param rest the clause behind the number and its signs
     */
    static boolean areSaidIn(String rest) {
        return DONE_AFTER.matcher(rest).find();
    }

    /** Whether a number counts things that are there and are to be dealt with. */
    static boolean areDealtWith(String rest) {
        return DEALT_WITH.matcher(rest).find();
    }

    /** Whether a number is the base that brackets tell: 2030年为200个. */
    static boolean areBaseInBrackets(String before) {
        return BASE_IN_BRACKETS.matcher(before).find();
    }

    /** Whether a year stands in brackets and dates such a base. */
    static boolean openBrackets(String before, String after) {
        return before.endsWith("(") && IS_BASE.matcher(after).find();
    }

    /** Whether a clause says nothing of what is to be done, so that facts go on in the next. */
    static boolean goOnBehind(String clause) {
        return !DUTY.matcher(clause).find();
    }

    /** A year of the calendar that dates what follows, and is neither a yardstick nor a base. */
    private static final PrefilteredPattern DATED =
            PrefilteredPattern.compile(
                    "(?<![比较据占由从于至到])(?:截[至止]到?)?(?<year>"
                            + CalendarDates.YEAR
                            + ")年(?:度|全年|[0-9]{1,2}月|年?[底末])?(?!起|以来|以前|之前|前|的?基础|[-–—~至到]|秋|春|开始)[^,;]*$");

    /** Whether a clause only says that facts follow: 截至2025年底, 据统计. */
    static boolean isLead(String clause, MeasureContext context) {
        if (LEAD.matcher(clause.strip()).matches()) return true;
        PrefilteredMatcher dated = DATED.matcher(clause);
        return dated.lookingAt()
                && context.isPast(dated.group("year"))
                && clause.length() <= LONGEST_DATE;
    }

    private static final PrefilteredPattern PLAN =
            PrefilteredPattern.compile("十(?<number>[一二三四五六七八九])五[”\"]?(?:时期|期间|以来|规划期)[^,;]*$");

    private static final int LONGEST_DATE = 12;

    /** Whether a year that is over dates the number with this before it: 2024年完成改造. */
    static boolean areOfThePast(String before, MeasureContext context) {
        if (AIM.matcher(before).find()) return false;
        PrefilteredMatcher dated = DATED.matcher(before);
        if (dated.find() && context.isPast(dated.group("year"))) return true;
        PrefilteredMatcher plan = PLAN.matcher(before);
        return plan.find() && context.isPast(lastYear(plan.group("number")));
    }

    /** 十三五, the 13th five-year plan, ended in 2020. */
    private static String lastYear(String plan) {
        return String.valueOf(2010 + 5 * "一二三四五六七八九".indexOf(plan));
    }

    /** What such a clause leads to, unless it sets an aim: 截至去年，参保率95%，力争98%. */
    static boolean follow(String lead, String clause) {
        return !lead.isEmpty() && !AIM.matcher(clause).find();
    }

    /**
     * Whether a number with this before it is one.
     *
     * @param before the clause up to the number and its signs
     */
    static boolean endAt(String before) {
        return BEFORE.matcher(before).find() || OVER.matcher(before).find();
    }

    /** Whether what follows this is a forecast. */
    static boolean isForecast(String before) {
        return before.matches(".*(?:" + FORECAST + ")(?:(?!力争|确保|争取)[^,;])*");
    }
}
