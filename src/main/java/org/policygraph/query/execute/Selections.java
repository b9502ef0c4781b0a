package org.policygraph.query.execute;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;

import java.util.List;

/** What one request selects, with its fragments, variables and directives worked in. */
record Selections(ExecutionContext context, FieldCollector collector) {
    /** The fields that are asked of an object of a type. */
    List<MergedField> of(GraphQLObjectType type, MergedField field) {
        var collecting =
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(type)
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build();
        return collector.collectFields(collecting, field, false).getSubFieldsList();
    }
}
