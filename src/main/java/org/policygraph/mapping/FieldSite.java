package org.policygraph.mapping;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A field of an object type in the schema. */
final class FieldSite extends DirectiveSite {
    private final ObjectTypeDefinition type;
    private final FieldDefinition field;

    FieldSite(SchemaContext reading, ObjectTypeDefinition type, FieldDefinition field) {
        super(reading, field);
        this.type = type;
        this.field = field;
    }

    String name() {
        return field.getName();
    }

    /** The type whose field it is. */
    String owner() {
        return type.getName();
    }

    FieldShape shape() {
        return reading().shape(field);
    }

    List<String> directives() {
        return field.getDirectives().stream().map(each -> each.getName()).toList();
    }

    void problem(String found, String expected) {
        List<String> written = directives();
        problem(written.isEmpty() ? "" : written.getFirst(), found, expected);
    }

    /** The constant that an argument of a directive names; null, with a problem, if it is none. */
    <E extends Enum<E>> @Nullable E choice(Class<E> choices, String directive, String argument) {
        String written = string(directive, argument);
        E[] all = choices.getEnumConstants();
        for (E each : all) if (each.name().equals(written)) return each;
        problem(argument + ": " + written, "one of " + Arrays.toString(all));
        return null;
    }

    Set<String> arguments() {
        return field.getInputValueDefinitions().stream()
                .map(InputValueDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean hasArgument(String name) {
        return arguments().contains(name);
    }

    /** The name of the only argument of a type, or null. */
    @Nullable String argumentOfType(String typeName) {
        List<String> found =
                field.getInputValueDefinitions().stream()
                        .filter(each -> isOf(typeName, each))
                        .map(InputValueDefinition::getName)
                        .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isOf(String typeName, InputValueDefinition argument) {
        return TypeInfo.typeInfo(argument.getType()).getName().equals(typeName);
    }

    /** The sibling field that an argument names; null, with a problem, if there is none. */
    @Nullable FieldSite sibling(String directive, String argument) {
        String name = string(directive, argument);
        if (name == null) return null;
        FieldSite sibling = fieldOf(type.getName(), name);
        if (sibling == null) problem(argument + ": " + name, "a field of " + type.getName());
        return sibling;
    }

    /** A field of an object type, or null. */
    @Nullable FieldSite fieldOf(String typeName, String fieldName) {
        ObjectTypeDefinition owner = reading().objectType(typeName);
        if (owner == null) return null;
        return owner.getFieldDefinitions().stream()
                .filter(each -> each.getName().equals(fieldName))
                .map(each -> new FieldSite(reading(), owner, each))
                .findFirst()
                .orElse(null);
    }

    boolean isLink(String typeName) {
        ObjectTypeDefinition owner = reading().objectType(typeName);
        return owner != null && owner.hasDirective(LinkShape.DIRECTIVE);
    }
}
