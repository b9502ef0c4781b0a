package org.policygraph.query;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.execute.CompiledOperation;

import java.util.LinkedHashMap;
import java.util.Map;

/** A document that is valid, with its operations. */
final class ValidDocument {
    private final Document document;
    private final Map<@Nullable String, CompiledOperation> operations = new LinkedHashMap<>();

    ValidDocument(GraphQLSchema schema, Document document) {
        this.document = document;
        for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
            operations.put(each.getName(), new CompiledOperation(schema, document, each));
        }
    }

    Document document() {
        return document;
    }

    /** The operation of a name, or the only one; null if there is none, or it cannot be told. */
    @Nullable CompiledOperation operation(@Nullable String name) {
        if (name != null && !name.isEmpty()) return operations.get(name);
        return operations.size() == 1 ? operations.values().iterator().next() : null;
    }
}
