package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;

/**
 * A solution that notices each look at it. Joins and sorts compare solutions with each other in
 * loops that look at nothing else, and that can go on for hours without making a single one.
 */
final class WatchedBinding extends BindingBase {
    private final Budget budget;

    WatchedBinding(Binding solution, Budget budget) {
        super(solution);
        this.budget = budget;
    }

    @Override
    protected Iterator<Var> vars1() {
        budget.tick();
        return Collections.emptyIterator();
    }

    @Override
    protected boolean contains1(Var variable) {
        budget.tick();
        return false;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        budget.tick();
        return null;
    }

    @Override
    protected int size1() {
        return 0;
    }

    @Override
    protected boolean isEmpty1() {
        return true;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return new WatchedBinding(parent, budget);
    }
}
