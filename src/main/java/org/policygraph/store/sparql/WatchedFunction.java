package org.policygraph.store.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_IRI2;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A function that makes values: it works as ever, and each value is charged by its length. */
final class WatchedFunction extends ExprFunctionN {
    private final ExprFunction function;
    private final Budget budget;

    private WatchedFunction(ExprFunction function, ExprList arguments, Budget budget) {
        super(function.getFunctionName(null), arguments);
        this.function = function;
        this.budget = budget;
    }

    static WatchedFunction of(ExprFunction function, Budget budget) {
        return new WatchedFunction(function, ExprList.create(function.getArgs()), budget);
    }

    /** Functions that look at more than their arguments evaluate those themselves. */
    @Override
    protected @Nullable NodeValue evalSpecial(Binding solution, FunctionEnv environment) {
        boolean isSpecial =
                function instanceof E_Function
                        || function instanceof E_IRI
                        || function instanceof E_IRI2
                        || function instanceof E_BNode.BNode1;
        return isSpecial ? charged(function.eval(solution, environment)) : null;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        // Many times a long value can be too long to be made at all.
        if (function instanceof E_StrConcat) budget.make(length(arguments));
        return charged(
                switch (function) {
                    case ExprFunction1 one -> one.eval(arguments.get(0));
                    case ExprFunction2 two -> two.eval(arguments.get(0), arguments.get(1));
                    case ExprFunction3 three ->
                            three.eval(arguments.get(0), arguments.get(1), arguments.get(2));
                    case ExprFunctionN many -> many.eval(arguments);
                    default -> throw new IllegalStateException("no function of arguments");
                });
    }

    private static long length(List<NodeValue> values) {
        return values.stream().mapToLong(value -> value.asString().length()).sum();
    }

    private NodeValue charged(NodeValue value) {
        budget.make(value.asString().length());
        Durations.check(value.asNode(), budget);
        return value;
    }

    @Override
    public Expr copy(ExprList arguments) {
        Expr copy =
                switch (function) {
                    case ExprFunction1 one -> one.copy(arguments.get(0));
                    case ExprFunction2 two -> two.copy(arguments.get(0), arguments.get(1));
                    case ExprFunction3 three ->
                            three.copy(arguments.get(0), arguments.get(1), arguments.get(2));
                    case ExprFunctionN many -> many.copy(arguments);
                    default -> throw new IllegalStateException("no function of arguments");
                };
        return new WatchedFunction((ExprFunction) copy, arguments, budget);
    }
}
