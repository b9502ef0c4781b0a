package org.policygraph.mapping;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what a schema maps to: its prefixes, then every type and field. */
final class SchemaReader {
    private static final String PREFIX = "prefix";
    private static final String QUERY = "Query";

    private final TypeDefinitionRegistry registry;
    private final Reading reading;

    private SchemaReader(TypeDefinitionRegistry registry, Set<String> declaredTerms) {
        this.registry = registry;
        this.reading = new Reading(registry, declaredTerms, prefixes(registry));
    }

    static SchemaMapping read(SchemaText text, Set<String> declaredTerms) {
        SchemaReader reader = new SchemaReader(text.registry(), declaredTerms);
        Map<String, MappedType> types = reader.types();
        Map<String, EntryField> entries = reader.entries();
        Map<String, List<EntityKey>> keys = new KeyReader(reader.reading, types).read();
        List<MappingProblem> problems = new ArrayList<>(reader.reading.problems());
        problems.addAll(text.problems());
        if (!problems.isEmpty()) throw new InvalidSchemaException(problems);
        return new SchemaMapping(
                text,
                Collections.unmodifiableMap(types),
                Collections.unmodifiableMap(entries),
                keys,
                reader.shapes());
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
        if (Reading.implementsNode(type)) {
            reading.problem(type, "type " + type.getName() + " without @node", "@node(class:)");
        }
        return null;
    }

    private Map<String, EntryField> entries() {
        Map<String, EntryField> entries = new LinkedHashMap<>();
        ObjectTypeDefinition query = reading.objectType(QUERY);
        if (query == null) return entries;
        for (FieldDefinition field : query.getFieldDefinitions()) {
            FieldSite site = new FieldSite(reading, query, field);
            if (!site.has(EntryField.DIRECTIVE)) {
                site.problem("no directive on Query." + field.getName(), "@entry(kind:)");
                continue;
            }
            EntryField entry = EntryField.read(site);
            if (entry != null) entries.put(field.getName(), entry);
        }
        return entries;
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
