package org.policygraph.query.resolve;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.FastSchemaGenerator;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.limit.UnsupportedDirectives;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Joins a schema with what answers its fields. Every field gets a fetcher. */
public final class ExecutableSchema {
    private static final List<GraphQLScalarType> SCALARS =
            List.of(
                    ExtendedScalars.DateTime,
                    CheckedScalar.DATE,
                    CheckedScalar.LOCALE,
                    DurationScalar.TYPE,
                    ExtendedScalars.GraphQLLong,
                    UrlScalar.TYPE,
                    CheckedScalar.REPRESENTATION,
                    // In place of GraphQL's own.
                    CheckedScalar.FLOAT,
                    CheckedScalar.ID);

    private static final FieldCoordinates DIRECTIVES =
            FieldCoordinates.coordinates("__Schema", "directives");

    /** A mapping is of a schema that was found valid, so it need not be validated once more. */
    private static final SchemaGenerator.Options CHECKED =
            SchemaGenerator.Options.defaultOptions().withValidation(false);

    private ExecutableSchema() {}

    /** A scalar with the description that the schema has for it, and not its library's. */
    private static GraphQLScalarType described(
            GraphQLScalarType scalar, TypeDefinitionRegistry registry) {
        ScalarTypeDefinition declared = registry.scalars().get(scalar.getName());
        if (declared == null || declared.getDescription() == null) return scalar;
        String description = declared.getDescription().getContent();
        return scalar.transform(each -> each.description(description));
    }

    private static Object directives(DataFetchingEnvironment call) {
        return UnsupportedDirectives.without(call.getGraphQLSchema());
    }

    /** The schema of a mapping, answered by these fetchers. */
    public static GraphQLSchema of(SchemaMapping mapping, FieldFetchers fetchers) {
        TypeDefinitionRegistry registry = mapping.text().registry();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                var place = FieldCoordinates.coordinates(type.getName(), field.getName());
                String written = type.getName() + "." + field.getName();
                FieldShape shape = Objects.requireNonNull(mapping.shapes().get(written));
                code.dataFetcher(place, new LazyFetcher(fetchers, type.getName(), shape));
            }
        }
        code.dataFetcher(DIRECTIVES, ExecutableSchema::directives);
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring().strictMode(false).codeRegistry(code);
        SCALARS.forEach(scalar -> wiring.scalar(described(scalar, registry)));
        Stream.of("Node", "_Entity")
                .filter(registry::hasType)
                .forEach(name -> wiring.type(name, each -> each.typeResolver(fetchers.types())));
        return new FastSchemaGenerator().makeExecutableSchema(CHECKED, registry, wiring.build());
    }
}
