package org.policygraph.query.limit;

import java.time.Duration;

/**
 * What one request may ask. Everything but the deadline is checked before anything is executed.
 *
 * @param maxCharacters length of the document in UTF-16 units
 * @param maxTokens tokens of the document
 * @param maxDepth nested fields
 * @param maxFields fields, those of a fragment counted at every spread
 * @param maxAliases aliases in the document
 * @param maxRepeats times that the same field may stand in one selection set
 * @param maxComplexity estimated number of values in the answer, see {@link QueryCost}
 * @param maxPageSize the most that {@code first}, {@code last}, {@code ids} and {@code
 *     representations} may ask for
 * @param defaultPageSize the page size where neither {@code first} nor {@code last} is given
 * @param deadline from the start of the request to its answer
 */
public record QueryLimits(
        int maxCharacters,
        int maxTokens,
        int maxDepth,
        int maxFields,
        int maxAliases,
        int maxRepeats,
        long maxComplexity,
        int maxPageSize,
        int defaultPageSize,
        Duration deadline) {
    /**
     * Admits a page of 100 measures with everything that hangs on them, GraphiQL's introspection,
     * and group → 20 measures → departments → 5 measures → citations → paragraph → document.
     */
    public static final QueryLimits DEFAULT =
            new QueryLimits(
                    100_000,
                    15_000,
                    20,
                    2_000,
                    100,
                    50,
                    500_000,
                    1_000,
                    20,
                    Duration.ofSeconds(10));

    /** The same with another {@link #deadline}. */
    public QueryLimits withDeadline(Duration most) {
        return new QueryLimits(
                maxCharacters,
                maxTokens,
                maxDepth,
                maxFields,
                maxAliases,
                maxRepeats,
                maxComplexity,
                maxPageSize,
                defaultPageSize,
                most);
    }
}
