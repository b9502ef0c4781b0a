package org.policygraph.query.resolve;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Looks for another field in the selection set that a field stands in, through fragments, aliases,
 * and the directives skip and include.
 */
public final class Siblings {
    private final DataFetchingEnvironment call;
    private final GraphQLObjectType type;
    private final String wanted;
    private final Set<String> entered = new HashSet<>();

    private Siblings(DataFetchingEnvironment call, String wanted) {
        this.call = call;
        this.type = (GraphQLObjectType) call.getParentType();
        this.wanted = wanted;
    }

    /**
     * The language that the first selected field {@code name} beside this one asks for; the field's
     * default if it is not selected or asks for none.
     */
    static String language(DataFetchingEnvironment call, String name) {
        Field sibling = new Siblings(call, name).first();
        Value<?> written = sibling == null ? null : argument(sibling.getArguments(), "lang");
        String asked = written == null ? null : tag(call, written);
        return asked != null ? asked : defaultLanguage(call, name);
    }

    private static @Nullable Value<?> argument(List<Argument> arguments, String name) {
        return arguments.stream()
                .filter(each -> each.getName().equals(name))
                .map(Argument::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String tag(DataFetchingEnvironment call, Value<?> written) {
        return switch (written) {
            case StringValue text -> text.getValue();
            case VariableReference variable -> tag(call.getVariables().get(variable.getName()));
            default -> null;
        };
    }

    private static @Nullable String tag(@Nullable Object value) {
        if (value instanceof Locale locale) return locale.toLanguageTag();
        return value == null ? null : value.toString();
    }

    private static String defaultLanguage(DataFetchingEnvironment call, String name) {
        var type = (GraphQLObjectType) call.getParentType();
        var argument = type.getFieldDefinition(name).getArgument("lang");
        Object value = argument == null ? null : argument.getArgumentDefaultValue().getValue();
        return value instanceof StringValue text
                ? Objects.requireNonNullElse(text.getValue(), "")
                : Objects.requireNonNullElse(tag(value), "");
    }

    private @Nullable Field first() {
        var parent = call.getExecutionStepInfo().getParent();
        if (parent == null || parent.getField() == null) return null;
        for (Field field : parent.getField().getFields()) {
            Field found = in(field.getSelectionSet());
            if (found != null) return found;
        }
        return null;
    }

    private @Nullable Field in(@Nullable SelectionSet set) {
        if (set == null) return null;
        for (Selection<?> selection : set.getSelections()) {
            Field found = in(selection);
            if (found != null) return found;
        }
        return null;
    }

    private @Nullable Field in(Selection<?> selection) {
        return switch (selection) {
            case Field field ->
                    field.getName().equals(wanted) && isIncluded(field.getDirectives())
                            ? field
                            : null;
            case InlineFragment fragment ->
                    isIncluded(fragment.getDirectives()) && applies(fragment.getTypeCondition())
                            ? in(fragment.getSelectionSet())
                            : null;
            case FragmentSpread spread -> isIncluded(spread.getDirectives()) ? in(spread) : null;
            default -> null;
        };
    }

    private @Nullable Field in(FragmentSpread spread) {
        FragmentDefinition fragment = call.getFragmentsByName().get(spread.getName());
        if (fragment == null || !entered.add(spread.getName())) return null;
        return applies(fragment.getTypeCondition()) ? in(fragment.getSelectionSet()) : null;
    }

    private boolean applies(@Nullable TypeName condition) {
        if (condition == null || type.getName().equals(condition.getName())) return true;
        return type.getInterfaces().stream()
                .anyMatch(each -> each.getName().equals(condition.getName()));
    }

    private boolean isIncluded(List<Directive> directives) {
        for (Directive directive : directives) {
            boolean condition = condition(directive);
            if (directive.getName().equals("skip") && condition) return false;
            if (directive.getName().equals("include") && !condition) return false;
        }
        return true;
    }

    private boolean condition(Directive directive) {
        return switch (argument(directive.getArguments(), "if")) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable ->
                    Boolean.TRUE.equals(call.getVariables().get(variable.getName()));
            case null, default -> false;
        };
    }
}
