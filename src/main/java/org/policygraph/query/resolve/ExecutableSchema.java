package org.policygraph.query.resolve;

import graphql.TypeResolutionEnvironment;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.request.RequestState;

import java.util.Objects;

/** Joins the schema with the resolvers compiled from its mapping. Every field gets one. */
public final class ExecutableSchema {
    private final SchemaMapping mapping;
    private final RecordResolvers records;
    private final StructureResolvers structures;
    private final Entries entries;

    private ExecutableSchema(SchemaMapping mapping) {
        this.mapping = mapping;
        this.records = new RecordResolvers(mapping);
        this.structures = new StructureResolvers(mapping);
        this.entries = new Entries(mapping);
    }

    public static GraphQLSchema of(SchemaMapping mapping) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(mapping.sdl());
        RuntimeWiring wiring = new ExecutableSchema(mapping).wiring(registry);
        return new SchemaGenerator().makeExecutableSchema(registry, wiring);
    }

    private RuntimeWiring wiring(TypeDefinitionRegistry registry) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                var place = FieldCoordinates.coordinates(type.getName(), field.getName());
                code.dataFetcher(place, fetcher(type.getName(), field.getName()));
            }
        }
        return RuntimeWiring.newRuntimeWiring()
                .codeRegistry(code)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.Locale)
                .scalar(ExtendedScalars.NominalDuration)
                .scalar(UrlScalar.TYPE)
                .type("Node", each -> each.typeResolver(ExecutableSchema::typeOf))
                .build();
    }

    private DataFetcher<@Nullable Object> fetcher(String type, String field) {
        MappedType mapped = mapping.types().get(type);
        if (mapped != null) {
            MappedField mappedField = Objects.requireNonNull(mapped.fields().get(field));
            return records.compile(mapped, mappedField).fetcher();
        }
        EntryField entry = type.equals("Query") ? mapping.entries().get(field) : null;
        if (entry != null) return entries.compile(entry);
        FieldShape shape = Objects.requireNonNull(mapping.shapes().get(type + "." + field));
        return structures.compile(type, shape);
    }

    private static @Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment found) {
        GraphView view = RequestState.of(found.getGraphQLContext()).view();
        MappedType type = view.typeOf(Objects.requireNonNull(found.<Node>getObject()));
        return type == null ? null : found.getSchema().getObjectType(type.name());
    }
}
