package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** An aggregate that works as ever, and charges each group that it is made for. */
final class WatchedAggregator extends AggregatorBase {
    private final Aggregator aggregator;
    private final Budget budget;

    WatchedAggregator(Aggregator aggregator, Budget budget) {
        super(aggregator.getName(), false, aggregator.getExprList());
        this.aggregator = aggregator;
        this.budget = budget;
    }

    @Override
    public Accumulator createAccumulator() {
        budget.hold();
        return new WatchedAccumulator(aggregator.createAccumulator(), budget);
    }

    /** Whether it keeps whole solutions, as COUNT(DISTINCT *) does. */
    boolean keepsSolutions() {
        return aggregator instanceof AggCountDistinct;
    }

    @Override
    public @Nullable Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList arguments) {
        return new WatchedAggregator(aggregator.copy(arguments), budget);
    }

    @Override
    public boolean equals(@Nullable Aggregator other, boolean bySyntax) {
        return other instanceof WatchedAggregator watched
                && aggregator.equals(watched.aggregator, bySyntax);
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    private record WatchedAccumulator(Accumulator accumulator, Budget budget)
            implements Accumulator {
        @Override
        public void accumulate(Binding solution, FunctionEnv environment) {
            accumulator.accumulate(solution, environment);
        }

        @Override
        public @Nullable NodeValue getValue() {
            NodeValue value = accumulator.getValue();
            if (value != null) budget.fit(value.asString().length());
            return value;
        }
    }
}
