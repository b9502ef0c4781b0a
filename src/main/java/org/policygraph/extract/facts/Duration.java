package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.time.temporal.TemporalAmount;

/**
 * A period; no deadline is ever computed from it.
 *
 * @param period null where ISO 8601 cannot say it, as for working days, else years and months
 *     ({@code P5Y}), or days ({@code P30D}), or hours and minutes ({@code PT24H}); its string is
 *     that of ISO 8601
 * @param longest the longer end of 3—5年, whose shorter is the period; null where there is one
 *     length
 * @param limit whether it is the most or the least: 不超过3年; null where neither is said
 * @param approximate whether the text says 左右 or 约
 * @param start from when it runs, as printed: 印发之日; null where the text does not say
 * @param span its characters
 */
public record Duration(
        @Nullable TemporalAmount period,
        @Nullable TemporalAmount longest,
        @Nullable Comparator limit,
        boolean approximate,
        @Nullable TextSpan start,
        TextSpan span) {
    /** A period of one length whose start is not said. */
    public Duration(TemporalAmount period, boolean approximate, TextSpan span) {
        this(period, null, null, approximate, null, span);
    }
}
