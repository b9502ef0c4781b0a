package org.policygraph.store.sparql;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Solutions that are charged one by one. */
abstract class WatchedIterator extends QueryIteratorWrapper {
    private final boolean isJoinIdentity;

    private WatchedIterator(QueryIterator solutions) {
        super(solutions);
        this.isJoinIdentity = solutions.isJoinIdentity();
    }

    /** Solutions that an operator makes. */
    static WatchedIterator made(QueryIterator solutions, Budget budget) {
        return new WatchedIterator(solutions) {
            @Override
            protected Binding moveToNextBinding() {
                budget.step();
                return super.moveToNextBinding();
            }
        };
    }

    /** Solutions that the next operator keeps and compares. */
    static WatchedIterator held(QueryIterator solutions, Budget budget) {
        return new WatchedIterator(solutions) {
            @Override
            protected Binding moveToNextBinding() {
                budget.hold();
                return new WatchedBinding(super.moveToNextBinding(), budget);
            }
        };
    }

    /** The engine treats the one empty solution, with which it starts, in its own way. */
    @Override
    public boolean isJoinIdentity() {
        return isJoinIdentity;
    }
}
