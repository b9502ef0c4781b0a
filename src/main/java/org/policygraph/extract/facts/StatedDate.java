package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The date that the digest states of itself; the official date of release may differ.
 *
 * @param span its characters
 * @param date the calendar date
 * @param time the time of day in China, if one is printed
 */
public record StatedDate(TextSpan span, LocalDate date, @Nullable LocalTime time) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Date and time at +08:00; null where no time is printed, since midnight would be invented. */
    public @Nullable OffsetDateTime moment() {
        return time == null ? null : date.atTime(time).atOffset(CHINA);
    }
}
