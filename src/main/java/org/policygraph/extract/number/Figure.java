package org.policygraph.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A number in a text, whether or not it can be read.
 *
 * @param from its first UTF-16 unit
 * @param to one past its last
 * @param amounts what it says: one amount, both ends of a range, or none where it leaves open how
 *     many (数十个, 几十万人) or has no unit that is known
 */
public record Figure(int from, int to, List<Amount> amounts) {
    static Figure unread(int from, int to) {
        return new Figure(from, to, List.of());
    }

    static Figure of(Amount amount) {
        return new Figure(amount.from(), amount.to(), List.of(amount));
    }

    /** Whether two amounts stand for the ends of a range. */
    public boolean isRange() {
        return amounts.size() > 1;
    }

    /** The upper end in the unit of the lower one: 10000 in 5000至1万元, 20 in 10万至20万元. */
    public BigDecimal lastInFirstUnit() {
        Amount first = amounts.getFirst();
        Amount last = amounts.getLast();
        if (first.unit().equals(last.unit()) || first.value().signum() == 0) return last.value();
        return last.baseValue()
                .multiply(first.value())
                .divide(first.baseValue(), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }
}
