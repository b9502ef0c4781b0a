package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.TextSpan;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods and deadlines in a clause. 用5年左右 is a period of about five years whose start is not
 * stated; 到2030年 is a deadline. Neither is ever turned into the other. 连续3年, 每2年, 满4年 and 3年以上 are
 * conditions, not periods of the measure.
 */
final class TimePattern {
    /** 半 only before 年: half a month has no form of its own. */
    private static final String NUMBER = "[0-9]{1,3}|半(?=年)|" + ChineseNumbers.COUNT;

    private static final String COUNT = "(?<count>" + NUMBER + ")";

    /** Verbs of what is to be done in a period that begins its clause: 5年培养1000万名. */
    private static final String ACHIEVING =
            "(?:培养|完成|建成|实现|新增|培训|建设|新建|改造|基本|全面|累计|打造|创建|筹集|开发|发展|支持|选派)";

    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?<!连续)(?:(?<led>力争用|争取用|计划用|再用|利用|用|经过|通过|为期|力争)\\s?(?<about>约|大约|近)?\\s?"
                            + COUNT
                            + "\\s?(?<unit>年半|年|个月|周(?!岁))(?<after>左右)?(?:的?时间|内)?"
                            + "|(?<about2>约|大约)?\\s?(?<count2>"
                            + NUMBER
                            + ")\\s?(?<unit2>年半|年|个月|周(?!岁))"
                            + "(?:(?<after2>左右)(?:的?时间)?(?:内)?|(?:的?时间)?内|(?=\\s?"
                            + ACHIEVING
                            + ")))");

    private static final Pattern CONDITION =
            Pattern.compile(
                    ".*(?:每|满|连续|近|过去|毕业|离校|登记|上|下|不满|超过|未满|[0-9第一二三四五六七八九十两]|[0-9一二三四五六七八九十](?:年?\\s?[-–—~～至到]|[.·点/、]))$",
                    Pattern.DOTALL);

    private static final int HALF_A_YEAR = 6;

    private static final String YEAR = "(?<year>20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s?年";
    private static final Pattern DEADLINE =
            Pattern.compile(
                    "(?<led>力争到|到|至|截至|截止到|于|在|力争)?\\s?"
                            + YEAR
                            + "(?:\\s?(?<month>1[0-2]|0?[1-9])\\s?月(?:\\s?(?<day>[12][0-9]|3[01]|0?[1-9])\\s?日)?)?"
                            + "(?<close>年?底前|年?底之前|年?底以前|以前|之前|年?底|年?末|前|上半年|内)?");

    /**
     * What follows a year that is when something begins, holds or held, and not when it is to be
     * done.
     */
    private static final Pattern NO_DEADLINE =
            Pattern.compile("^(?:起|以来|以后|后|度|版|级|届|[-–—~～至]\\s?20[0-9]{2}).*", Pattern.DOTALL);

    private static final Pattern PROMISING =
            Pattern.compile(
                    "^(?:基本|全面|全部|全国|实现|建成|完成|达到|力争|新增|新建|建设|各|每|培训|培养|支持|开展).*", Pattern.DOTALL);

    /** 2000年底前建成的小区 says which, and not by when. */
    private static final Pattern DESCRIBING =
            Pattern.compile(
                    "(?:建成|竣工|建造|建设|交付|投产|投入使用|出生|参加工作|入学|入职|毕业|登记|参保|退休|开工|立项|核发|取得)(?:\\p{IsHan}{0,4}的|小区|住宅|住房|房屋)");

    /** 2025年底已建成… reports what is. */
    private static final Pattern ALREADY = Pattern.compile("(?:全国|全省|全市|我国|各地|累计|共)*(?:已|共有|共建)");

    /** 比2020年提高… measures against a year. */
    private static final Pattern YARDSTICK =
            Pattern.compile(".*(?:较|比|据|占|在)\\s?$", Pattern.DOTALL);

    private TimePattern() {}

    static List<Duration> periods(ReadClause read) {
        String clause = read.text();
        List<Duration> found = new ArrayList<>();
        Matcher matcher = PERIOD.matcher(clause);
        while (matcher.find()) {
            if (CONDITION.matcher(clause.substring(0, matcher.start())).matches()) continue;
            if (read.isInTitle(read.span(matcher.start(), matcher.end()))) continue;
            if (isDenied(clause, matcher)) continue;
            boolean led = matcher.group("count") != null;
            boolean bare = !led && matcher.end() == matcher.end("unit2");
            if (bare && matcher.start() > 0) continue;
            boolean approximate =
                    matcher.group(led ? "about" : "about2") != null
                            || matcher.group(led ? "after" : "after2") != null;
            Period period =
                    period(
                            matcher.group(led ? "count" : "count2"),
                            matcher.group(led ? "unit" : "unit2"));
            found.add(new Duration(period, approximate, read.span(matcher.start(), matcher.end())));
        }
        return found;
    }

    /** 不再要求2年内完成, 不得到2030年才完成. */
    private static boolean isDenied(String clause, Matcher time) {
        return Negations.deny(clause.substring(0, time.start()), clause.substring(time.end()));
    }

    private static Period period(String count, String unit) {
        if (count.equals("半")) return Period.ofMonths(HALF_A_YEAR);
        int number = ChineseNumbers.parse(count);
        return switch (unit) {
            case "年" -> Period.ofYears(number);
            case "周" -> Period.ofWeeks(number);
            case "年半" -> Period.of(number, HALF_A_YEAR, 0);
            default -> Period.ofMonths(number);
        };
    }

    static List<Deadline> deadlines(ReadClause read) {
        String clause = read.text();
        List<Deadline> found = new ArrayList<>();
        Matcher matcher = DEADLINE.matcher(clause);
        while (matcher.find()) {
            TextSpan span = read.span(matcher.start(), matcher.end());
            if (!read.isInTitle(span) && isDeadline(clause, matcher)) {
                found.add(new Deadline(calendar(matcher), span));
            }
        }
        return found;
    }

    private static boolean isDeadline(String clause, Matcher matcher) {
        String before = clause.substring(0, matcher.start());
        String after = clause.substring(matcher.end());
        if (NO_DEADLINE.matcher(after).matches() || before.endsWith("-") || before.endsWith("—"))
            return false;
        if (DESCRIBING.matcher(after).lookingAt()) return false;
        if (isDenied(clause, matcher) || ReportedFacts.isForecast(before)) return false;
        if (ALREADY.matcher(after).lookingAt() || YARDSTICK.matcher(before).matches()) return false;
        String led = matcher.group("led");
        String close = matcher.group("close");
        // 截至2025年底 dates a figure; 截至2027年底前 is a deadline all the same.
        if (led != null && led.startsWith("截")) {
            return (close != null && close.endsWith("前")) || PROMISING.matcher(after).matches();
        }
        if (led != null) return !led.matches("于|在") || close != null;
        return close != null || PROMISING.matcher(after).matches() || after.isBlank();
    }

    /** {@code 2030}, {@code 2027-06} or {@code 2027-06-30}: no finer than what is printed. */
    private static String calendar(Matcher matcher) {
        StringBuilder calendar = new StringBuilder();
        calendar.append(ChineseNumbers.parse(matcher.group("year")));
        for (String part : List.of("month", "day")) {
            String printed = matcher.group(part);
            if (printed != null)
                calendar.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(printed)));
        }
        return calendar.toString();
    }
}
