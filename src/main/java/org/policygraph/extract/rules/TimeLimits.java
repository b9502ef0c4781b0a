package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.number.Amount;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * Hours, minutes and days as a period of ISO 8601: 24小时内 is PT24H, 30日内 P30D. Working days have no
 * such form.
 */
final class TimeLimits {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private TimeLimits() {}

    /** The period that an amount of time says; null if ISO 8601 cannot say it. */
    static @Nullable TemporalAmount period(Amount amount) {
        if (amount.baseUnit() == null) return null;
        try {
            return switch (amount.baseUnit()) {
                case "天", "日" -> Period.ofDays(amount.baseValue().intValueExact());
                case "小时" ->
                        Duration.ofMinutes(amount.baseValue().multiply(MINUTES).longValueExact());
                case "分钟" -> Duration.ofMinutes(amount.baseValue().longValueExact());
                default -> null;
            };
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
