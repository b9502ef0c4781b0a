package org.policygraph.extract.number;

import java.math.BigDecimal;

/**
 * The grammar of numerals in Chinese characters, as documents write them: places in descending
 * order (一千二百, 一百零二), a point (三点五), or digit by digit (二〇二五). What leaves a number open has no
 * value: 两三, 三五, 十十; nor has 一百二, which may be 102 to one reader and 120 to another.
 */
public final class ChineseNumeral {
    /** All characters of such numerals; 几 leaves a digit open. */
    static final String CHARACTERS = "〇○零一二三四五六七八九两十百千万亿廿卅几";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String SIMPLE = "零一二三四五六七八九十百千";

    private ChineseNumeral() {}

    /**
     * The number that these characters write.
     *
     * @throws NumberFormatException if they write none
     */
    public static BigDecimal parse(String printed) {
        String plain = plain(printed);
        int point = plain.indexOf('点');
        if (point >= 0) {
            String fraction = digits(plain.substring(point + 1));
            return new BigDecimal(whole(plain.substring(0, point)) + "." + fraction);
        }
        return new BigDecimal(whole(plain));
    }

    /** One way to write each digit and place: 壹佰 as 一百, 两 as 二, 廿 as 二十. */
    static String plain(String printed) {
        StringBuilder plain = new StringBuilder(printed.length());
        for (int at = 0; at < printed.length(); at++) {
            char character = printed.charAt(at);
            int capital = CAPITALS.indexOf(character);
            switch (character) {
                case '〇', '○' -> plain.append('零');
                case '两' -> plain.append('二');
                case '廿' -> plain.append("二十");
                case '卅' -> plain.append("三十");
                default -> plain.append(capital >= 0 ? SIMPLE.charAt(capital) : character);
            }
        }
        return plain.toString();
    }

    private static String whole(String plain) {
        boolean isSpelled = plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        if (isSpelled && (plain.length() != 2 || plain.startsWith("零"))) return digits(plain);
        return Long.toString(part(plain, "亿万"));
    }

    private static String digits(String plain) {
        if (plain.isEmpty()) throw malformed(plain);
        StringBuilder digits = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) digits.append(digit(plain.charAt(at), plain));
        return digits.toString();
    }

    private static int digit(char character, String plain) {
        int digit = DIGITS.indexOf(character);
        if (digit < 0) throw malformed(plain);
        return digit;
    }

    /** What stands before 亿, then before 万, then below ten thousand. */
    private static long part(String plain, String places) {
        if (places.isEmpty()) return section(plain);
        int place = plain.indexOf(places.charAt(0));
        if (place < 0) return part(plain, places.substring(1));
        long power = Multipliers.of(places.substring(0, 1)).longValueExact();
        long before = part(plain.substring(0, place), places.substring(1));
        String rest = plain.substring(place + 1);
        if (before == 0) throw malformed(plain);
        if (rest.isEmpty()) return before * power;
        long after = part(rest, places.substring(1));
        // 三万五 leaves open whether 35,000 or 30,005 is meant; 三万零五 and 三万五千 do not.
        if (after < 10 && !rest.startsWith("零")) throw malformed(plain);
        return before * power + after;
    }

    /** A number below ten thousand. */
    private static long section(String plain) {
        long sum = 0;
        long last = 10_000;
        int pending = -1;
        boolean isAfterZero = false;
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if (character == '零') {
                if (pending >= 0 || isAfterZero) throw malformed(plain);
                isAfterZero = true;
            } else if (Multipliers.is(character)) {
                long place = Multipliers.of(String.valueOf(character)).longValueExact();
                boolean isTenAlone = pending < 0 && place == 10 && last == 10_000;
                if (place >= last || (pending < 0 && !isTenAlone)) throw malformed(plain);
                sum += Math.max(pending, 1) * place;
                last = place;
                pending = -1;
                isAfterZero = false;
            } else {
                if (pending >= 0) throw malformed(plain);
                pending = digit(character, plain);
            }
        }
        boolean isOpen = pending >= 0 && last > 10 && last < 10_000 && !isAfterZero;
        if (plain.isEmpty() || isOpen) throw malformed(plain);
        return sum + Math.max(pending, 0);
    }

    private static NumberFormatException malformed(String plain) {
        return new NumberFormatException("no numeral: " + plain);
    }
}
