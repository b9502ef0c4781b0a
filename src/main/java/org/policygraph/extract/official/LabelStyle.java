package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

/** How a division is numbered, from the widest to the narrowest. */
enum LabelStyle {
    PART("第一编", "第(?<ordinal>NUMERAL)(?:编|篇|部分)(?=\\s|$)"),
    CHAPTER("第一章", "第\\s?(?<ordinal>NUMERAL)\\s?章(?!的)"),
    CHAPTER_SECTION("第一节", "第\\s?(?<ordinal>NUMERAL)\\s?节(?!的)"),
    /** No reference such as 第一条规定 that begins a line. */
    ARTICLE("第一条", "第\\s?(?<ordinal>NUMERAL)\\s?条(?:之NUMERAL)?(?![的规第款项中之、和至及或所,)])"),
    /** No list such as 一、二、三产业. */
    SECTION("一、", "(?<ordinal>HAN)\\s?[、.](?!HAN[、.产])"),
    ITEM("（一）", "\\((?<ordinal>HAN)\\)[、.]?"),
    /** No decimal such as 2.5. */
    POINT("1.", "(?<ordinal>[0-9]{1,3})(?:\\s?[.、](?![0-9])|\\)(?!\\)))"),
    SUBPOINT("（1）", "\\((?<ordinal>[0-9]{1,2})\\)[、.]?"),
    /** Folded to figures; {@link Label} looks at the characters. */
    CIRCLED("①", "(?<ordinal>[0-9]{1,2})[、.]?"),
    DASH("——", "[—―─–]{1,3}(?![—―─–0-9])|--(?!-)");

    private static final String NUMERAL = "(?:HAN|[0-9]{1,3})";
    private static final String HAN = "[一二三四五六七八九十百零〇]{1,6}";

    private final String example;
    private final PrefilteredPattern pattern;

    LabelStyle(String example, String pattern) {
        this.example = example;
        this.pattern = PrefilteredPattern.compile(spelledOut(pattern));
    }

    private static String spelledOut(String pattern) {
        return pattern.replace("NUMERAL", NUMERAL).replace("HAN", HAN);
    }

    /** The first label of this style, which names the rule that reads it. */
    String example() {
        return example;
    }

    PrefilteredPattern pattern() {
        return pattern;
    }

    boolean isWiderThan(LabelStyle other) {
        return compareTo(other) < 0;
    }
}
