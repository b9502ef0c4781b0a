package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Where the types and fields of a schema live in RDF. Immutable, and checked as a whole when read.
 *
 * @param text the schema that was read
 * @param types the mapped object types by name, in the order of the schema
 * @param entries the fields of Query by name, in the order of the schema
 * @param edits the fields of Mutation by name, in the order of the schema; none if it has no such
 *     type
 * @param keys by which other subgraphs name the records of a type, by type
 * @param conditions those of filters that {@code @condition} states, by {@code Filter.field}
 * @param shapes what every field of every object type answers, by {@code Type.field}
 */
public record SchemaMapping(
        SchemaText text,
        Map<String, MappedType> types,
        Map<String, EntryField> entries,
        Map<String, EditField> edits,
        Map<String, List<EntityKey>> keys,
        Map<String, FieldShape> shapes,
        Map<String, FilterCondition> conditions) {
    /**
     * Reads and checks a schema.
     *
     * @param sdl schema language text with the directives
     * @param terms what the ontology declares
     * @throws InvalidSchemaException with every problem found
     */
    public static SchemaMapping read(String sdl, OntologyTerms terms) {
        SchemaText text = SchemaText.parse(sdl);
        return SchemaReader.read(text, text.problems(), terms);
    }

    /**
     * The same for a schema whose language was checked before, as that of the one that ships is
     * when the program is built: here it is only held against the ontology.
     *
     * @throws InvalidSchemaException with every problem found
     */
    public static SchemaMapping read(SchemaText text, OntologyTerms terms) {
        return SchemaReader.read(text, List.of(), terms);
    }

    /** The schema language text. */
    public String sdl() {
        return text.sdl();
    }

    /**
     * A mapped type.
     *
     * @throws NoSuchElementException if the schema has no such type, or it is not mapped
     */
    public MappedType type(String name) {
        MappedType type = types.get(name);
        if (type == null) throw new NoSuchElementException("type " + name + " is not mapped");
        return type;
    }

    /**
     * The type whose records link measures to concepts by a field of this name.
     *
     * @throws NoSuchElementException if there is none
     */
    public MappedType linkBy(String field) {
        return types.values().stream()
                .filter(type -> type.link() != null && type.findProperty(field) != null)
                .filter(type -> type.property(field).iri().equals(type.linkShape().to()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no link type has a field " + field));
    }

    /** The type whose records link measures to records of this type, or null. */
    public @Nullable MappedType linkTo(String target) {
        return types.values().stream()
                .filter(type -> type.link() != null && type.linkShape().target().equals(target))
                .findFirst()
                .orElse(null);
    }
}
