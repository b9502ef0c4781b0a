package org.policygraph.extract.rules;

import org.policygraph.text.CharacterSet;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of another document that a sentence takes out of it or puts into it: 删去“…”, 将“…”修改为“…”,
 * 增加一款：“…”. The old ones hold no more, and the new ones are that document's: neither are statements
 * of this one.
 */
public final class AmendedText {
    private static final String QUOTE =
            "(?:“[^”]{0,4000}(?:”|$)|「[^」]{0,4000}(?:」|$)|\"[^\"]{0,4000}(?:\"|$))";

    private static final String ROW = QUOTE + "(?:(?:[、,和及与]|以及){0,2}" + QUOTE + "){0,20}";

    /** A place in a document. */
    private static final String PLACE =
            "(?:第[0-9一二三四五六七八九十百零两]{1,6}(?:条|款|项|目|章|节|编|部分|段|点)|[一二两三四五六七八九十0-9]{1,2}[条款项章节]|条款|条文|标题|名称|附件|附表|原文|该[条款项])";

    private static final String INTO = "(?:修改|改|修订|修正|调整|替换|更改|变更)(?:成|为)";

    private static final PrefilteredPattern AT_PLACE =
            PrefilteredPattern.compile(PLACE + "|(?:删去|删除|删掉|去掉)" + ROW + "的?(?:内容|规定|表述|字样|文字)");

    /** 将“甲”修改为“乙”: what quotes both says of itself that it changes words. */
    private static final PrefilteredPattern CHANGED =
            PrefilteredPattern.compile(
                    ROW
                            + "(?:的?(?:内容|规定|表述|字样|文字)|一词|二字)?[,、]?(?:相应|统一|分别|均|一并|一律)*"
                            + INTO
                            + ":?"
                            + QUOTE
                            + "(?:(?:[、和及与]|以及){0,2}"
                            + QUOTE
                            + "){0,20}");

    /** In a sentence that says where: 删去第五条“甲”, 第六条修改为：“乙”, 增加一款：“丙”. */
    private static final PrefilteredPattern AT_ITS_PLACE =
            PrefilteredPattern.compile(
                    "(?:删去|删除|删掉|去掉)[^“「\"。;]{0,40}"
                            + ROW
                            + "|"
                            + ROW
                            + "(?:的?(?:内容|规定|表述|字样|文字)|一词|二字)?[,、]?(?:相应|统一|分别|均|一并|一律|予以)*(?:删去|删除|删掉|去掉|"
                            + INTO
                            + ":?[^。;]{0,400})"
                            + "|(?:(?:增加|增写|增补|补充|新增|插入|加入)[^“「\"。;]{0,40}?|作为[^“「\"。;]{0,16}?|[前后](?:增加|加上?)|"
                            + INTO
                            + "):?"
                            + ROW
                            + "|(?<="
                            + INTO
                            + "):?[^“「\"]{2,2000}$");

    private static final String TAKING = "(?:删去|删除|删掉|去掉)";

    private static final String LABEL =
            "^[\\s\\p{Z}]*(?:[0-9一二三四五六七八九十百]{1,4}[、.．]|[(（][0-9一二三四五六七八九十]{1,3}[)）])?[\\s\\p{Z}]*";

    private static final String REPLACING = "(?:代替|替换|取代|替代)(?!为|成)";

    /**
     * A sentence that is an instruction to change a place from its beginning on: all behind the
     * place is the other document's, quoted or not (将第三条由甲负责修改为由乙负责).
     */
    private static final PrefilteredPattern INSTRUCTION =
            PrefilteredPattern.compile(
                    LABEL
                            + "(?:将|把|对|在|原|现|《[^》]{2,200}》|的|中)*"
                            + PLACE
                            + "(?:"
                            + PLACE
                            + "|[、和及中的内原文规定,\\s])*(?<text>.{0,4000}?(?:"
                            + INTO
                            + "|"
                            + REPLACING
                            + ").*)$|"
                            + LABEL
                            + "(?:以|用)(?<swap>"
                            + ROW
                            + REPLACING
                            + "[^。;“]{0,60}"
                            + ROW
                            + ")",
                    Pattern.DOTALL);

    /** The words that a replacement takes the place of: 以“乙”代替第五条中的“甲”. */
    private static final PrefilteredPattern SWAPPED =
            PrefilteredPattern.compile(
                    "^" + ROW + "(?<verb>" + REPLACING + ")[^。;“]{0,60}?(?<old>" + ROW + ")");

    /** What stands unquoted before the verb that replaces it. */
    private static final PrefilteredPattern UNQUOTED =
            PrefilteredPattern.compile("^(?<old>[^“「\"]{2,400}?)(?<verb>" + INTO + ")");

