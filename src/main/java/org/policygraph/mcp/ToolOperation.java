package org.policygraph.mcp;

import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operation that a tool asks.
 *
 * @param variables the names of its variables
 * @param ids those of them that are IRIs of records, or lists of such
 */
record ToolOperation(Set<String> variables, Set<String> ids) {
    private static final String ID = "ID";

    /** The operations of a document by their names. */
    static Map<String, ToolOperation> in(String document) {
        Map<String, ToolOperation> operations = new LinkedHashMap<>();
        for (OperationDefinition each :
                Parser.parse(document).getDefinitionsOfType(OperationDefinition.class)) {
            operations.put(each.getName(), of(each));
        }
        return operations;
    }

    private static ToolOperation of(OperationDefinition operation) {
        Set<String> variables = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            variables.add(variable.getName());
            if (isId(variable.getType())) ids.add(variable.getName());
        }
        return new ToolOperation(variables, ids);
    }

    private static boolean isId(Type<?> type) {
        TypeName named = TypeInfo.typeInfo(type).getTypeName();
        return named.getName().equals(ID);
    }

    /** The arguments with whole IRIs where the end of one was given, as on the command line. */
    Map<String, @Nullable Object> withWholeIds(Map<String, @Nullable Object> arguments, Iris iris) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(arguments);
        for (String name : ids) whole.computeIfPresent(name, (_, value) -> whole(value, iris));
        return whole;
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
