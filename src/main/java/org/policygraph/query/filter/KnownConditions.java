package org.policygraph.query.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.Map;
import java.util.function.Function;

/**
 * Filters that were asked lately, and the conditions that they state: the same words mean the same
 * for as long as the snapshot lasts.
 */
final class KnownConditions {
    /** Characters of filters that are kept. */
    private static final int MOST = 1 << 20;

    private final Cache<Map<String, Object>, MeasureConstraint> known =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher(
                            (Map<String, Object> where, MeasureConstraint it) ->
                                    where.toString().length())
                    .executor(Runnable::run)
                    .build();

    /** The condition of a filter; what cannot be read is read, and refused, each time. */
    MeasureConstraint of(
            Map<String, Object> where, Function<Map<String, Object>, MeasureConstraint> read) {
        return known.get(where, read);
    }
}
