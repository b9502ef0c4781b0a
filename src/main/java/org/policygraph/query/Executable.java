package org.policygraph.query;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.Errors;
import org.policygraph.query.resolve.ExecutableSchema;
import org.policygraph.query.resolve.FieldFetchers;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The schema as graphql-java executes it. It is made when it is first asked for: that takes as long
 * as a server takes to be put together, which can be done meanwhile.
 */
final class Executable {
    private final SchemaMapping mapping;
    private final FieldFetchers fetchers;
    private final QueryLimits limits;
    private volatile @Nullable Parts parts;

    Executable(SchemaMapping mapping, FieldFetchers fetchers, QueryLimits limits) {
        this.mapping = mapping;
        this.fetchers = fetchers;
        this.limits = limits;
    }

    private record Parts(GraphQLSchema schema, Documents documents, GraphQL graphql) {}

    GraphQLSchema schema() {
        return parts().schema;
    }

    /** The documents that were parsed and held against the schema. */
    Documents documents() {
        return parts().documents;
    }

    /** Executes what cannot be compiled. */
    GraphQL graphql() {
        return parts().graphql;
    }

    private Parts parts() {
        Parts known = parts;
        return known == null ? made() : known;
    }

    private synchronized Parts made() {
        Parts known = parts;
        if (known != null) return known;
        GraphQLSchema schema = ExecutableSchema.of(mapping, fetchers);
        Parts made = new Parts(schema, new Documents(schema, limits), executing(schema));
        parts = made;
        return made;
    }

    private static GraphQL executing(GraphQLSchema schema) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) -> prepared(input))
                .defaultDataFetcherExceptionHandler(Errors::ofField)
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy(Errors::ofField))
                .build();
    }

    private static CompletableFuture<PreparsedDocumentEntry> prepared(ExecutionInput input) {
        Document document =
                Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class));
        return CompletableFuture.completedFuture(new PreparsedDocumentEntry(document));
    }
}
