package org.policygraph.mapping;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.language.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A place in the schema with directives, whose arguments it reads, defaults included. */
abstract class DirectiveSite {
    private final SchemaContext reading;
    private final DirectivesContainer<?> container;

    DirectiveSite(SchemaContext reading, DirectivesContainer<?> container) {
        this.reading = reading;
        this.container = container;
    }

    SchemaContext reading() {
        return reading;
    }

    boolean has(String directive) {
        return container.hasDirective(directive);
    }

    /** A problem at a directive, or at the whole place if it is not there. */
    void problem(String directive, String found, String expected) {
        reading.problem(at(directive), found, expected);
    }

    private Node<?> at(String directive) {
        List<Directive> written = container.getDirectives(directive);
        return written.isEmpty() ? (Node<?>) container : written.getFirst();
    }

    /** The IRI that an argument names; null, with a problem, if it names none. */
    @Nullable String term(String directive, String argument) {
        String written = string(directive, argument);
        return written == null ? null : reading.term(at(directive), written);
    }

    /** The IRIs that an argument names; a problem for each that is none. */
    List<String> terms(String directive, String argument) {
        return strings(directive, argument).stream()
                .map(written -> reading.term(at(directive), written))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable String string(String directive, String argument) {
        return switch (value(directive, argument)) {
            case StringValue text -> text.getValue();
            case EnumValue name -> name.getName();
            case null, default -> null;
        };
    }

    List<String> strings(String directive, String argument) {
        return switch (value(directive, argument)) {
            case ArrayValue list -> list.getValues().stream().flatMap(DirectiveSite::text).toList();
            case StringValue text -> List.of(text.getValue());
            case null, default -> List.of();
        };
    }

    private static Stream<String> text(Value<?> value) {
        return value instanceof StringValue text ? Stream.of(text.getValue()) : Stream.of();
    }

    boolean flag(String directive, String argument) {
        return value(directive, argument) instanceof BooleanValue flag && flag.isValue();
    }

    private @Nullable Value<?> value(String directive, String argument) {
        Argument written =
                container.getDirectives(directive).stream()
                        .map(each -> each.getArgument(argument))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return written != null ? written.getValue() : defaultValue(directive, argument);
    }

    private @Nullable Value<?> defaultValue(String directive, String argument) {
        return reading.registry().getDirectiveDefinition(directive).stream()
                .flatMap(definition -> definition.getInputValueDefinitions().stream())
                .filter(input -> input.getName().equals(argument))
                .map(InputValueDefinition::getDefaultValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
