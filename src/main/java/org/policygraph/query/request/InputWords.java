package org.policygraph.query.request;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.NameResolver;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What values and types of input are called, for people. */
final class InputWords {
    private InputWords() {}

    /** A value, or of what kind it is if it has parts. */
    static String found(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case NullValue _ -> "null";
            case String text -> quoted(text);
            case StringValue literal -> quoted(String.valueOf(literal.getValue()));
            case EnumValue literal -> NameResolver.echo(literal.getName());
            case IntValue literal -> NameResolver.echo(literal.getValue().toString());
            case FloatValue literal -> NameResolver.echo(literal.getValue().toString());
            case BooleanValue literal -> String.valueOf(literal.isValue());
            case ObjectValue _ -> "an object";
            case Map<?, ?> _ -> "an object";
            case ArrayValue _ -> "a list";
            case List<?> _ -> "a list";
            default -> NameResolver.echo(value.toString());
        };
    }

    private static String quoted(String text) {
        return "“" + NameResolver.echo(text) + "”";
    }

    /** What a value of a type is. */
    static String expected(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull some -> expected(some.getWrappedType());
            case GraphQLList list ->
                    expectedIn(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()));
            case GraphQLEnumType choice -> "one of " + values(choice);
            case GraphQLInputObjectType object ->
                    "an object of type "
                            + object.getName()
                            + " with some of the fields "
                            + object.getFieldDefinitions().stream()
                                    .map(GraphQLInputObjectField::getName)
                                    .collect(Collectors.joining(", "));
            case GraphQLNamedType named -> scalar(named.getName());
            default -> "a value";
        };
    }

    private static String expectedIn(GraphQLType entry) {
        return entry instanceof GraphQLEnumType choice
                ? "one or more of " + values(choice)
                : "a list, and in it " + expected(entry);
    }

    private static String values(GraphQLEnumType choice) {
        return choice.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", "));
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Int" -> "a whole number from -2147483648 to 2147483647";
            case "Long" -> "a whole number of up to 64 bits";
            case "Float" -> "a number of up to about 1.8E308";
            case "Boolean" -> "true or false";
            case "String" -> "a string";
            case "ID" -> "a string or a whole number";
            case "Date" -> "a day of the calendar, as “2026-01-31”";
            case "Locale" -> "a language tag, as “zh” or “en-GB”";
            default -> "a value of type " + name;
        };
    }
}
