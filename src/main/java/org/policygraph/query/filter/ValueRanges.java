package org.policygraph.query.filter;

import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;

/** Ranges whose two ends are conditions of their own. */
final class ValueRanges {
    private ValueRanges() {}

    /** What to say of a range that ends before it begins, which nothing can meet. */
    static QueryException reversed(String from, Object first, String to, Object last) {
        return QueryException.badInput(
                to
                        + ": found “"
                        + NameResolver.echo(last.toString())
                        + "”, which is before "
                        + from
                        + " “"
                        + NameResolver.echo(first.toString())
                        + "”; swap the two");
    }
}
