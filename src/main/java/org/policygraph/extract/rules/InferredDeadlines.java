package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Deadlines that print no year: 12月底前, 年内, 明年6月底前, 到“十五五”末. A month takes the year of the date
 * before it in its sentence, else the one to come that the title says the document is for, else
 * that of the document; 今年 and 明年 count from the document; a five-year plan says itself when it
 * ends. A month that was over when the document was signed has no year that is clear. The
 * characters that the year is taken from go with it, and nothing is inferred where there are none.
 */
final class InferredDeadlines {
    private static final int FIRST_PLAN_ENDS = 1955;
    private static final String TENTHS = "一二三四五六七八九";

    private static final PrefilteredPattern FORM =
            PrefilteredPattern.compile(
                    "^(?:力争)?(?:到|至|于|在)?(?:(?<plan>[“\"'‘”’]?十[一二三四五六七八九]五[“\"'‘”’]?(?:规划)?期?末)|(?:(?<year>[今本明])年)?(?:(?:(?<month>"
                            + CalendarDates.MONTH
                            + ")月(?:(?<day>"
                            + CalendarDates.DAY
                            + ")日|份|[底末])?|(?<half>[上下])半年|第?(?<quarter>[一二三四])季度[底末]?|(?<end>年?[底末])|(?<within>年?内))?)(?<by>之前|以前|前)?)$");

    private final ParsedClause clause;
    private final String following;
    private final @Nullable Deadline earlier;
    private final @Nullable Dating dating;

    private InferredDeadlines(
            ParsedClause clause,
            String following,
            @Nullable Deadline earlier,
            @Nullable Dating dating) {
        this.clause = clause;
        this.following = following;
        this.earlier = earlier;
        this.dating = dating;
    }

    /**
     * Those of a clause, in order.
     *
     * @param following the clause after it, or the empty string
     * @param earlier the last deadline before it in its sentence; null if there is none
     */
    static List<Deadline> in(
            ParsedClause clause,
            String following,
            @Nullable Deadline earlier,
            MeasureContext context) {
        var inferred = new InferredDeadlines(clause, following, earlier, context.dating());
        List<Deadline> found = new ArrayList<>();
        for (Range time : RelativeTimes.in(clause.text())) {
            Deadline deadline = inferred.at(time);
            if (deadline != null) found.add(deadline);
        }
        return List.copyOf(found);
    }

    private @Nullable Deadline at(Range time) {
        String text = clause.text();
        TextSpan span = clause.span(time.from(), time.to());
        String before = text.substring(0, time.from());
        String after = text.substring(time.to());
        if (clause.isInTitle(span) || !Deadlines.mayStand(text, before, after)) return null;
        if (EligibilityDates.hold(before, after, following)) return null;
        PrefilteredMatcher form = FORM.matcher(text.substring(time.from(), time.to()));
        if (!form.matches()) return null;
        if (form.group("plan") != null) return ofPlan(form, time);
        if (isOpen(form) && !Deadlines.promises(after)) return null;
        return dated(form, span);
    }

    /** 今年 alone, or 6月 without 前 and 底, dates what follows rather than ends it. */
    private static boolean isOpen(PrefilteredMatcher form) {
        boolean isMonth = form.group("month") != null;
        String all = form.group();
        boolean isEnd = all.endsWith("底") || all.endsWith("末") || form.group("within") != null;
        boolean isLed = all.startsWith("到") || all.startsWith("至");
        return form.group("by") == null
                && !isEnd
                && !isLed
                && (isMonth || form.group("year") != null);
    }

    private Deadline ofPlan(PrefilteredMatcher form, Range time) {
        String words = form.group("plan");
        int at = words.indexOf('十');
        int number = 10 + TENTHS.indexOf(words.charAt(at + 1)) + 1;
        int from = time.from() + form.start("plan") + at;
        return new Deadline(
                String.valueOf(FIRST_PLAN_ENDS + 5 * number),
                clause.span(time.from(), time.to()),
                clause.span(from, from + 3));
    }

    private @Nullable Deadline dated(PrefilteredMatcher form, TextSpan span) {
        String month = month(form);
        String relative = form.group("year");
        if (relative != null) {
            PrintedDate signed = dating == null ? null : dating.signed();
            if (signed == null) return null;
            int year = signed.year().getValue() + (relative.equals("明") ? 1 : 0);
            return deadline(year, month, form.group("day"), span, signed.span());
        }
        if (earlier != null && month != null) {
            TextSpan from = earlier.year() == null ? earlier.span() : earlier.year();
            return later(earlier.calendar(), from, month, form.group("day"), span);
        }
        PrintedDate date = dating == null ? null : dating.ofMonths();
        return date == null
                ? null
                : later(date.calendar(), date.span(), month, form.group("day"), span);
    }

    /** In the year of another date, unless the month was over then. */
    private static @Nullable Deadline later(
            String date,
            TextSpan from,
            @Nullable String month,
            @Nullable String day,
            TextSpan span) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (month != null && date.length() >= "2026-01".length()) {
            int other = Integer.parseInt(date.substring(5, 7));
            if (ChineseNumbers.parse(month) < other) return null;
        }
        return deadline(year, month, day, span, from);
    }

    private static Deadline deadline(
            int year, @Nullable String month, @Nullable String day, TextSpan span, TextSpan from) {
        return new Deadline(CalendarDates.iso(String.valueOf(year), month, day), span, from);
    }

    private static @Nullable String month(PrefilteredMatcher form) {
        if (form.group("month") != null) return form.group("month");
        if (form.group("half") != null) return form.group("half").equals("上") ? "6" : "12";
        String quarter = form.group("quarter");
        return quarter == null ? null : String.valueOf(3 * (TENTHS.indexOf(quarter) + 1));
    }
}
