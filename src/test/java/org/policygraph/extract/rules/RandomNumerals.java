package org.policygraph.extract.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;

/** Numerals written in one of the ways in which documents write them. */
final class RandomNumerals {
    private static final int[] VALUES = {
        2, 3, 5, 8, 10, 12, 15, 20, 23, 36, 50, 60, 80, 95, 100, 105, 120, 128, 200, 365, 500, 1000,
        1005, 1050, 1200, 2345, 5000, 8080
    };

    private final Random random;

    RandomNumerals(Random random) {
        this.random = random;
    }

    /** A numeral without unit; round says that 多 or 余 may follow. */
    record Numeral(String printed, BigDecimal value, boolean isRound) {}

    int value() {
        return VALUES[random.nextInt(VALUES.length)];
    }

    Numeral digits(int value) {
        String plain = Integer.toString(value);
        boolean isRound = value % 10 == 0;
        String grouped = String.format(Locale.ROOT, "%,d", value);
        return switch (random.nextInt(5)) {
            case 0 -> new Numeral(wide(plain), BigDecimal.valueOf(value), isRound);
            case 1 -> new Numeral(grouped, BigDecimal.valueOf(value), isRound);
            case 2 -> new Numeral(grouped.replace(',', '，'), BigDecimal.valueOf(value), isRound);
            default -> new Numeral(plain, BigDecimal.valueOf(value), isRound);
        };
    }

    Numeral decimal(int value) {
        BigDecimal tenths = BigDecimal.valueOf(value % 100, 0).add(BigDecimal.valueOf(5, 1));
        String printed = tenths.toPlainString();
        return new Numeral(random.nextBoolean() ? printed : wide(printed), tenths, false);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        for (char each : digits.toCharArray()) wide.append((char) (each + 0xFEE0));
        return wide.toString();
    }

    private static Numeral spelled(int value, String digits, String places) {
        StringBuilder written = new StringBuilder();
        boolean isZeroOwed = false;
        int rest = value;
        for (int place = 3; place >= 0; place--) {
            int power = (int) Math.pow(10, place);
            int digit = rest / power;
            rest %= power;
            if (digit == 0) {
                isZeroOwed = !written.isEmpty();
                continue;
            }
            if (isZeroOwed) written.append(digits.charAt(0));
            isZeroOwed = false;
            boolean isTeen =
                    place == 1 && digit == 1 && written.isEmpty() && places.charAt(0) == '十';
            if (!isTeen) written.append(digits.charAt(digit));
            if (place > 0) written.append(places.charAt(place - 1));
        }
        return new Numeral(written.toString(), BigDecimal.valueOf(value), value % 10 == 0);
    }

    Numeral spelled(int value) {
        boolean isFormal = value >= 10 && random.nextInt(8) == 0;
        Numeral numeral =
                isFormal
                        ? spelled(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
                        : spelled(value, "零一二三四五六七八九", "十百千");
        boolean isPair = numeral.printed.equals("二");
        return isPair ? new Numeral("两", numeral.value, false) : numeral;
    }
}
