package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Deadlines in a clause: 到2030年, 2030年6月底前, 2027年上半年. Never computed from a period, and never a
 * year that only dates or describes something.
 */
final class Deadlines {
    private static final String DATE =
            Messages.format(
                    "(?<year>%1$s)\\s?(?:年|(?=[、和及与,]\\s?(?:%1$s)\\s?年))(?:\\s?(?<month>%2$s)\\s?月(?:份)?(?:\\s?(?<day>%3$s)\\s?日)?)?",
                    CalendarDates.YEAR, CalendarDates.MONTH, CalendarDates.DAY);

    private static final PrefilteredPattern DEADLINE =
            PrefilteredPattern.compile(
                    "(?<led>(?<=(?:完成|报送|截止|提交|上报|办结)(?:时间|时限|日期)为)|力争到|到|至|截至|截止到|于|在|力争)?\\s?"
                            + DATE
                            + "(?<close>年?底前|年?底之前|年?底以前|以前|之前|年?底|年?末前?|前(?![^,;。]{0,2}[后期述])|(?:的)?(?<half>[上下])半年(?:底?前|内)?|第?(?<quarter>[一二三四])季度(?:[底末]?前|内|[底末])?|内|[上中下]旬(?:前|之前)?)?");

    private static final String SEVERAL =
            Messages.format(
                    "(?:[到至]?\\s?(?:%s)\\s?(?:年(?:年?[底末]?(?:之前|以前|前)?)?|(?=[、和及与,]))[、和及与,]?\\s?){2,}",
                    CalendarDates.YEAR);

    /**
     * Several years of which each has its own value: 到2027年和2030年分别达到70%、85%. Where the values
     * stand in the next clause, as in 到2027年、2028年、2030年，参保率分别达到…, the years are all that this one
     * says.
     */
    private static final PrefilteredPattern EACH_ITS_OWN =
            PrefilteredPattern.compile(
                    SEVERAL + "(?:\\p{IsHan}{0,8}?)分别|^\\s*(?:力争)?(?=[到至])" + SEVERAL + "$");

    /**
     * What follows a year that is when something begins, holds or held, and not when it is to be
     * done.
     */
    private static final PrefilteredPattern NO_DEADLINE =
            PrefilteredPattern.compile(
                    "^(?:起|开始|以来|以后|后|度|版|级|届|秋季|春季|[-–—~～至]\\s?20[0-9]{2}).*", Pattern.DOTALL);

    private static final PrefilteredPattern PROMISING =
            PrefilteredPattern.compile(
                    "^(?:基本|初步|率先|全面|全部|全国|实现|建成|完成|达到|力争|新增|新建|建设|启动|推出|出台|制定|各|每|培训|培养|支持|开展).*",
                    Pattern.DOTALL);

    /** 2000年底前建成的小区 says which, and not by when. */
    private static final PrefilteredPattern DESCRIBING =
            PrefilteredPattern.compile(
                    "(?:建成|竣工|建造|建设|交付|投产|投入使用|出生|参加工作|入学|入职|毕业|登记|注册|参保|退休|开工|立项|核发|取得|生产|出厂)(?:\\p{IsHan}{0,4}的|小区|住宅|住房|房屋)");

    /** 2025年底已建成… reports what is. */
    private static final PrefilteredPattern ALREADY =
            PrefilteredPattern.compile("(?:全国|全省|全市|我国|各地|累计|共)*(?:已|共有|共建)");

    /** 比2020年提高… measures against a year. */
    private static final PrefilteredPattern YARDSTICK =
            PrefilteredPattern.compile(".*(?:较|比|据|占|在|展望)\\s?$", Pattern.DOTALL);

    /** 原定2031年底建成 was the deadline and is it no more. */
    private static final PrefilteredPattern FORMER =
            PrefilteredPattern.compile("原(?:来|先)?(?:定|计划|拟|规划|要求)\\p{IsHan}{0,4}$");

    /** 2031年底前未建成的，收回资金 says what follows if it is not kept. */
    private static final PrefilteredPattern NOT_KEPT =
            PrefilteredPattern.compile("^[^,;。]{0,8}?(?:仍未|还未|尚未|未能|未|没有|仍不)\\p{IsHan}{1,12}的$");

