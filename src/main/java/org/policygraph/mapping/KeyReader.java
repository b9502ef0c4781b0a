package org.policygraph.mapping;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the keys of the types, once all types are read: a key may lead through several. */
record KeyReader(SchemaContext reading, Map<String, MappedType> types) {
    private static final String DIRECTIVE = "key";
    private static final String ENTITIES = "_Entity";
    private static final Set<String> VALUES = Set.of("ID", "String", "Int");

    /** The keys by type, in the order of the schema; a problem for each that leads nowhere. */
    Map<String, List<EntityKey>> read() {
        Map<String, List<EntityKey>> keys = new LinkedHashMap<>();
        for (ObjectTypeDefinition type : reading.registry().getTypes(ObjectTypeDefinition.class)) {
            List<EntityKey> read =
                    type.getDirectives(DIRECTIVE).stream().map(each -> read(type, each)).toList();
            if (!read.isEmpty()) keys.put(type.getName(), read);
        }
        checkEntities(keys.keySet());
        return Collections.unmodifiableMap(keys);
    }

    private void checkEntities(Set<String> withKeys) {
        var union = reading.registry().getTypeOrNull(ENTITIES, UnionTypeDefinition.class);
        if (union == null) return;
        Set<String> members =
                union.getMemberTypes().stream()
                        .map(SchemaContext::name)
                        .collect(Collectors.toUnmodifiableSet());
        if (members.equals(withKeys)) return;
        reading.problem(
                union,
                "union " + ENTITIES + " of " + members.stream().sorted().toList(),
                "the types with @key: " + withKeys.stream().sorted().toList());
    }

    private EntityKey read(ObjectTypeDefinition type, Directive written) {
        String fields = SchemaReader.text(written, "fields");
        List<EntityKey.Part> parts = new ArrayList<>();
        SelectionSet selected = parsed(fields);
        if (selected == null) problem(written, fields, "a selection of fields");
        else collect(written, type.getName(), selected, List.of(), parts);
        return new EntityKey(fields, parts);
    }

    private static @Nullable SelectionSet parsed(String fields) {
        try {
            Document document = Parser.parse("{" + fields + "}");
            List<OperationDefinition> operations =
                    document.getDefinitionsOfType(OperationDefinition.class);
            return operations.size() == 1 ? operations.getFirst().getSelectionSet() : null;
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }

    private void collect(
            Directive written,
            String typeName,
            SelectionSet selected,
            List<PropertyField> way,
            List<EntityKey.Part> parts) {
        for (Selection<?> selection : selected.getSelections()) {
            String name = selection instanceof Field field ? field.getName() : "a fragment";
            MappedType type = types.get(typeName);
            MappedField mapped = type == null ? null : type.fields().get(name);
            SelectionSet inner = selection instanceof Field field ? field.getSelectionSet() : null;
            if (inner != null && mapped instanceof PropertyField step && leadsToOne(step)) {
                List<PropertyField> further = new ArrayList<>(way);
                further.add(step);
                collect(written, step.shape().type(), inner, further, parts);
            } else if (inner == null && mapped != null && isValue(mapped)) {
                parts.add(new EntityKey.Part(way, mapped));
            } else {
                problem(
                        written,
                        name + " of " + typeName,
                        "a field with one value of type ID, String or Int or of an enum, or one that leads to one"
                                + " record and a selection in it");
            }
        }
    }

    private static boolean leadsToOne(PropertyField step) {
        FieldShape shape = step.shape();
        return shape.isRecord() && shape.plurality() == FieldShape.Plurality.ONE && !step.inverse();
    }

    private static boolean isValue(MappedField field) {
        FieldShape shape = field.shape();
        boolean read =
                switch (field) {
                    case IdentityField identity -> identity.part() == IdentityField.Part.ID;
                    case SlugField _, PropertyField _ -> true;
                    default -> false;
                };
        return read
                && shape.plurality() == FieldShape.Plurality.ONE
                && (shape.kind() == FieldShape.Kind.ENUM || VALUES.contains(shape.type()));
    }

    private void problem(Directive written, String found, String expected) {
        reading.problem(written, "@key: " + found, expected);
    }
}
