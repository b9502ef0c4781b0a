package org.policygraph.query.resolve;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

import java.util.Locale;

/** Addresses are answered as they are: they were checked where they were made. */
public final class UrlScalar implements Coercing<String, String> {
    static final GraphQLScalarType TYPE =
            GraphQLScalarType.newScalar()
                    .name("Url")
                    .description("An absolute address that can be opened.")
                    .coercing(new UrlScalar())
                    .build();

    private UrlScalar() {}

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String url) return url;
        throw new CoercingSerializeException("not an address");
    }
}
