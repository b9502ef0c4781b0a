package org.policygraph.extract.official;

import java.util.regex.Pattern;

/** What may be a note of responsibility, by its form alone. */
final class NoteRules {
    private static final String BODY =
            "(?:院|厅|部|委|局|署|办|会|政府|处|中心|公司|社|大学|单位|部门|机构|行|区|市|县|省|法院|检察院|方面|小组|企业|集团|馆|所|台)";

    private static final Pattern VERB =
            Pattern.compile("负责|牵头|配合|会同|责任(?:单位|部门|主体)|分工|(?:参加|参与|落实|承担|实施|指导)$");
    private static final Pattern LIST =
            Pattern.compile(
                    "^[^。;:、,]{2,24}?"
                            + BODY
                            + "等?(?:[、,和及;][^。;:、,]{1,24}"
                            + BODY
                            + "等?(?:有关)?)*$");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^[(\\[【]?(?:(?:第一|共同|主要|总)?(?:牵头|责任|配合|主办|协办|承办|参加|参与|主责|落实|实施|支持|协同|指导|负责)){1,3}(?:单位|部门|机构|地区|主体|领导)[)\\]】]?\\s?:");

    private NoteRules() {}

    /** Whether what stands in brackets after a sentence may say who is responsible. */
    static boolean isBracketed(String content) {
        if (content.length() > 600) return false;
        return VERB.matcher(content).find() || LIST.matcher(content).matches();
    }

    /** Whether a paragraph or sentence begins with a label such as 责任单位：. */
    static boolean isLabelled(String text) {
        return LABELLED.matcher(text).lookingAt();
    }
}
