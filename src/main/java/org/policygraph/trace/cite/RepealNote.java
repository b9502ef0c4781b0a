package org.policygraph.trace.cite;

import org.policygraph.trace.cite.Work.Repealer;

import java.util.List;
import java.util.stream.Collectors;

/** That a document is at an end, wherever words of it may be printed. */
public final class RepealNote {
    private RepealNote() {}

    /** The note in Chinese on the document that is cited; empty if nothing ends it. */
    public static String chinese(List<Repealer> ending) {
        return chinese("该文件", ending);
    }

    /** The same in English. */
    public static String english(List<Repealer> ending) {
        return english("Note: ", ending);
    }

    /** The note in Chinese on a document that is named, where others stand beside it. */
    public static String chineseOf(String title, List<Repealer> ending) {
        return chinese("《" + title + "》", ending);
    }

    /** The same in English. */
    public static String englishOf(String title, List<Repealer> ending) {
        return english("Note: “" + title + "” is ", ending);
    }

    private static String chinese(String document, List<Repealer> ending) {
        if (ending.isEmpty()) return "";
        return ending.stream()
                .map(each -> "《" + each.title() + "》" + bracketed("（", each, "）"))
                .collect(Collectors.joining("、", "注意：" + document + "已废止，见", "。"));
    }

    private static String english(String beginning, List<Repealer> ending) {
        if (ending.isEmpty()) return "";
        return ending.stream()
                .map(each -> "“" + each.title() + "”" + bracketed(" (", each, ")"))
                .collect(Collectors.joining(", ", beginning + "repealed by ", "."));
    }

    private static String bracketed(String open, Repealer document, String close) {
        return document.number() == null ? "" : open + document.number() + close;
    }
}
