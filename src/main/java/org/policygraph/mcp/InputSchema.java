package org.policygraph.mcp;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas of the conditions of a filter, in the words of the GraphQL schema. */
final class InputSchema {
    private InputSchema() {}

    /**
     * The conditions of a filter by name, but for those that combine filters: a model gets along
     * without them, and a schema that contains itself is more than some take.
     */
    static Map<String, GraphQLInputObjectField> conditions(GraphQLInputObjectType filter) {
        Map<String, GraphQLInputObjectField> conditions = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
            if (!containsItself(GraphQLTypeUtil.unwrapAll(field.getType()))) {
                conditions.put(field.getName(), field);
            }
        }
        return conditions;
    }

    private static boolean containsItself(GraphQLNamedType type) {
        return type instanceof GraphQLInputObjectType filter
                && filter.getFieldDefinitions().stream()
                        .anyMatch(each -> GraphQLTypeUtil.unwrapAll(each.getType()).equals(type));
    }

    /** The schema of what a field takes. */
    static Map<String, Object> of(GraphQLInputObjectField field) {
        Map<String, Object> schema = new LinkedHashMap<>(of(field.getType()));
        schema.put("description", String.valueOf(field.getDescription()));
        Object written =
                field.hasSetDefaultValue() ? field.getInputFieldDefaultValue().getValue() : null;
        if (written != null) schema.put("default", value(written));
        return schema;
    }

    private static Map<String, Object> of(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull present -> of(present.getWrappedType());
            case GraphQLList list ->
                    Map.of("type", "array", "items", of(list.getWrappedType()), "minItems", 1);
            case GraphQLEnumType known ->
                    Map.of("type", "string", "enum", AnswerSchema.names(known));
            case GraphQLInputObjectType object -> object(object);
            default -> AnswerSchema.scalar((GraphQLNamedType) type);
        };
    }

    private static Map<String, Object> object(GraphQLInputObjectType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(each -> properties.put(each.getName(), of(each)));
        List<String> required =
                type.getFieldDefinitions().stream()
                        .filter(each -> GraphQLTypeUtil.isNonNull(each.getType()))
                        .map(GraphQLInputObjectField::getName)
                        .toList();
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }

    private static Object value(Object written) {
        return switch (written) {
            case ArrayValue list -> list.getValues().stream().map(InputSchema::value).toList();
            case EnumValue word -> word.getName();
            case BooleanValue truth -> truth.isValue();
            default -> throw new IllegalStateException("a default that is none: " + written);
        };
    }
}
