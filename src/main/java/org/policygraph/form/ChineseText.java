package org.policygraph.form;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Whether characters are a Chinese text of our time, or what came of decoding other bytes: Korean
 * in EUC-KR, Japanese in EUC-JP, Russian in KOI8-R and text in Big5 are all valid GB18030, and any
 * two bytes are a character of UTF-16.
 *
 * <p>In Chinese texts nearly all characters are among the 3,755 most used, which the national
 * standard GB 2312 lists first, and one of twelve is a comma, a full stop or one of the few
 * characters that grammar needs. Wrong decodings hit the former now and then, never both.
 */
final class ChineseText {
    private static final String GRAMMAR = "，。、；：（）《》的和在是有不为对了等要各及以一二三四五年月日";

    /** Share of Han characters that must be among the most used. */
    private static final double USUAL = 0.9;

    /** Share of characters beyond ASCII that must be of {@link #GRAMMAR}: real texts have 0.12. */
    private static final double GRAMMATICAL = 0.05;

    /** Share of characters beyond ASCII that may be neither Han nor punctuation of Chinese. */
    private static final double FOREIGN = 0.2;

    /** Han characters without which nothing can be said. */
    private static final int FEWEST = 4;

    private static final BitSet MOST_USED = mostUsed();

    private ChineseText() {}

    static boolean is(String text) {
        int[] counts = new int[4];
        text.codePoints().filter(each -> each > 0x7F).forEach(each -> count(each, counts));
        int han = counts[0];
        int beyondAscii = han + counts[3];
        return han >= FEWEST
                && counts[1] >= USUAL * han
                && counts[2] >= GRAMMATICAL * beyondAscii
                && counts[3] - punctuation(text) <= FOREIGN * beyondAscii;
    }

    /** Han, of these the most used; of the grammar; and what is not Han. */
    private static void count(int character, int[] counts) {
        boolean han = UnicodeScript.of(character) == UnicodeScript.HAN;
        counts[han ? 0 : 3]++;
        if (han && MOST_USED.get(character)) counts[1]++;
        if (GRAMMAR.indexOf(character) >= 0) counts[2]++;
    }

    /** Marks and signs of East Asian and of general typography, spaces, full-width letters. */
    private static long punctuation(String text) {
        return text.codePoints().filter(ChineseText::isPunctuation).count();
    }

    private static boolean isPunctuation(int character) {
        return (character >= 0x2000 && character <= 0x27BF)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFF5E)
                || (character >= 0xA0 && character <= 0xBF)
                || character == 0xD7;
    }

    /** The first level of GB 2312: rows 16 to 55. */
    private static BitSet mostUsed() {
        BitSet characters = new BitSet(0xA000);
        Charset gb2312 = Charset.forName("GBK");
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                if (character.charAt(0) != '\uFFFD') characters.set(character.charAt(0));
            }
        }
        return characters;
    }
}
