package org.policygraph.store.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.List;
import java.util.function.Consumer;

/**
 * Makes an algebra expression safe to execute: refuses what reaches beyond this store, and puts a
 * watch on every function and aggregate that makes values. It goes over a query before the
 * optimizer, which evaluates what is constant.
 */
final class QueryGuard extends TransformCopy {
    private final Budget budget;

    private QueryGuard(Budget budget) {
        this.budget = budget;
    }

    /**
     * The expression under guard.
     *
     * @throws SparqlError if it holds a SERVICE or a function that is not served
     */
    static Op guarded(Op query, Budget budget) {
        return Transformer.transform(new QueryGuard(budget), new FunctionGuard(budget), query);
    }

    /** SERVICE, silent or not: this server asks no other one on behalf of a client. */
    @Override
    public Op transform(OpService service, Op inner) {
        throw new SparqlError(
                Reason.FEDERATED, "SERVICE is not served: this server asks no other one.");
    }

    @Override
    public Op transform(OpTable table) {
        table.getTable()
                .rows()
                .forEachRemaining(row -> row.forEach((_, value) -> Durations.check(value, budget)));
        return super.transform(table);
    }

    @Override
    public Op transform(OpGroup group, Op inner) {
        List<ExprAggregator> watched =
                group.getAggregators().stream()
                        .map(each -> new ExprAggregator(each.getVar(), watched(each)))
                        .toList();
        return new OpGroup(inner, group.getGroupVars(), watched);
    }

    private Aggregator watched(ExprAggregator each) {
        Aggregator aggregator = each.getAggregator();
        if (aggregator instanceof AggCustom custom) throw FunctionGuard.unknown(custom.getIRI());
        return new WatchedAggregator(charged(aggregator), budget);
    }

    /** The aggregate with a charge on each value that it keeps until its group is complete. */
    private Aggregator charged(Aggregator aggregator) {
        return switch (aggregator) {
            case AggGroupConcat all -> joining(all, all.getSeparator());
            case AggGroupConcatDistinct different -> joining(different, different.getSeparator());
            case AggCountVarDistinct _, AggSumDistinct _, AggAvgDistinct _ ->
                    charging(aggregator, _ -> budget.hold());
            default -> aggregator;
        };
    }

    private Aggregator joining(Aggregator aggregator, @Nullable String separator) {
        int joint = separator == null ? 1 : separator.length();
        return charging(
                aggregator,
                value -> {
                    budget.hold();
                    budget.make((long) value.asString().length() + joint);
                });
    }

    private static Aggregator charging(Aggregator aggregator, Consumer<NodeValue> charge) {
        ExprList arguments = new ExprList();
        for (Expr argument : aggregator.getExprList()) {
            arguments.add(new ChargedArgument(argument, charge));
        }
        return aggregator.copy(arguments);
    }
}
