package org.policygraph.trace.cite;

import static java.util.Comparator.naturalOrder;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.cite.Work.Effect;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a document is at an end or amended, or will be, or has outlived the validity that it states
 * of itself, wherever words of it may be printed. What is amended is in effect, in other words than
 * those held.
 */
public final class ChangeNote {
    private ChangeNote() {}

    /** The note in Chinese on the document that is cited; empty if nothing changes it. */
    public static String chinese(List<Change> changes) {
        return chinese("该文件", changes);
    }

    /** The note in Chinese on a document that is named, where others stand beside it. */
    public static String chineseOf(String title, List<Change> changes) {
        return chinese("《" + title + "》", changes);
    }

    private static String chinese(String document, List<Change> changes) {
        Function<Change, String> shown =
                each -> "《" + each.title() + "》" + bracketed("（", each, "）");
        return note(
                        of(Effect.REPEALS, changes),
                        day -> "注意：" + document + (day == null ? "已废止，见" : "自" + day + "起废止，见"),
                        shown,
                        "、",
                        "。")
                + note(
                        of(Effect.AMENDS, changes),
                        day -> "注意：" + document + (day == null ? "已被" : "自" + day + "起被"),
                        shown,
                        "、",
                        "修改。")
                + of(Effect.EXPIRES, changes).stream()
                        .map(
                                each ->
                                        "注意：按"
                                                + document
                                                + "自载的有效期（"
                                                + validity(each, true)
                                                + "），以今天的日期计已届满；是否延长，须另行查证。")
                        .collect(Collectors.joining());
    }

    /** The same in English. */
    public static String english(List<Change> changes) {
        return english("Note: ", "the validity that it states of itself", changes);
    }

    /** The note in English on a document that is named, where others stand beside it. */
    public static String englishOf(String title, List<Change> changes) {
        return english(
                "Note: “" + title + "” is ",
                "the validity that “" + title + "” states of itself",
                changes);
    }

    private static String english(String beginning, String validity, List<Change> changes) {
        return Stream.of(
                        english(beginning + "repealed ", of(Effect.REPEALS, changes), "by "),
                        english(beginning + "amended ", of(Effect.AMENDS, changes), "by "),
                        of(Effect.EXPIRES, changes).stream()
                                .map(
                                        each ->
                                                "Note: by the calendar, "
                                                        + validity
                                                        + " ("
                                                        + validity(each, false)
                                                        + ") has passed; whether it was prolonged has to be looked up.")
                                .collect(Collectors.joining()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String english(String beginning, List<Change> changes, String by) {
        return note(
                changes,
                day -> beginning + (day == null ? by : "from " + day + " " + by),
                each -> "“" + each.title() + "”" + bracketed(" (", each, ")"),
                ", ",
                ".");
    }

    /** 至2030-12-31, 自2026-01-01起5年, or 5年. */
    private static String validity(Change passed, boolean isChinese) {
        String stated = String.valueOf(passed.from());
        int length = stated.indexOf('P');
        if (length < 0) return (isChinese ? "至" : "until ") + stated;
        Period period = Period.parse(stated.substring(length));
        String from = length == 0 ? "" : stated.substring(0, length - 1);
        boolean isInYears = period.getYears() > 0;
        int count = isInYears ? period.getYears() : period.getMonths();
        if (isChinese)
            return (from.isEmpty() ? "" : "自" + from + "起") + count + (isInYears ? "年" : "个月");
        String unit = (isInYears ? " year" : " month") + (count == 1 ? "" : "s");
        return count + unit + (from.isEmpty() ? "" : " from " + from);
    }

    private static List<Change> of(Effect effect, List<Change> changes) {
        return changes.stream().filter(each -> each.effect() == effect).toList();
    }

    /** By whom it is changed; where it is not yet, from the earliest day to come. */
    private static String note(
            List<Change> changes,
            Function<@Nullable String, String> begin,
            Function<Change, String> shown,
            String between,
            String end) {
        if (changes.isEmpty()) return "";
        String day =
                changes.stream().anyMatch(each -> each.from() == null)
                        ? null
                        : changes.stream().map(Change::from).min(naturalOrder()).orElse(null);
        return changes.stream()
                .filter(each -> Objects.equals(each.from(), day))
                .map(shown)
                .collect(Collectors.joining(between, begin.apply(day), end));
    }

    private static String bracketed(String open, Change document, String close) {
        return document.number() == null ? "" : open + document.number() + close;
    }
}
