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

    /** The note in Chinese; empty if nothing ends it. */
    public static String chinese(List<Repealer> ending) {
        return note(
                ending,
                day -> day == null ? "注意：该文件已废止，见" : "注意：该文件自" + day + "起废止，见",
                each -> "《" + each.title() + "》" + bracketed("（", each, "）"),
                "、",
                "。");
    }

    /** The same in English. */
    public static String english(List<Repealer> ending) {
        return note(
                ending,
                day -> day == null ? "Note: repealed by " : "Note: repealed from " + day + " by ",
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
