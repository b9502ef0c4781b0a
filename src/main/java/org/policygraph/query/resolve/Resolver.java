package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.request.RequestState;

import java.util.Objects;

/** Answers a field of a record whose arguments, or whose place in the query, matter. */
@FunctionalInterface
interface Resolver {
    /** The field's value for one record; null where there is none. */
    @Nullable Object resolve(Entity record, DataFetchingEnvironment call, RequestState request);

    /** As graphql-java calls it: within the deadline, for the record at hand. */
    static DataFetcher<@Nullable Object> fetcher(Resolver resolver) {
        return call -> {
            RequestState request = RequestState.of(call);
            request.reading().step();
            Entity record = Objects.requireNonNull(call.<Entity>getSource());
            return resolver.resolve(record, call, request);
        };
    }
}
