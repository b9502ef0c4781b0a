package org.policygraph.mcp;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tool asks of the engine. Its arguments are the operation's variables, and in place of a
 * variable {@code where} the conditions of that filter.
 *
 * @param variables the names of the variables but {@code where}
 * @param conditions those that the filter has and no variable is called
 * @param ids the arguments that take IRIs
 */
record ToolOperation(
        Set<String> variables, Map<String, GraphQLInputObjectField> conditions, Set<String> ids) {
    private static final String ID = "ID";
    private static final String WHERE = "where";

    /** The operations of a document by their names. */
    static Map<String, ToolOperation> in(String document, GraphQLSchema schema) {
        Map<String, ToolOperation> operations = new LinkedHashMap<>();
        for (OperationDefinition each :
                Parser.parse(document).getDefinitionsOfType(OperationDefinition.class)) {
            operations.put(each.getName(), of(each, schema));
        }
        return operations;
    }

    private static ToolOperation of(OperationDefinition operation, GraphQLSchema schema) {
        Set<String> variables = new LinkedHashSet<>();
        Map<String, GraphQLInputObjectField> conditions = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String type = TypeInfo.typeInfo(variable.getType()).getName();
            if (variable.getName().equals(WHERE)) {
                var filter = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(type));
                conditions.putAll(InputSchema.conditions(filter));
                continue;
            }
            variables.add(variable.getName());
            if (type.equals(ID)) ids.add(variable.getName());
        }
        conditions.keySet().removeAll(variables);
        conditions.forEach(
                (name, field) -> {
                    if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(ID)) {
                        ids.add(name);
                    }
                });
        return new ToolOperation(variables, conditions, ids);
    }

    /** The names of all arguments, in alphabetical order. */
    Set<String> arguments() {
        Set<String> names = new TreeSet<>(variables);
        names.addAll(conditions.keySet());
        return names;
    }

    /**
     * The values of the variables, with whole IRIs where the end of one was given, as on the
     * command line.
     */
    Map<String, @Nullable Object> values(Map<String, @Nullable Object> arguments, Iris iris) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, @Nullable Object> where = new LinkedHashMap<>();
        arguments.forEach(
                (name, value) -> {
                    boolean isId = value != null && ids.contains(name);
                    Map<String, @Nullable Object> to =
                            conditions.containsKey(name) ? where : values;
                    to.put(name, isId ? whole(value, iris) : value);
                });
        if (!where.isEmpty()) values.put(WHERE, where);
        return values;
    }

    private static Object whole(Object value, Iris iris) {
        return switch (value) {
            case String id -> iris.whole(id);
            case List<?> list ->
                    list.stream().map(each -> each == null ? "" : whole(each, iris)).toList();
            default -> value;
        };
    }
}
