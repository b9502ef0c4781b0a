package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Window;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * From when until when something holds: 2019年1月1日至12月31日, 2021—2023年, 自2026年1月1日起施行,
 * 有效期至2030年12月31日. None of them is a deadline.
 */
final class Windows {
    private static final String YEAR = "(?:" + CalendarDates.YEAR + ")";
    private static final String MONTH = "(?:" + CalendarDates.MONTH + ")";
    private static final String DAY = "(?:" + CalendarDates.DAY + ")";

    private static final String DATE =
            Messages.format(
                    "(?<year>%1$s)\\s?年(?:\\s?(?<month>%2$s)\\s?月(?:\\s?(?<day>%3$s)\\s?日)?)?",
                    YEAR, MONTH, DAY);

    private static final String SIGN = "\\s?(?:[-–—~～]{1,2}|至|到)\\s?";

    private static final String END =
            Messages.format(
                    "(?:(?<year2>%1$s)\\s?年(?:\\s?(?<month2>%2$s)\\s?月(?:\\s?(?<day2>%3$s)\\s?日)?)?|(?<month3>%2$s)\\s?月(?:\\s?(?<day3>%3$s)\\s?日)?|(?<day4>%3$s)\\s?日)",
                    YEAR, MONTH, DAY);

    private static final PrefilteredPattern BOTH =
            PrefilteredPattern.compile(
                    "(?:自|从|在)?(?:"
                            + DATE
                            + "(?:起)?|(?<bare>"
                            + YEAR
                            + ")(?=[-–—~～至到]))"
                            + SIGN
                            + END
                            + "(?:底|末|止)?(?:期间)?");

    /** 自2026年1月1日起, 2020年起, 从2019年开始. */
    private static final PrefilteredPattern FROM =
            PrefilteredPattern.compile("(?:自|从)?" + DATE + "(?:度|[秋春]季学期)?(?:起(?!点|步|草|源)|开始)");

    private static final PrefilteredPattern TO =
            PrefilteredPattern.compile(
                    "(?:有效期限?|执行期限?|实施期限|试行期|政策期限|期限|延续|延长|延期|执行|实施|试行|适用|有效)(?:实施|执行|适用)?(?:截?至|截?止到|到)"
                            + DATE
                            + "(?:底|末|止)?");

    private static final PrefilteredPattern UNTIL =
            PrefilteredPattern.compile("(?:至|到)?" + DATE + "(?:底|末)?止");

    /** What is waived or goes on until a date that opens the clause: …前，对小微企业免征增值税. */
    private static final PrefilteredPattern VALID_UNTIL =
            PrefilteredPattern.compile(
                    "^\\s?(?:(?:继续|暂|对|凡|由)[^;。]{0,40}?)?(?:免征|减征|减按|免收|减收|减半|暂免|暂停|停征|停收|缓缴|减免|免除|免予|免缴|继续(?:执行|实施|享受|适用|按))");

    private static final int FURTHEST = 80;

    private Windows() {}

    /** Whether a date that opens its clause says until when something holds. */
    static boolean isValidity(ParsedClause clause, Deadline date) {
        String text = clause.text();
        String before = text.substring(0, clause.unit(date.span().start()));
        String after = text.substring(clause.unit(date.span().end()));
        boolean isUntil = date.span().text().endsWith("前") || date.span().text().endsWith("底");
        String rest = after.isBlank() ? behind(clause) : after;
        return isUntil && before.isBlank() && VALID_UNTIL.matcher(rest).find();
    }

    static List<Window> in(ParsedClause clause) {
        List<Window> found = new ArrayList<>();
        PrefilteredMatcher both = BOTH.matcher(clause.text());
        while (both.find()) {
            if (!isComparison(clause.text(), both)) add(found, clause, both, from(both), to(both));
        }
        PrefilteredMatcher from = FROM.matcher(clause.text());
        while (from.find()) add(found, clause, from, iso(from), null);
        for (PrefilteredPattern end : List.of(TO, UNTIL)) {
            PrefilteredMatcher to = end.matcher(clause.text());
            while (to.find()) add(found, clause, to, null, iso(to));
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    /** What follows a clause in the text, without the sign between them. */
    private static String behind(ParsedClause clause) {
        HeldText source = clause.copy().source();
        int from = clause.span(0, clause.text().length()).end();
        int to = Math.min(source.length(), from + FURTHEST);
        return source.slice(from, to).replaceFirst("^[，,\\s]+", "").replace('；', ';');
    }

    /** 比2020年到… and the end of a longer number are none. */
    private static boolean isComparison(String text, PrefilteredMatcher window) {
        if (window.start() == 0) return false;
        char before = text.charAt(window.start() - 1);
        return Character.isDigit(before) || "比较".indexOf(before) >= 0;
    }

    private static void add(
            List<Window> found,
            ParsedClause clause,
            PrefilteredMatcher matcher,
            @Nullable String from,
            @Nullable String to) {
        TextSpan span = clause.span(matcher.start(), matcher.end());
        boolean isKnown = found.stream().anyMatch(each -> each.span().overlaps(span));
        if (isKnown || clause.isInTitle(span)) return;
        found.add(new Window(from, to, span));
    }

    private static String from(PrefilteredMatcher both) {
        String bare = both.group("bare");
        return bare == null ? iso(both) : CalendarDates.iso(bare, null, null);
    }

    private static String iso(PrefilteredMatcher date) {
        return CalendarDates.iso(date.group("year"), date.group("month"), date.group("day"));
    }

    /** An end without year is in the year of the beginning, one without month in its month. */
    private static String to(PrefilteredMatcher both) {
        if (both.group("year2") != null) {
            return CalendarDates.iso(both.group("year2"), both.group("month2"), both.group("day2"));
        }
        String year = both.group("year") != null ? both.group("year") : both.group("bare");
        if (both.group("month3") != null) {
            return CalendarDates.iso(year, both.group("month3"), both.group("day3"));
        }
        return CalendarDates.iso(year, both.group("month"), both.group("day4"));
    }
}
