package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Periods in a clause: 用5年左右, 2—3年内, 期限最长不超过3年, 按6个月的标准. When one starts is said where the text
 * says it, as in 印发之日起6个月内, and no date is ever computed. 连续3年, 每2年, 满4年 and 3年以上 are conditions,
 * not periods of the measure; 三年行动计划 is a name.
 */
final class Periods {
    /** 半 only before 年: half a month has no form of its own. */
    private static final String NUMBER = "[0-9]{1,3}|半(?=年)|" + ChineseNumbers.COUNT;

    private static final String UNIT = "年半|年(?![级度龄])|个月|周(?![岁边期])";

    /** A number or a range of two. */
    private static final String LENGTH =
            Messages.format(
                    "(?<count>%1$s)\\s?(?:(?:个?月|年)?\\s?[-–—~～至到]{1,2}\\s?(?<most>%1$s)\\s?)?(?<unit>%2$s)",
                    NUMBER, UNIT);

    private static final String ABOUT = "(?<about>约|大约|近)?\\s?";
    private static final String AFTER = "(?<after>左右)?";

    /** Verbs of what is to be done in a period that begins its clause: 5年培养1000万名. */
    private static final String ACHIEVING =
            "(?:培养|完成|建成|实现|新增|培训|建设|新建|改造|基本|全面|累计|打造|创建|筹集|开发|发展|支持|选派)";

    /** What a limit of a period is of: 扣除期限最长不超过240个月. */
    private static final String LIMITED =
            "(?:期限|时间|时限|时长|间隔|周期|年限|有效期|服务期|试用期|见习期|聘期|任期|实施期|建设期|试点期|保护期|过渡期|缓冲期|为期|期)";

    private static final String LIMIT =
            "(?:原则上|一般|均|应当?|可|约)*(?:最长|最短|最高|至少|最多)?(?:为|是|不(?:得|能|应|可)?(?:超过|少于|低于|短于|高于)|延长(?:至|到)?|延续|达到?)?";

    private static final List<PrefilteredPattern> FORMS =
            List.of(
                    // 用5年左右, 为期3年
                    form(
                            "(?:力争用|争取用|计划用|再用|利用|(?<![费使应运采作])用|经过|通过|为期|力争)\\s?"
                                    + ABOUT
                                    + LENGTH
                                    + AFTER
                                    + "(?:的?时间|(?:之|以)?内)?"),
                    // 左右 and 内 behind it
                    form(
                            ABOUT
                                    + LENGTH
                                    + "(?:(?<after>左右)(?:的?时间)?(?:之|以)?内?|(?:的?时间)?(?:之|以)?内(?![容部外涵设置需]))"),
                    form(
                            "^(?<about>约|大约)?\\s?"
                                    + LENGTH
                                    + "(?<after>左右)?(?=\\s?"
                                    + ACHIEVING
                                    + ")"));

    /** Lengths of what is granted or kept, not times in which to do anything. */
    private static final List<PrefilteredPattern> LENGTHS =
            List.of(
                    // 期限最长不超过3年
                    form("(?<=" + LIMITED + ")" + LIMIT + ABOUT + LENGTH + AFTER),
                    form(
                            "(?:最长|最短|最高|最多)(?:可)?(?:为|不(?:得|能|应)?(?:超过|少于|低于)|延长至|给予)?"
                                    + ABOUT
                                    + LENGTH
                                    + AFTER),
                    // 每年至少1个月在企业实训
                    form("(?<=每年|每学年|累计|时间|累计时间)(?:至少|不少于|不低于|不得少于)" + ABOUT + LENGTH + AFTER),
                    // 按6个月的标准, 参加3—12个月的见习, 给予3年的补贴
                    form(
                            "(?<=按|给予|发放|参加|享受|提供|开展|实行|延长|延续|缓缴|减免|免征|免收|连续给予)(?:不超过|最多|最长|至少|不少于)?"
                                    + ABOUT
                                    + LENGTH
                                    + AFTER
                                    + "(?=的(?![^,;。]{0,6}经[历验])|(?!以)(?:社会保险|就业|岗位|生活|财政)?(?:补贴|补助|贴息|免\\p{IsHan}|见习|培训|优惠))"),
                    // 减免3至6个月租金, 免收6个月房租
                    form(
                            "(?<=减免|免收|免缴|免交|减收|免除|免)"
                                    + ABOUT
                                    + LENGTH
                                    + AFTER
                                    + "(?=的?(?:租金|房租|租费|物业费|管理费|场地费|摊位费|使用费|水费|电费|费用))"),
                    // 留存五年, 保存不少于10年
                    form(
                            "(?<=留存|保存|保留|存档|保管|公示|留存期|保质期|质保)(?:时间|期限?)?(?:应当?|须|为|不(?:得)?(?:少于|低于|超过)|至少){0,3}"
                                    + ABOUT
                                    + LENGTH
                                    + AFTER));

