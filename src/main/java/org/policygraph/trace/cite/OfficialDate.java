package org.policygraph.trace.cite;

import java.util.Arrays;
import java.util.List;

/**
 * The date that an official text bears.
 *
 * @param calendar a year, month or day: 2030, 2030-03, 2030-03-01
 * @param kind which of its dates it is
 */
public record OfficialDate(String calendar, Kind kind) {
    /** Which of its dates it is. */
    public enum Kind {
        /** 成文日期. */
        SIGNED,
        /** 发布日期. */
        PUBLISHED
    }

    /** Year, month and day, as many of them as there are. */
    List<Integer> parts() {
        return Arrays.stream(calendar.split("-", -1)).map(Integer::valueOf).toList();
    }
}
