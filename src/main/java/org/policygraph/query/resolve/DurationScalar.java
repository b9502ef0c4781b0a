package org.policygraph.query.resolve;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Periods of ISO 8601 as they are stated: P5Y is not P60M, and PT24H not P1D. The scalars that
 * graphql-java offers hold either the one kind or the other.
 */
final class DurationScalar implements Coercing<String, String> {
    static final GraphQLScalarType TYPE =
            GraphQLScalarType.newScalar()
                    .name("Duration")
                    .description("A period as it is stated, ISO 8601: P5Y, PT24H.")
                    .coercing(new DurationScalar())
                    .build();

    private static final Pattern PERIOD =
            Pattern.compile(
                    "P(?!$)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?");

    private DurationScalar() {}

    /** Whether characters write a period. */
    static boolean isPeriod(String written) {
        return PERIOD.matcher(written).matches();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String written && isPeriod(written)) return written;
        throw new CoercingSerializeException("not a period");
    }
}
