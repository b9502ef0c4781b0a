package org.policygraph.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the benchmark can measure by itself. */
enum Part {
    /** From the start of the process to the first right answer, beside a minimal application. */
    START,
    /** Writing what everything else is measured on; always there where it is needed. */
    CORPUS,
    /** The product at 1,000 measures; growth needs {@link #ALONE} too. */
    GROWTH,
    /** Jena parsing the same file, beside which loading is seen. */
    LOAD,
    /** The product with nobody beside it. */
    ALONE,
    /** graphql-java as it comes over plain records in memory. */
    RECORDS,
    /** Kept answers beside static bytes. */
    WARM,
    /** Fuseki. */
    FUSEKI,
    /** PostGraphile over PostgreSQL. */
    POSTGRAPHILE,
    /** The product over the shipped digest. */
    DIGEST,
    /** Reading documents of every form, beside what the parsers alone take. */
    FORMS,
    /** The product over a store in Fuseki. */
    REMOTE,
    /** The product asked for more than it can answer; only where it is named. */
    OVERLOAD,
    /** The slowest answers, and what the log of requests costs. */
    TAILS,
    /** The product for many minutes; only where it is named. */
    SOAK;

    /**
     * Reads a list as {@code records,fuseki}.
     *
     * @return all of them but {@link #OVERLOAD} and {@link #SOAK} if the list is empty
     * @throws IllegalArgumentException if a name is none of these
     */
    static Set<Part> of(String names) {
        if (names.isBlank()) return EnumSet.complementOf(EnumSet.of(OVERLOAD, SOAK));
        return Arrays.stream(names.split(",", -1))
                .map(name -> Part.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }
}
