package org.policygraph.trace.cite;

import static java.util.Comparator.naturalOrder;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.cite.Work.Repealer;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** That a document is at an end, or will be, wherever words of it may be printed. */
public final class RepealNote {
    private RepealNote() {}

    /** The note in Chinese on the document that is cited; empty if nothing ends it. */
    public static String chinese(List<Repealer> ending) {
        return chinese("该文件", ending);
    }

    /** The note in Chinese on a document that is named, where others stand beside it. */
    public static String chineseOf(String title, List<Repealer> ending) {
        return chinese("《" + title + "》", ending);
    }

    private static String chinese(String document, List<Repealer> ending) {
        return note(
                ending,
                day -> "注意：" + document + (day == null ? "已废止，见" : "自" + day + "起废止，见"),
                each -> "《" + each.title() + "》" + bracketed("（", each, "）"),
                "、",
                "。");
    }

    /** The same in English. */
    public static String english(List<Repealer> ending) {
        return english("Note: ", ending);
    }

    /** The note in English on a document that is named, where others stand beside it. */
    public static String englishOf(String title, List<Repealer> ending) {
        return english("Note: “" + title + "” is ", ending);
    }

    private static String english(String beginning, List<Repealer> ending) {
        return note(
                ending,
                day -> beginning + (day == null ? "repealed by " : "repealed from " + day + " by "),
                each -> "“" + each.title() + "”" + bracketed(" (", each, ")"),
                ", ",
                ".");
    }

    /** By whom it is at an end; where it is not yet, from the earliest day to come. */
    private static String note(
            List<Repealer> ending,
            Function<@Nullable String, String> begin,
            Function<Repealer, String> shown,
            String between,
            String end) {
        if (ending.isEmpty()) return "";
        String day =
                ending.stream().anyMatch(each -> each.from() == null)
                        ? null
                        : ending.stream().map(Repealer::from).min(naturalOrder()).orElse(null);
        return ending.stream()
                .filter(each -> Objects.equals(each.from(), day))
                .map(shown)
                .collect(Collectors.joining(between, begin.apply(day), end));
    }

    private static String bracketed(String open, Repealer document, String close) {
        return document.number() == null ? "" : open + document.number() + close;
    }
}
