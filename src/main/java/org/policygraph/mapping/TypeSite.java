package org.policygraph.mapping;

import graphql.language.ObjectTypeDefinition;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** An object type in the schema. */
final class TypeSite extends DirectiveSite {
    /** The readers of the directives of fields: each field of a mapped type has exactly one. */
    private static final Map<String, Function<FieldSite, @Nullable MappedField>> READERS =
            readers();

    /** Directives of fields whose values are worked out, and so may be no records. */
    private static final Set<String> WORKED_OUT =
            Set.of(FidelityField.DIRECTIVE, DatasetFigureField.DIRECTIVE);

    private final ObjectTypeDefinition type;
    private final Map<String, MappedField> fields = new LinkedHashMap<>();

    TypeSite(SchemaContext reading, ObjectTypeDefinition type) {
        super(reading, type);
        this.type = type;
    }

    private static Map<String, Function<FieldSite, @Nullable MappedField>> readers() {
        Map<String, Function<FieldSite, @Nullable MappedField>> readers = new LinkedHashMap<>();
        readers.put(PropertyField.DIRECTIVE, PropertyField::read);
        readers.put(LabelField.DIRECTIVE, LabelField::read);
        readers.put(LabelLanguageField.DIRECTIVE, LabelLanguageField::read);
        readers.put(LabelsField.DIRECTIVE, LabelsField::read);
        readers.put(ThroughField.DIRECTIVE, ThroughField::read);
        readers.put(LinkedMeasuresField.DIRECTIVE, LinkedMeasuresField::read);
        readers.put(RelatedField.DIRECTIVE, RelatedField::read);
        readers.put(FormattedCitationField.DIRECTIVE, FormattedCitationField::read);
        readers.put(FidelityField.DIRECTIVE, FidelityField::read);
        readers.put(JoinedField.DIRECTIVE, JoinedField::read);
        readers.put(DatasetFigureField.DIRECTIVE, DatasetFigureField::read);
        readers.put(SpanPartField.DIRECTIVE, SpanPartField::read);
        readers.put(SlugField.DIRECTIVE, SlugField::read);
        return Collections.unmodifiableMap(readers);
    }

    /** The mapped type; null, with problems, if its class cannot be told. */
    @Nullable MappedType read() {
        String classIri = term(MappedType.DIRECTIVE, "class");
        List<String> order = terms(MappedType.DIRECTIVE, "order");
        type.getFieldDefinitions().forEach(field -> read(new FieldSite(reading(), type, field)));
        LinkShape link = has(LinkShape.DIRECTIVE) ? LinkShape.read(this) : null;
        boolean addressable = SchemaContext.implementsNode(type);
        if (classIri == null) return null;
        Map<String, MappedField> read = Collections.unmodifiableMap(fields);
        return new MappedType(type.getName(), classIri, order, addressable, link, read);
    }

    private void read(FieldSite field) {
        List<String> mapping = field.directives().stream().filter(READERS::containsKey).toList();
        if (IdentityField.isIdentity(field.name()) && mapping.isEmpty()) {
            fields.put(field.name(), IdentityField.read(field));
            return;
        }
        if (mapping.size() != 1) {
            String found = mapping.isEmpty() ? "no directive" : "directives " + mapping;
            String where = " on " + type.getName() + "." + field.name();
            field.problem(found + where, "one of " + READERS.keySet());
            return;
        }
        if (!WORKED_OUT.contains(mapping.getFirst())) refuseUnmappedRecords(field);
        var reader = Objects.requireNonNull(READERS.get(mapping.getFirst()));
        MappedField mapped = reader.apply(field);
        if (mapped != null) fields.put(field.name(), mapped);
    }

    private void refuseUnmappedRecords(FieldSite field) {
        FieldShape shape = field.shape();
        if (!shape.isRecord()) return;
        ObjectTypeDefinition target = reading().objectType(shape.type());
        if (target != null && target.hasDirective(MappedType.DIRECTIVE)) return;
        field.problem(shape.written(), "an object type with @node");
    }

    /** The type of the field that lives in a property of this type, or null. */
    @Nullable String typeReachedBy(String property) {
        return fields.values().stream()
                .filter(PropertyField.class::isInstance)
                .map(PropertyField.class::cast)
                .filter(field -> field.iri().equals(property) && !field.inverse())
                .map(field -> field.shape().type())
                .findFirst()
                .orElse(null);
    }
}
