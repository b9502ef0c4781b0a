package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EditField;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.edit.Edits;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.limit.EngineSettings;

import java.util.Objects;

/** Answers every field from the graph, by resolvers that are compiled from the mapping once. */
public final class GraphFetchers implements FieldFetchers {
    private final SchemaMapping mapping;
    private final RecordResolvers records;
    private final StructureResolvers structures;
    private final Entries entries;

    public GraphFetchers(SchemaMapping mapping, EngineSettings settings) {
        Addresses addresses = new Addresses(settings.iriBase(), settings.publicUrl());
        this.mapping = mapping;
        this.records = new RecordResolvers(mapping, addresses, settings.limits());
        this.structures = new StructureResolvers(mapping, addresses);
        this.entries = new Entries(mapping);
    }

    @Override
    public DataFetcher<@Nullable Object> of(String type, FieldShape field) {
        MappedType mapped = mapping.types().get(type);
        if (mapped != null) {
            MappedField mappedField = Objects.requireNonNull(mapped.fields().get(field.name()));
            return records.compile(mapped, mappedField);
        }
        EditField edit = type.equals("Mutation") ? mapping.edits().get(field.name()) : null;
        if (edit != null) return Edits.fetcher(edit);
        EntryField entry = type.equals("Query") ? mapping.entries().get(field.name()) : null;
        return entry != null ? entries.compile(entry) : structures.compile(type, field);
    }

    @Override
    public TypeResolver types() {
        return found -> {
            String name = typeOf(found.<Object>getObject());
            return name == null ? null : found.getSchema().getObjectType(name);
        };
    }

    /** The name of the type that a record is of; null for none. */
    public static @Nullable String typeOf(@Nullable Object found) {
        Entity record = (Entity) Objects.requireNonNull(found);
        RecordType type = record.reading().view().typeOf(record);
        return type == null ? null : type.name();
    }
}
