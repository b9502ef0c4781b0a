package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What may be a note of responsibility, by its form alone. */
final class NoteRules {
    private static final int LONGEST = 600;
    private static final String BODY =
            "(?:院|厅|部|委|局|署|办|会|政府|处|中心|公司|社|大学|单位|部门|机构|行|区|市|县|省|院|方面|小组|企业|集团|馆|所|台|站|队|联|中央)";

    private static final PrefilteredPattern VERB =
            PrefilteredPattern.compile("负责|牵头|配合|会同|责任(?:单位|部门|主体)|分工|(?:参加|参与|落实|承担|实施|指导)$");
    private static final Pattern SIGN_OF_LIST = Pattern.compile("[、,;]");

    /** What stands between two such signs. */
    private static final PrefilteredPattern ITEM =
            PrefilteredPattern.compile(
                    "[^。;:、,]{1,24}?" + BODY + "等?(?:[和及][^。;:、,]{1,24}" + BODY + "等?)*");

    private static final PrefilteredPattern LABELLED =
            PrefilteredPattern.compile(
                    "^[(\\[【]?(?:第一|共同|主要|总|市级|省级)?(?:(?:牵头|责任|配合|主办|协办|承办|参加|参与|主责|落实|实施|支持|协同|指导|负责|完成)"
                            + "(?:和|及|、)?){1,3}(?:单位|部门|机构|地区|主体|领导|处室|科室)[)\\]】]?\\s?:|^(?:责任|职责|任务|工作)分工:|^[—-]{1,2}(?=[^。,]{2,60}(?:负责|牵头|配合)[^。,]{0,6}。?$)");

    private NoteRules() {}

    /** Whether what stands in brackets after a sentence may say who is responsible. */
    static boolean isBracketed(String content) {
        if (content.length() > LONGEST) return false;
        return saysDuty(content) || isList(content);
    }

    /** Whether words speak of who is responsible. */
    static boolean saysDuty(String words) {
        return VERB.matcher(words).find();
    }

    /** Whether words are names of bodies and no more, as in a cell: 司法部、文化和旅游部. */
    static boolean isListOfBodies(String words) {
        return words.indexOf('、') > 0 && isList(words);
    }

    /** Item by item: a pattern of the whole list would take more of the stack the longer it is. */
    private static boolean isList(String words) {
        return Arrays.stream(SIGN_OF_LIST.split(words, -1))
                .allMatch(item -> item.length() <= LONGEST && ITEM.matcher(item).matches());
    }

    /** Whether a paragraph or sentence begins with a label such as 责任单位：. */
    static boolean isLabelled(String text) {
        return LABELLED.matcher(text).lookingAt();
    }

    /** Whether a note stands here, so that what stands before it is more than a name. */
    static boolean follows(String text, int[] pairs, int from) {
        int at = from;
        while (at < text.length() && FoldedPassage.isMargin(text.charAt(at))) at++;
        if (at == text.length()) return false;
        boolean isBracket = text.charAt(at) == '(' && pairs[at] > at;
        return isBracket
                ? isBracketed(text.substring(at + 1, pairs[at]))
                : isLabelled(text.substring(at));
    }
}
