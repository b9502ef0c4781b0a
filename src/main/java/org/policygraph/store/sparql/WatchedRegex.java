package org.policygraph.store.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.List;

/** REGEX (SPARQL 1.1 Query, §17.4.3.14) that can be given up. */
final class WatchedRegex extends ExprFunctionN {
    private final Budget budget;
    private final WatchedPattern pattern;

    WatchedRegex(ExprList arguments, Budget budget) {
        super("regex", arguments);
        this.budget = budget;
        this.pattern = new WatchedPattern(budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        return NodeValue.makeBoolean(pattern.matcher(arguments, 2).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedRegex(arguments, budget);
    }
}
