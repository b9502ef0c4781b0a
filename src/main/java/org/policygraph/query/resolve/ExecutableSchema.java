package org.policygraph.query.resolve;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;

import java.util.Objects;
import java.util.stream.Stream;

/** Joins a schema with what answers its fields. Every field gets a fetcher. */
public final class ExecutableSchema {
    private ExecutableSchema() {}

    /** The schema of a mapping, answered by these fetchers. */
    public static GraphQLSchema of(SchemaMapping mapping, FieldFetchers fetchers) {
        TypeDefinitionRegistry registry = mapping.text().registry();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                var place = FieldCoordinates.coordinates(type.getName(), field.getName());
                String written = type.getName() + "." + field.getName();
                FieldShape shape = Objects.requireNonNull(mapping.shapes().get(written));
                code.dataFetcher(place, fetchers.of(type.getName(), shape));
            }
        }
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring()
                        .codeRegistry(code)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(CheckedScalar.DATE)
                        .scalar(CheckedScalar.LOCALE)
                        .scalar(DurationScalar.TYPE)
                        .scalar(ExtendedScalars.GraphQLLong)
                        .scalar(UrlScalar.TYPE)
                        // In place of GraphQL's own.
                        .strictMode(false)
                        .scalar(CheckedScalar.FLOAT)
                        .scalar(CheckedScalar.ID)
                        .scalar(CheckedScalar.REPRESENTATION);
        Stream.of("Node", "_Entity")
                .filter(registry::hasType)
                .forEach(name -> wiring.type(name, each -> each.typeResolver(fetchers.types())));
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }
}