    private final ParsedClause clause;
    private final String following;
    private final MeasureContext context;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<TextSpan> conditions = new ArrayList<>();

    /**
     * Of one clause.
     *
     * @param following the clause after it, or the empty string
     */
    Deadlines(ParsedClause clause, String following, MeasureContext context) {
        this.clause = clause;
        this.following = following;
        this.context = context;
        read();
    }

    /** By when something is to be done, in order. */
    List<Deadline> all() {
        return List.copyOf(deadlines);
    }

    /** Dates by which somebody must have done something to be covered, in order. */
    List<TextSpan> conditions() {
        return List.copyOf(conditions);
    }

    private void read() {
        String text = clause.text();
        PrefilteredMatcher each = EACH_ITS_OWN.matcher(text);
        int[] own = each.find() ? new int[] {each.start(), each.end()} : new int[] {0, 0};
        PrefilteredMatcher matcher = DEADLINE.matcher(text);
        while (matcher.find()) {
            TextSpan span = clause.span(matcher.start(), matcher.end());
            boolean isOfSeveral = own[0] <= matcher.start() && matcher.end() <= own[1];
            if (clause.isInTitle(span)) continue;
            if (isCondition(matcher)) {
                conditions.add(span);
            } else if (context.isFuture(matcher.group("year"))
                    && (isOfSeveral || isDeadline(matcher))) {
                deadlines.add(new Deadline(iso(matcher), span));
            }
        }
    }

    private boolean isCondition(PrefilteredMatcher matcher) {
        String close = matcher.group("close");
        if (close == null || !close.endsWith("前")) return false;
        String text = clause.text();
        String after = text.substring(matcher.end());
        return DESCRIBING.matcher(after).lookingAt()
                || EligibilityDates.hold(text.substring(0, matcher.start()), after, following);
    }

    private boolean isDeadline(PrefilteredMatcher matcher) {
        String text = clause.text();
        String before = text.substring(0, matcher.start());
        String after = text.substring(matcher.end());
        if (!mayStand(text, before, after)) return false;
        String led = matcher.group("led");
        String close = matcher.group("close");
        // 截至2025年底 dates a figure; 截至2027年底前 is a deadline all the same.
        if (led != null && led.startsWith("截")) {
            boolean isBefore = close != null && close.endsWith("前");
            return isBefore || (context.isFuture(matcher.group("year")) && promises(after));
        }
        if (led != null) return !led.matches("于|在") || close != null;
        // A bare day dates an event: 2025年8月25日召开会议.
        boolean isDay = matcher.group("day") != null;
        return close != null || (!isDay && (promises(after) || after.isBlank()));
    }

    /** Whether a date may be a deadline, by what stands around it in its clause. */
    static boolean mayStand(String text, String before, String after) {
        if (NO_DEADLINE.matcher(after).matches() || before.endsWith("-") || before.endsWith("—"))
            return false;
        if (Eligibility.isSupposed(text) || NOT_KEPT.matcher(after).find()) return false;
        if (FORMER.matcher(before).find() || ReportedFacts.openBrackets(before, after))
            return false;
        if (DESCRIBING.matcher(after).lookingAt()) return false;
        if (Negations.deny(before, after) || ReportedFacts.isForecast(before)) return false;
        return !ALREADY.matcher(after).lookingAt() && !YARDSTICK.matcher(before).matches();
    }

    /** Whether a bare date is a deadline by the verb that follows it. */
    static boolean promises(String after) {
        return PROMISING.matcher(after).matches();
    }

    /** The end of a half or quarter of a year is the end of its last month. */
    private static String iso(PrefilteredMatcher matcher) {
        String month = matcher.group("month");
        if (month == null) month = lastMonth(matcher);
        return CalendarDates.iso(matcher.group("year"), month, matcher.group("day"));
    }

    private static @Nullable String lastMonth(PrefilteredMatcher matcher) {
        String half = matcher.group("half");
        if (half != null) return half.equals("上") ? "6" : "12";
        String quarter = matcher.group("quarter");
        return quarter == null ? null : String.valueOf(3 * ("一二三四".indexOf(quarter) + 1));
    }
}