    private static final PrefilteredPattern CONDITION =
            PrefilteredPattern.compile(
                    ".*(?:每|满|连续|近|过去|毕业|离校|登记|上|下|不满|超过|未满|[0-9第一二三四五六七八九十两]|[0-9一二三四五六七八九十](?:年?\\s?[-–—~～至到]|[.·点/、]))$",
                    Pattern.DOTALL);

    /** Those who have done something for so long are meant. */
    private static final PrefilteredPattern OF_PERSONS =
            PrefilteredPattern.compile(
                    "(?:参保|缴费|工作|从业|居住|持有|登记|注册|毕业|成立|经营|失业|任职|从事|服役|执业|离校|连续|满)(?:时间|年限)?(?:已|应|须|需)?$");

    private static final PrefilteredPattern MORE_AFTER =
            PrefilteredPattern.compile("^(?:以上|及以上|以下)");

    private static final PrefilteredPattern LONGEST =
            PrefilteredPattern.compile("最长|最高|最多|至多|不(?:得|能|应|可)?(?:超过|高于|长于|多于)|不超");

    private static final PrefilteredPattern SHORTEST =
            PrefilteredPattern.compile("最短|最低|最少|至少|不(?:得|能|应|可)?(?:少于|低于|短于)");

    private static final int HALF_A_YEAR = 6;

    /** Part of every form; no number begins behind a digit. */
    private static final PrefilteredPattern SIGN =
            PrefilteredPattern.compile("(?<![0-9])" + LENGTH);

    private Periods() {}

    private static PrefilteredPattern form(String form) {
        return PrefilteredPattern.compile(form);
    }

    /** In how long a time something is to be done. */
    static List<Duration> in(ParsedClause clause) {
        return in(clause, FORMS);
    }

    /**
     * How long something lasts, whatever else the clause states: 补贴期限不超过3年.
     *
     * @param periods in how long a time something is to be done there
     */
    static List<Duration> lengths(ParsedClause clause, List<Duration> periods) {
        return in(clause, LENGTHS).stream()
                .filter(
                        each ->
                                periods.stream()
                                        .noneMatch(known -> known.span().overlaps(each.span())))
                .toList();
    }

    private static List<Duration> in(ParsedClause clause, List<PrefilteredPattern> forms) {
        if (!SIGN.matcher(clause.text()).find()) return List.of();
        List<Duration> found = new ArrayList<>();
        for (PrefilteredPattern form : forms) {
            PrefilteredMatcher matcher = form.matcher(clause.text());
            while (matcher.find()) {
                Duration period = period(clause, matcher);
                if (period == null) continue;
                boolean isKnown =
                        found.stream().anyMatch(each -> each.span().overlaps(period.span()));
                if (!isKnown) found.add(period);
            }
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    private static @Nullable Duration period(ParsedClause clause, PrefilteredMatcher matcher) {
        String before = clause.text().substring(0, matcher.start());
        String after = clause.text().substring(matcher.end());
        if (CONDITION.matcher(before).matches() || MORE_AFTER.matcher(after).find()) return null;
        if (OF_PERSONS.matcher(before).find() || Negations.deny(before, after)) return null;
        if (ReportedFacts.endAt(before)) return null;
        Anchors.Anchor anchor = Anchors.before(before);
        TextSpan span =
                clause.span(anchor == null ? matcher.start() : anchor.from(), matcher.end());
        if (clause.isInTitle(span)) return null;
        String unit = matcher.group("unit");
        Period least = length(matcher.group("count"), unit);
        String most = matcher.group("most");
        return new Duration(
                least,
                most == null ? null : length(most, unit),
                limit(clause.text().substring(matcher.start(), matcher.start("count"))),
                matcher.group("about") != null || matcher.group("after") != null,
                anchor == null ? null : clause.span(anchor.nounFrom(), anchor.nounTo()),
                span);
    }

    /** Whether the words before a period make it the longest or the shortest. */
    private static @Nullable Comparator limit(String before) {
        if (LONGEST.matcher(before).find()) return Comparator.AT_MOST;
        return SHORTEST.matcher(before).find() ? Comparator.AT_LEAST : null;
    }

    private static Period length(String count, String unit) {
        if (count.equals("半")) return Period.ofMonths(HALF_A_YEAR);
        int number = ChineseNumbers.parse(count);
        return switch (unit) {
            case "年" -> Period.ofYears(number);
            case "周" -> Period.ofWeeks(number);
            case "年半" -> Period.of(number, HALF_A_YEAR, 0);
            default -> Period.ofMonths(number);
        };
    }
}
