package org.policygraph.trace.cite;

import org.policygraph.trace.cite.Work.Repealer;

import java.util.List;
import java.util.stream.Collectors;

/** That a document is at an end, wherever words of it may be printed. */
public final class RepealNote {
    private RepealNote() {}

    /** The note in Chinese; empty if nothing ends it. */
    public static String chinese(List<Repealer> ending) {
        if (ending.isEmpty()) return "";
        return ending.stream()
                .map(each -> "《" + each.title() + "》" + bracketed("（", each, "）"))
                .collect(Collectors.joining("、", "注意：该文件已废止，见", "。"));
    }

    /** The same in English. */
    public static String english(List<Repealer> ending) {
        if (ending.isEmpty()) return "";
        return ending.stream()
                .map(each -> "“" + each.title() + "”" + bracketed(" (", each, ")"))
                .collect(Collectors.joining(", ", "Note: repealed by ", "."));
    }

    private static String bracketed(String open, Repealer document, String close) {
        return document.number() == null ? "" : open + document.number() + close;
    }
}
