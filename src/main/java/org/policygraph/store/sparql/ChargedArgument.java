package org.policygraph.store.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.function.Consumer;

/** The argument of an aggregate that keeps its values: each value is charged. */
final class ChargedArgument extends ExprFunction1 {
    private final Consumer<NodeValue> charge;

    ChargedArgument(Expr value, Consumer<NodeValue> charge) {
        super(value, "gathered");
        this.charge = charge;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        charge.accept(value);
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new ChargedArgument(value, charge);
    }
}
