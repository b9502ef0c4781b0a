package org.policygraph.query.resolve;

import com.fasterxml.jackson.core.SerializableString;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

import java.util.Locale;

/**
 * Addresses are answered as they are: they were checked where they were made. No argument is one,
 * but a client may declare a variable of any type.
 */
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
        if (value instanceof String || value instanceof SerializableString) return value.toString();
        throw new CoercingSerializeException("not an address");
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String url && Addresses.isWeb(url)) return url;
        throw new CoercingParseValueException("not an address");
    }

    @Override
    public String parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String url = input instanceof StringValue text ? text.getValue() : null;
        if (url != null && Addresses.isWeb(url)) return url;
        throw new CoercingParseLiteralException("not an address");
    }
}
