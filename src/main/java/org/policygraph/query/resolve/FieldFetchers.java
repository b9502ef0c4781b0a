package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;

/** Answers the fields of a schema, from whatever place. */
public interface FieldFetchers {
    /** The fetcher of a field of an object type. */
    DataFetcher<@Nullable Object> of(String type, FieldShape field);

    /** Tells which type a record is of, where a field answers any of several. */
    TypeResolver types();
}
