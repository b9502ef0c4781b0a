package org.policygraph.mapping;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what a schema maps to: its prefixes, then every type and field. */
final class SchemaReader {
    private static final String PREFIX = "prefix";
    private static final String QUERY = "Query";
    private static final String MUTATION = "Mutation";

    private final TypeDefinitionRegistry registry;
    private final SchemaContext reading;

    private SchemaReader(TypeDefinitionRegistry registry, OntologyTerms terms) {
        this.registry = registry;
        this.reading = new SchemaContext(registry, terms.declared(), prefixes(registry));
    }

    /**
     * Reads a schema.
     *
     * @param language what is wrong with its language
     */
    static SchemaMapping read(SchemaText text, List<Problem> language, OntologyTerms terms) {
        SchemaReader reader = new SchemaReader(text.registry(), terms);
        Map<String, MappedType> types = reader.types();
        Map<String, EntryField> entries = reader.entries();
        Map<String, EditField> edits = reader.edits();
        Map<String, List<EntityKey>> keys = new KeyReader(reader.reading, types).read();
        Map<String, FilterCondition> conditions = new ConditionReader(reader.reading, types).read();
        List<Problem> problems = new ArrayList<>(reader.reading.problems());
        problems.addAll(language);
        if (!problems.isEmpty()) throw new InvalidSchemaException(problems);
        return new SchemaMapping(
                text,
                Collections.unmodifiableMap(types),
                Collections.unmodifiableMap(entries),
                Collections.unmodifiableMap(edits),
                keys,
                reader.shapes(),
                conditions);
    }

    private static Map<String, String> prefixes(TypeDefinitionRegistry registry) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        registry.schemaDefinition().stream()
                .flatMap(schema -> schema.getDirectives(PREFIX).stream())
                .forEach(each -> prefixes.put(text(each, "name"), text(each, "iri")));
        return prefixes;
    }

    static String text(Directive directive, String argument) {
        var written = directive.getArgument(argument);
        if (written == null || !(written.getValue() instanceof StringValue text)) return "";
        return Objects.requireNonNullElse(text.getValue(), "");
    }

    private Map<String, MappedType> types() {
        Map<String, MappedType> types = new LinkedHashMap<>();
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            MappedType read = type(type);
            if (read != null) types.put(read.name(), read);
        }
        return types;
    }

    private @Nullable MappedType type(ObjectTypeDefinition type) {
        if (type.hasDirective(MappedType.DIRECTIVE)) return new TypeSite(reading, type).read();
        if (SchemaContext.implementsNode(type)) {
            reading.problem(type, "type " + type.getName() + " without @node", "@node(class:)");
        }
        return null;
    }

    private Map<String, EntryField> entries() {
        return fields(QUERY, EntryField.DIRECTIVE, EntryField::read);
    }

    private Map<String, EditField> edits() {
        return fields(MUTATION, EditField.DIRECTIVE, EditField::read);
    }

    private interface FieldReader<T> {
        /** The field; null, with a problem, if it cannot be read. */
        @Nullable T read(FieldSite site);
    }

    /**
     * The fields of a root type, each of which has this directive; none if there is no such type.
     */
    private <T> Map<String, T> fields(String root, String directive, FieldReader<T> reader) {
        Map<String, T> fields = new LinkedHashMap<>();
        ObjectTypeDefinition type = reading.objectType(root);
        if (type == null) return fields;
        for (FieldDefinition field : type.getFieldDefinitions()) {
            FieldSite site = new FieldSite(reading, type, field);
            if (!site.has(directive)) {
                String found = "no directive on " + root + "." + field.getName();
                site.problem(found, "@" + directive + "(kind:)");
                continue;
            }
            T read = reader.read(site);
            if (read != null) fields.put(field.getName(), read);
        }
        return fields;
    }

    private Map<String, FieldShape> shapes() {
        Map<String, FieldShape> shapes = new LinkedHashMap<>();
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                shapes.put(type.getName() + "." + field.getName(), reading.shape(field));
            }
        }
        return Collections.unmodifiableMap(shapes);
    }
}
