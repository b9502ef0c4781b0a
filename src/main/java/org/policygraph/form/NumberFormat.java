package org.policygraph.form;

import java.util.Locale;

/** How a number of a list or heading is printed. */
enum NumberFormat {
    NONE,
    DECIMAL,
    /** 01, 02. */
    DECIMAL_ZERO,
    /** １, ２. */
    FULL_WIDTH,
    /** ①, ②. */
    CIRCLED,
    /** 一, 十一, 一百零二. */
    CHINESE,
    /** 壹, 拾壹. */
    CHINESE_LEGAL,
    /** 甲, 乙. */
    HEAVENLY_STEMS,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    /** Of a list in HTML, by its {@code type}. */
    static NumberFormat ofHtml(String type) {
        return switch (type) {
            case "a" -> LOWER_LETTER;
            case "A" -> UPPER_LETTER;
            case "i" -> LOWER_ROMAN;
            case "I" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    /** Of a level in WordprocessingML (ISO/IEC 29500-1, 17.18.59). */
    static NumberFormat ofWord(String numFmt) {
        return switch (numFmt) {
            case "none", "bullet" -> NONE;
            case "decimalZero" -> DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "koreanDigital2" ->
                    CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional" -> CHINESE_LEGAL;
            case "ideographTraditional" -> HEAVENLY_STEMS;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    /** The number as it is printed, without what stands around it. */
    String print(int number) {
        String decimal = Integer.toString(number);
        if (number < 1) return this == NONE ? "" : decimal;
        return switch (this) {
            case NONE -> "";
            case DECIMAL -> decimal;
            case DECIMAL_ZERO -> number < 10 ? "0" + decimal : decimal;
            case FULL_WIDTH -> fullWidth(decimal);
            case CIRCLED -> number <= 20 ? Character.toString('①' + number - 1) : decimal;
            case CHINESE -> number < 10_000 ? chinese(number, DIGITS, "十百千") : decimal;
            case CHINESE_LEGAL -> number < 10_000 ? chinese(number, LEGAL, "拾佰仟") : decimal;
            case HEAVENLY_STEMS -> number <= 10 ? STEMS.substring(number - 1, number) : decimal;
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> number < 4_000 ? roman(number) : decimal;
            case UPPER_ROMAN -> number < 4_000 ? roman(number).toUpperCase(Locale.ROOT) : decimal;
        };
    }

    private static String fullWidth(String decimal) {
        StringBuilder printed = new StringBuilder();
        decimal.chars().forEach(digit -> printed.append((char) (digit - '0' + '０')));
        return printed.toString();
    }

    private static String chinese(int number, String digits, String units) {
        StringBuilder printed = new StringBuilder();
        boolean skipped = false;
        for (int unit = 1000, place = 2; unit >= 1; unit /= 10, place--) {
            int digit = number / unit % 10;
            if (digit == 0) {
                skipped |= !printed.isEmpty();
                continue;
            }
            if (skipped) printed.append(digits.charAt(0));
            skipped = false;
            boolean ten = unit == 10 && digit == 1 && printed.isEmpty() && digits.equals(DIGITS);
            if (!ten) printed.append(digits.charAt(digit));
            if (place >= 0) printed.append(units.charAt(place));
        }
        return printed.toString();
    }

    /** a to z, then aa, bb as word processors count. */
    private static String letters(int number) {
        String letter = Character.toString('a' + (number - 1) % 26);
        return letter.repeat(Math.min((number - 1) / 26 + 1, 30));
    }

    private static String roman(int number) {
        StringBuilder printed = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) printed.append(ROMAN[i]);
        }
        return printed.toString();
    }
}
