package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A number with its unit. Shares in characters (百分之八十, 半数, 四分之一) are given in percent.
 *
 * @param from its first UTF-16 unit
 * @param to one past its last
 * @param value as printed: 10 in 10万张
 * @param unit as printed, multiplier included: 万张 in 10万张 and in 10万余张
 * @param baseValue the value without multiplier: 100000
 * @param baseUnit the unit without multiplier: 张; null where only a multiplier is printed
 * @param kind what the unit measures
 * @param more whether 多 or 余 says that there is more
 * @param isSpelled whether the numeral is written in Chinese characters
 */
public record Amount(
        int from,
        int to,
        BigDecimal value,
        String unit,
        BigDecimal baseValue,
        @Nullable String baseUnit,
        Unit.Kind kind,
        boolean more,
        boolean isSpelled) {
    /** Writes both numbers without exponent or trailing zeros. */
    public Amount {
        value = plain(value);
        baseValue = plain(baseValue);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
