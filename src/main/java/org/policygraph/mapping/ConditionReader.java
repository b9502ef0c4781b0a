package org.policygraph.mapping;

import graphql.language.Directive;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the conditions of filters that the schema alone states, by {@code @condition}. */
final class ConditionReader {
    private static final String DIRECTIVE = "condition";

    private final SchemaContext reading;
    private final Map<String, MappedType> types;

    ConditionReader(SchemaContext reading, Map<String, MappedType> types) {
        this.reading = reading;
        this.types = types;
    }

    /** The fields that conditions are on, by filter and name: {@code MeasureFilter.theme}. */
    Map<String, FilterCondition> read() {
        Map<String, FilterCondition> conditions = new LinkedHashMap<>();
        for (var filter : reading.registry().getTypes(InputObjectTypeDefinition.class)) {
            for (InputValueDefinition each : filter.getInputValueDefinitions()) {
                for (Directive written : each.getDirectives(DIRECTIVE)) {
                    FilterCondition on = read(each, written);
                    if (on != null) conditions.put(filter.getName() + "." + each.getName(), on);
                }
            }
        }
        return Collections.unmodifiableMap(conditions);
    }

    private @Nullable FilterCondition read(InputValueDefinition condition, Directive written) {
        String on = SchemaReader.text(written, "on");
        int dot = on.indexOf('.');
        MappedType type = dot < 0 ? null : types.get(on.substring(0, dot));
        PropertyField field = type == null ? null : type.findProperty(on.substring(dot + 1));
        if (field == null || field.inverse()) {
            reading.problem(written, on, "a field with @property, as Type.field");
            return null;
        }
        boolean asks = SchemaContext.name(condition.getType()).equals("Boolean");
        if (!asks && !(condition.getType() instanceof ListType)) {
            reading.problem(condition, condition.getName(), "Boolean, or a list of values");
        }
        return new FilterCondition(field, !asks);
    }
}
