package org.policygraph.query.execute;

import graphql.execution.CoercedVariables;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.request.RequestState;

import java.util.function.Supplier;

/** One run of an operation. */
final class Execution {
    private final RequestState request;
    private final CoercedVariables variables;
    private final @Nullable Object[] once;

    /**
     * @param places how many things are worked out once in a run
     */
    Execution(RequestState request, CoercedVariables variables, int places) {
        this.request = request;
        this.variables = variables;
        this.once = new @Nullable Object[places];
    }

    CoercedVariables variables() {
        return variables;
    }

    /** What is at a place; a place has one kind of value. */
    @SuppressWarnings("unchecked") // each place is of one field, which put the value there
    <T> T once(int place, Supplier<T> value) {
        @Nullable Object known = once[place];
        if (known == null) {
            known = value.get();
            once[place] = known;
        }
        return (T) known;
    }
}
