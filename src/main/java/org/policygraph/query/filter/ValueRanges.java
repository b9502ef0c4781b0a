package org.policygraph.query.filter;

import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.text.Messages;

/** Ranges whose two ends are conditions of their own. */
final class ValueRanges {
    private ValueRanges() {}

    /** What to say of a range that ends before it begins, which nothing can meet. */
    static QueryException reversed(String from, Object first, String to, Object last) {
        return QueryException.badInput(
                Messages.format(
                        "%s: found “%s”, which is before %s “%s”; swap the two",
                        to,
                        NameResolver.echo(last.toString()),
                        from,
                        NameResolver.echo(first.toString())));
    }
}
