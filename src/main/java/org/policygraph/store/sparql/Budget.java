package org.policygraph.store.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.Locale;

/**
 * What one execution has left. Charged from everywhere inside the engine, by one thread; once it is
 * spent, every further charge fails, whatever becomes of the first failure.
 */
final class Budget {
    /** Ticks between two looks at the clock. */
    private static final int LOOK = 0xFF;

    private final SparqlLimits limits;
    private final long end;

    private long ticks;
    private long steps;
    private long held;
    private long made;
    private @Nullable SparqlError spent;

    Budget(SparqlLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.deadline().toNanos();
    }

    /** Charges a triple that is read or a solution that is made. */
    void step() {
        if (++steps > limits.maxSteps()) {
            fail("It reads or makes more than %,d triples and solutions.", limits.maxSteps());
        }
        tick();
    }

    /** Charges a solution or value that is kept. */
    void hold() {
        if (++held > limits.maxHeld()) {
            fail("It sorts, groups, joins or compares more than %,d solutions.", limits.maxHeld());
        }
        tick();
    }

    /** Charges a value by its length in UTF-16 units. */
    void make(long characters) {
        fit(characters);
        made += characters;
        if (made > limits.maxMade()) {
            fail("It makes values of more than %,d characters together.", limits.maxMade());
        }
        tick();
    }

    /** Checks the length of a value that is about to be made. */
    void fit(long characters) {
        if (characters > limits.maxLiteral()) {
            fail("It makes a value of more than %,d characters.", limits.maxLiteral());
        }
    }

    /** Charges a piece of work that is done in no time, but perhaps very often. */
    void tick() {
        if (spent != null) throw new Spent(spent);
        if ((++ticks & LOOK) == 0) look();
    }

    /** Looks at the clock. */
    void look() {
        if (spent == null && System.nanoTime() - end > 0) spent = timeout(limits);
        if (spent != null) throw new Spent(spent);
    }

    /** Gives the query up for a reason of its own. */
    SparqlError refuse(String sentence) {
        spent = new SparqlError(Reason.TOO_COMPLEX, sentence);
        return spent;
    }

    private void fail(String sentence, long limit) {
        throw new Spent(refuse(String.format(Locale.ROOT, sentence, limit)));
    }

    static SparqlError timeout(SparqlLimits limits) {
        return new SparqlError(
                Reason.TIMEOUT,
                "The query was not answered within "
                        + limits.deadline().toMillis() / 1000.0
                        + " seconds.");
    }

    /** Carries a refusal through the engine, which takes it for a cancellation. */
    static final class Spent extends QueryCancelledException {
        private static final long serialVersionUID = 1L;

        private final SparqlError refusal;

        Spent(SparqlError refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        SparqlError refusal() {
            return refusal;
        }
    }
}