    /** The old words of a change, behind or before the verb that takes them away. */
    private static final PrefilteredPattern OLD =
            PrefilteredPattern.compile(
                    "(?:(?<deletes>"
                            + TAKING
                            + ")[^“「\"。;]{0,40}(?<deleted>"
                            + ROW
                            + ")|(?<old>"
                            + ROW
                            + "(?:中的?"
                            + ROW
                            + ")?)[^“「\"。;]{0,20}?(?<verb>"
                            + TAKING
                            + "|"
                            + INTO
                            + "):?(?:"
                            + ROW
                            + ")?)");

    /** What stands unquoted on either side of the verb. */
    private static final PrefilteredPattern BOTH_SIDES =
            PrefilteredPattern.compile("^(?<old>.*?)(?:" + INTO + "):?(?<new>.*)$", Pattern.DOTALL);

    private static final PrefilteredPattern WORDS =
            PrefilteredPattern.compile("[“「\"](?:第[^,。;”]{1,6}[条款项章节])?[\\s\\p{Z}]*([^”」\"]+)");

    /** Without a quotation mark or one of these nothing is changed. */
    private static final CharacterSet SIGNS = CharacterSet.of("“「\"改修调替更变代取");

    private AmendedText() {}

    /** The changes that a sentence makes, in order: the old and new words with what joins them. */
    static List<TextSpan> in(TextSpan sentence) {
        MatchingCopy copy = MatchingCopy.unbroken(sentence);
        String text = copy.text();
        if (!SIGNS.occursIn(text)) return List.of();
        PrefilteredMatcher instruction = INSTRUCTION.matcher(text);
        if (instruction.find()) {
            String group = instruction.start("swap") < 0 ? "text" : "swap";
            return List.of(copy.span(instruction.start(group), instruction.end(group)));
        }
        List<TextSpan> found = new ArrayList<>();
        add(found, copy, CHANGED.matcher(text));
        if (!found.isEmpty() || AT_PLACE.matcher(text).find())
            add(found, copy, AT_ITS_PLACE.matcher(text));
        found.sort(null);
        return List.copyOf(found);
    }

    private static void add(List<TextSpan> found, MatchingCopy copy, PrefilteredMatcher words) {
        int at = 0;
        while (at < copy.text().length() && words.find(at)) {
            TextSpan span = copy.span(words.start(), words.end());
            boolean isNew = found.stream().noneMatch(span::overlaps);
            if (isNew) found.add(span);
            at = isNew ? words.end() : words.start() + 1;
        }
    }

    /**
     * Words that a sentence takes out of another document.
     *
     * @param words the old words, without quotation marks
     * @param verb what says so: 删去, 修改为
     */
    public record Removal(TextSpan words, TextSpan verb) {}

    /** What a sentence deletes or replaces, in order. */
    public static List<Removal> removals(TextSpan sentence) {
        List<Removal> removals = new ArrayList<>();
        for (TextSpan change : in(sentence)) {
            MatchingCopy copy = MatchingCopy.unbroken(change);
            PrefilteredMatcher swapped = SWAPPED.matcher(copy.text());
            PrefilteredMatcher unquoted = UNQUOTED.matcher(copy.text());
            if (swapped.find()) add(removals, copy, swapped, "verb", "old");
            else if (unquoted.find()) add(removals, copy, unquoted, "verb", "old");
            else addQuoted(removals, copy);
        }
        return removals;
    }

    /** Each change in turn: 将“甲”修改为“乙”，“丙”修改为“丁”; the old words stand before each verb. */
    private static void addQuoted(List<Removal> removals, MatchingCopy copy) {
        PrefilteredMatcher old = OLD.matcher(copy.text());
        for (int at = 0; at < copy.text().length(); at = old.end()) {
            if (!old.find(at)) return;
            boolean deletes = old.group("deletes") != null;
            add(removals, copy, old, deletes ? "deletes" : "verb", deletes ? "deleted" : "old");
        }
    }

    private static void add(
            List<Removal> removals,
            MatchingCopy copy,
            PrefilteredMatcher found,
            String verb,
            String old) {
        TextSpan because = span(copy, found, verb);
        for (TextSpan words : words(span(copy, found, old)))
            removals.add(new Removal(words, because));
    }

    private static TextSpan span(MatchingCopy copy, PrefilteredMatcher found, String group) {
        return copy.span(found.start(group), found.end(group));
    }

    /** The words that a change quotes, without the marks and the number of their article. */
    static List<TextSpan> words(TextSpan change) {
        MatchingCopy copy = MatchingCopy.unbroken(change);
        List<TextSpan> words =
                WORDS.matcher(copy.text())
                        .results()
                        .map(found -> copy.span(found.start(1), found.end(1)))
                        .toList();
        if (!words.isEmpty()) return words;
        PrefilteredMatcher into = BOTH_SIDES.matcher(copy.text());
        if (!into.find()) return List.of(change);
        return Stream.of("old", "new")
                .filter(side -> into.start(side) < into.end(side))
                .map(side -> span(copy, into, side))
                .toList();
    }
}
