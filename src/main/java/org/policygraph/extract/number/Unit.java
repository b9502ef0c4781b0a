package org.policygraph.extract.number;

import java.math.BigDecimal;

/**
 * A measure word or unit of the vocabulary.
 *
 * @param printed its characters
 * @param kind what it measures
 * @param base the unit in which values are compared: 小时 for 个小时, % for 成
 * @param factor how many of the base one of it is
 * @param notBefore characters that make another word of it: 次 before 性
 */
public record Unit(String printed, Kind kind, String base, BigDecimal factor, String notBefore) {
    /** What units measure. */
    public enum Kind {
        /** Things, people and acts that are counted. */
        COUNT,
        /** People. */
        PEOPLE,
        /** Shares of a whole. */
        SHARE,
        /** Steps of a share. */
        POINTS,
        /** How many times as much. */
        MULTIPLE,
        MONEY,
        /** Lengths, areas, volumes, masses, energy: what also says how large something is. */
        SIZE,
        /** Amounts of something in something else. */
        CONCENTRATION,
        /** Hours, minutes, days. */
        TIME,
        /** Periods of a calendar; they are never values. */
        CALENDAR,
        /** Ages. */
        AGE,
        /** What has a number for its name: 3级, 9点. Never a value. */
        NAME
    }
}
