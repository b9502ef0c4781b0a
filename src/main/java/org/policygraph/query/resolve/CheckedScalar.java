package org.policygraph.query.resolve;

import graphql.AssertException;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * A scalar that admits less from clients than the library's own, which takes a number beyond a
 * double for infinity, an object for an id, 30 February for the 28th, and whatever is no language
 * tag for no language, or fails on null in a list.
 *
 * @param inner the library's
 * @param fits whether what a client wrote – a value in JSON, the text of a string in a document, or
 *     another literal – was read as it was meant
 */
record CheckedScalar(Coercing<?, ?> inner, BiPredicate<Object, Object> fits)
        implements Coercing<Object, Object> {
    /** A number that a double holds, as GraphQL wants it (§3.5.2). */
    static final GraphQLScalarType FLOAT =
            of(Scalars.GraphQLFloat, (_, read) -> Double.isFinite((Double) read));

    /** A string or whole number, and not the text of whatever else (§3.5.5). */
    static final GraphQLScalarType ID =
            of(
                    Scalars.GraphQLID,
                    (written, _) ->
                            written instanceof String
                                    || written instanceof IntValue
                                    || written instanceof Integer
                                    || written instanceof Long
                                    || written instanceof BigInteger);

    /** A day that there is. */
    static final GraphQLScalarType DATE =
            of(ExtendedScalars.Date, (written, read) -> read.toString().equals(written));

    /** A language tag that is well-formed (BCP 47, §2.2.9). */
    static final GraphQLScalarType LOCALE =
            of(ExtendedScalars.Locale, (written, _) -> written instanceof String tag && isTag(tag));

    /** What a gateway sends: any JSON; what must be in it depends on the type that it names. */
    static final GraphQLScalarType REPRESENTATION =
            of(ExtendedScalars.Object.transform(scalar -> scalar.name("_Any")), (_, _) -> true);

    private static final String MISFIT = "not a value of this type";

    private static GraphQLScalarType of(GraphQLScalarType type, BiPredicate<Object, Object> fits) {
        var checked = new CheckedScalar(type.getCoercing(), fits);
        return type.transform(builder -> builder.coercing(checked));
    }

    private static boolean isTag(String written) {
        try {
            return !written.isBlank() && new Locale.Builder().setLanguageTag(written) != null;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return inner.serialize(value, context, locale);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        Object read = inner.parseValue(input, context, locale);
        if (read != null && fits.test(input, read)) return read;
        throw new CoercingParseValueException(MISFIT);
    }

    @Override
    public Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            Object read = inner.parseLiteral(input, variables, context, locale);
            if (read != null && fits.test(written(input), read)) return read;
            throw new CoercingParseLiteralException(MISFIT);
        } catch (AssertException e) { // of null in a list
            throw new CoercingParseLiteralException(MISFIT, e);
        }
    }

    private static Object written(Value<?> literal) {
        return literal instanceof StringValue text && text.getValue() != null
                ? text.getValue()
                : literal;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return inner.valueToLiteral(input, context, locale);
    }
}
