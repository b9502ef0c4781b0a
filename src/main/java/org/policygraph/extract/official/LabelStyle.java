package org.policygraph.extract.official;

import java.util.regex.Pattern;

/** How a division is numbered, from the widest to the narrowest. */
enum LabelStyle {
    /** 第一编. */
    PART("第(?<ordinal>NUMERAL)(?:编|篇|部分)(?=\\s|$)"),
    /** 第一章. */
    CHAPTER("第(?<ordinal>NUMERAL)章(?!的)"),
    /** 第一节. */
    CHAPTER_SECTION("第(?<ordinal>NUMERAL)节(?!的)"),
    /** 第一条. */
    ARTICLE("第(?<ordinal>NUMERAL)条(?:之NUMERAL)?(?![的规第款项中之、和至及或所,)])"),
    /** 一、 */
    SECTION("(?<ordinal>HAN)\\s?[、.](?!HAN[、.])"),
    /** （一） */
    ITEM("\\((?<ordinal>HAN)\\)[、.]?"),
    /** 1. */
    POINT("(?<ordinal>[0-9]{1,3})(?:\\s?[.、](?![0-9])|\\)(?!\\)))"),
    /** （1） */
    SUBPOINT("\\((?<ordinal>[0-9]{1,2})\\)[、.]?"),
    /** —— */
    DASH("[—―─–]{1,3}(?![—―─–0-9])|--(?!-)");

    private final Pattern pattern;

    LabelStyle(String pattern) {
        this.pattern =
                Pattern.compile(
                        pattern.replace("NUMERAL", "(?:[一二三四五六七八九十百零〇]{1,6}|[0-9]{1,3})")
                                .replace("HAN", "[一二三四五六七八九十百零〇]{1,6}"));
    }

    Pattern pattern() {
        return pattern;
    }
}
