package org.policygraph.mapping;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;

import org.policygraph.text.Problem;

import java.util.List;
import java.util.Objects;

/**
 * A schema as far as its language goes, which takes no data: what it maps to is read by {@link
 * SchemaMapping}.
 *
 * @param sdl the schema language text
 * @param registry its definitions; nobody changes them
 */
public record SchemaText(String sdl, TypeDefinitionRegistry registry) {
    private static final String SCHEMA_LANGUAGE = "valid GraphQL schema language";

    /**
     * Parses a schema.
     *
     * @throws InvalidSchemaException if it cannot be parsed
     */
    public static SchemaText parse(String sdl) {
        try {
            return new SchemaText(sdl, new SchemaParser().parse(sdl));
        } catch (SchemaProblem e) {
            throw new InvalidSchemaException(located(e.getErrors()));
        }
    }

    /** What is wrong with it as a schema. */
    List<Problem> problems() {
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
            return List.of();
        } catch (SchemaProblem e) {
            return located(e.getErrors());
        }
    }

    private static List<Problem> located(List<GraphQLError> errors) {
        return errors.stream().map(SchemaText::located).toList();
    }

    private static Problem located(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        if (places == null || places.isEmpty()) places = List.of(new SourceLocation(1, 1));
        SourceLocation place = places.getFirst();
        String found = Objects.requireNonNullElse(error.getMessage(), "an error");
        return new Problem(place.getLine(), place.getColumn(), found, SCHEMA_LANGUAGE);
    }
}
