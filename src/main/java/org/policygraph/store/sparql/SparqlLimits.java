package org.policygraph.store.sparql;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param maxCharacters length of the query in UTF-16 units
 * @param maxTokens words, signs and literals of the query
 * @param maxNesting brackets that are open at one place of the query
 * @param maxRows rows or triples of an answer; what is more is cut off, and the answer says so
 * @param maxAnswerCharacters characters of all values of an answer; cut off in the same way
 * @param maxSteps triples read and solutions made on the way to the answer
 * @param maxHeld solutions and values that may have to be kept at once: to sort, to group, to tell
 *     doubles apart, to join
 * @param maxLiteral characters of a value that a function makes
 * @param maxMade characters of all values that functions make
 * @param deadline from the start of the execution to the answer
 * @param patience how long a query waits while others are being answered
 * @param parallel queries that are answered at once
 */
public record SparqlLimits(
        int maxCharacters,
        int maxTokens,
        int maxNesting,
        int maxRows,
        long maxAnswerCharacters,
        long maxSteps,
        long maxHeld,
        int maxLiteral,
        long maxMade,
        Duration deadline,
        Duration patience,
        int parallel) {
    /**
     * Half of the processors, so that other endpoints are never starved; two where there are few.
     */
    private static final int USUAL_PARALLEL =
            Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    /** The limits that hold unless told otherwise. */
    public static final SparqlLimits DEFAULT =
            new SparqlLimits(
                    100_000,
                    10_000,
                    100,
                    10_000,
                    8_000_000,
                    20_000_000,
                    1_000_000,
                    100_000,
                    20_000_000,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    USUAL_PARALLEL);

    /** Every limit must be positive. */
    public SparqlLimits {
        boolean positive =
                Math.min(Math.min(maxCharacters, maxTokens), Math.min(maxNesting, maxRows)) > 0
                        && Math.min(maxAnswerCharacters, maxSteps) > 0
                        && Math.min(Math.min(maxHeld, maxMade), Math.min(maxLiteral, parallel)) > 0
                        && deadline.isPositive()
                        && patience.isPositive();
        if (!positive) throw new IllegalArgumentException("limits must be positive");
    }

    /** The same with another {@link #maxRows}. */
    public SparqlLimits withRows(int most) {
        return new SparqlLimits(
                maxCharacters,
                maxTokens,
                maxNesting,
                most,
                maxAnswerCharacters,
                maxSteps,
                maxHeld,
                maxLiteral,
                maxMade,
                deadline,
                patience,
                parallel);
    }

    /** The same with another {@link #deadline}. */
    public SparqlLimits withDeadline(Duration most) {
        return new SparqlLimits(
                maxCharacters,
                maxTokens,
                maxNesting,
                maxRows,
                maxAnswerCharacters,
                maxSteps,
                maxHeld,
                maxLiteral,
                maxMade,
                most,
                patience,
                parallel);
    }
}
