package org.policygraph.query.execute;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;

/**
 * Executes the fields of a mutation one after another. What was planned for one is not used for the
 * next: it was planned for the data as they were before it.
 */
public final class SerialExecution extends AsyncSerialExecutionStrategy {
    /**
     * @param errors says what a fetcher's failure becomes
     */
    public SerialExecution(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    @Override
    protected Object resolveFieldWithInfo(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        context.getGraphQLContext().delete(Planner.class);
        return super.resolveFieldWithInfo(context, parameters);
    }
}
