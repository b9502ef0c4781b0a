package org.policygraph.store.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;

/**
 * Jena's executor, which charges every solution that an operator makes, and once more those that an
 * operator keeps: the memory of a query is bounded by them.
 */
final class WatchedExecutor extends OpExecutor {
    private final Budget budget;

    /** Whether the operator in hand keeps what the operators right below it make. */
    private boolean isKept;

    WatchedExecutor(ExecutionContext context, Budget budget) {
        super(context);
        this.budget = budget;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        boolean kept = isKept;
        isKept = keepsInput(op);
        QueryIterator solutions = super.exec(op, input);
        isKept = kept;
        if (solutions == input) return input;
        QueryIterator made = WatchedIterator.made(solutions, budget);
        return kept || op instanceof OpDistinct ? WatchedIterator.held(made, budget) : made;
    }

    private static boolean keepsInput(Op op) {
        return op instanceof OpOrder
                || op instanceof OpJoin
                || op instanceof OpLeftJoin
                || op instanceof OpMinus
                || (op instanceof OpGroup group && keepsSolutions(group));
    }

    /** Where a group has no aggregate, the engine keeps all its solutions. */
    private static boolean keepsSolutions(OpGroup group) {
        return group.getAggregators().isEmpty()
                || group.getAggregators().stream()
                        .anyMatch(
                                each ->
                                        each.getAggregator() instanceof WatchedAggregator watched
                                                && watched.keepsSolutions());
    }
}
