package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.request.RequestState;

import java.util.Objects;

/** Answers a field of a record. */
@FunctionalInterface
public interface Resolver {
    /** The field's value for one record; null where there is none. */
    @Nullable Object resolve(Node record, DataFetchingEnvironment call, RequestState request);

    /** As graphql-java calls it: within the deadline, for the record at hand. */
    default DataFetcher<@Nullable Object> fetcher() {
        return call -> {
            RequestState request = RequestState.of(call);
            request.checkDeadline();
            return resolve(Objects.requireNonNull(call.<Node>getSource()), call, request);
        };
    }
}
