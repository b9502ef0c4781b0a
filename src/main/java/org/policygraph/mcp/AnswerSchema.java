package org.policygraph.mcp;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSON Schemas of what tools answer, made of what their operations select and of the types of the
 * schema. A fragment becomes a definition of its own, since most are used many times.
 */
final class AnswerSchema {
    private static final Map<String, Map<String, Object>> SCALARS =
            Map.of(
                    "Int", Map.of("type", "integer"),
                    "Long", Map.of("type", "integer"),
                    "Float", Map.of("type", "number"),
                    "Boolean", Map.of("type", "boolean"),
                    "Date", Map.of("type", "string", "format", "date"),
                    "DateTime", Map.of("type", "string", "format", "date-time"));

    private static final Map<String, Object> STRING = Map.of("type", "string");

    private final GraphQLSchema schema;
    private final Document document;
    private final Set<String> basis;

    /**
     * Of the operations of a document.
     *
     * @param basis the names of the bases, each of which every answer explains
     */
    AnswerSchema(GraphQLSchema schema, String document, Set<String> basis) {
        this.schema = schema;
        this.document = Parser.parse(document);
        this.basis = basis;
    }

    /** The schema of what an operation answers. */
    Map<String, Object> of(String operation) {
        SelectionSet selected =
                document.getOperationDefinition(operation)
                        .map(OperationDefinition::getSelectionSet)
                        .orElseThrow();
        Map<String, Object> explained = new LinkedHashMap<>();
        basis.forEach(name -> explained.put(name, STRING));
        Map<String, Object> definitions = new TreeMap<>();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("basis", object(explained));
        answer.put("data", object(schema.getQueryType(), selected, definitions));
        Map<String, Object> whole = new LinkedHashMap<>(object(answer));
        whole.put("$defs", definitions);
        return whole;
    }

    /** Everything that is selected is there, and nothing else. */
    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> object(
            GraphQLFieldsContainer parent, SelectionSet selected, Map<String, Object> definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        collect(parent, selected, properties, definitions);
        return object(properties);
    }

    private void collect(
            GraphQLFieldsContainer parent,
            SelectionSet selected,
            Map<String, Object> properties,
            Map<String, Object> definitions) {
        for (Selection<?> each : selected.getSelections()) {
            switch (each) {
                case Field field ->
                        properties.put(
                                field.getResultKey(),
                                nullable(
                                        parent.getFieldDefinition(field.getName()).getType(),
                                        field,
                                        definitions));
                case FragmentSpread spread ->
                        collect(
                                parent,
                                fragment(spread.getName()).getSelectionSet(),
                                properties,
                                definitions);
                case InlineFragment _ ->
                        throw new IllegalStateException(
                                "a tool selects by type: what it answers would depend on the data");
                default -> throw new IllegalStateException(each.toString());
            }
        }
    }

    private Map<String, Object> nullable(
            GraphQLType type, Field field, Map<String, Object> definitions) {
        if (type instanceof GraphQLNonNull wrapped) {
            return present(wrapped.getWrappedType(), field, definitions);
        }
        Map<String, Object> present = present(type, field, definitions);
        return Map.of("anyOf", List.of(present, Map.of("type", "null")));
    }

    private Map<String, Object> present(
            GraphQLType type, Field field, Map<String, Object> definitions) {
        return switch (type) {
            case GraphQLList list ->
                    Map.of(
                            "type",
                            "array",
                            "items",
                            nullable(list.getWrappedType(), field, definitions));
            case GraphQLFieldsContainer container -> record(container, field, definitions);
            case GraphQLEnumType named -> Map.of("type", "string", "enum", names(named));
            case GraphQLNamedType scalar -> scalar(scalar);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private Map<String, Object> record(
            GraphQLFieldsContainer type, Field field, Map<String, Object> definitions) {
        SelectionSet selected = Objects.requireNonNull(field.getSelectionSet(), field.getName());
        List<?> selections = selected.getSelections();
        if (selections.size() != 1 || !(selections.getFirst() instanceof FragmentSpread spread)) {
            return object(type, selected, definitions);
        }
        String name = spread.getName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, object(type, fragment(name).getSelectionSet(), definitions));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The schema of a scalar. */
    static Map<String, Object> scalar(GraphQLNamedType type) {
        return SCALARS.getOrDefault(type.getName(), STRING);
    }

    /** The values of an enum. */
    static List<String> names(GraphQLEnumType type) {
        List<String> names = new ArrayList<>();
        for (GraphQLEnumValueDefinition value : type.getValues()) names.add(value.getName());
        return names;
    }
}
