package org.policygraph.fold;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

import org.policygraph.text.CharacterTable;
import org.policygraph.text.MatchingCopy;

import java.nio.charset.Charset;

/** Traditional Chinese characters as simplified ones, one for one. */
public final class SimplifiedForms {
    /** What GB 2312 can write is no traditional form; so most texts never need the dictionary. */
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");

    /** But for these, which it has as characters of their own. */
    private static final String ALSO_TRADITIONAL = "吒夥後徵捱摺於榘甯菸薹醣镟麴麽";

    private static final CharacterTable FORMS = new CharacterTable(each -> simplified((char) each));

    private SimplifiedForms() {}

    /** A copy as the vocabulary is written; each unit of it stands where it stood. */
    public static String of(MatchingCopy copy) {
        return of(copy.text());
    }

    /** The same number of UTF-16 units, with every traditional character simplified. */
    static String of(String text) {
        StringBuilder simplified = null;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!isHan(character)) continue;
            char form = (char) FORMS.of(character);
            if (form == character) continue;
            if (simplified == null) simplified = new StringBuilder(text);
            simplified.setCharAt(at, form);
        }
        return simplified == null ? text : simplified.toString();
    }

    private static boolean isSimplified(char character) {
        return SIMPLIFIED.newEncoder().canEncode(character)
                && ALSO_TRADITIONAL.indexOf(character) < 0;
    }

    private static boolean isHan(char character) {
        return character >= 0x3400 && character <= 0x9FFF;
    }

    private static char simplified(char character) {
        if (isSimplified(character)) return character;
        String form = ZhConverterUtil.toSimple(String.valueOf(character));
        return form.length() == 1 ? form.charAt(0) : character;
    }
}
