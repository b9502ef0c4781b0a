package org.policygraph.query.execute;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * Executes as graphql-java does, but answers a value with all that is selected in it by a {@link
 * SelectionPlan} where there is one. That spares the path, type, parameters and environment that
 * graphql-java makes for each field of each object, and that cost more than the answers.
 *
 * <p>Whatever is out of the ordinary, a missing value or a failure above all, is left to
 * graphql-java, which starts that value anew and says what went wrong: fetchers may be asked twice.
 */
public final class DirectExecution extends AsyncExecutionStrategy {
    /**
     * @param errors says what a fetcher's failure becomes
     */
    public DirectExecution(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType type,
            Object value) {
        Object answered = answered(context, parameters, type, value);
        return answered != null
                ? answered
                : super.completeValueForObject(context, parameters, type, value);
    }

    @Override
    protected FieldValueInfo completeValueForList(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            Iterable<Object> values) {
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Object answered = answered(context, parameters, type, values);
        return answered != null
                ? new FieldValueInfo(CompleteValueType.LIST, answered, List.of())
                : super.completeValueForList(context, parameters, values);
    }

    /** The whole value as it is answered; null where graphql-java must see to it. */
    private @Nullable Object answered(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLType type,
            Object value) {
        if (context.hasIncrementalSupport()) return null;
        MergedField field = Objects.requireNonNull(parameters.getField());
        try {
            Completion completion = planner(context).completion(type, field);
            return completion == null ? null : completion.complete(value);
        } catch (RuntimeException e) { // comes again where graphql-java asks, which tells of it
            return null;
        }
    }

    private Planner planner(ExecutionContext context) {
        return Objects.requireNonNull(
                context.getGraphQLContext()
                        .computeIfAbsent(
                                Planner.class, key -> new Planner(context, fieldCollector)));
    }
}
