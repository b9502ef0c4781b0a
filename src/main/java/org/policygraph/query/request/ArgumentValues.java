package org.policygraph.query.request;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the arguments of a document with the types that the schema wants them to have. The document
 * need not be valid: what the schema does not know is passed over.
 */
final class ArgumentValues {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private final List<ArgumentValue> found = new ArrayList<>();

    private ArgumentValues(GraphQLSchema schema, Document document) {
        this.schema = schema;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(each -> fragments.putIfAbsent(each.getName(), each));
    }

    /** Those of an operation and of the fragments that it uses. */
    static List<ArgumentValue> of(
            GraphQLSchema schema, Document document, OperationDefinition operation) {
        var arguments = new ArgumentValues(schema, document);
        arguments.enter(operation);
        return arguments.found;
    }

    /** Those of the whole document. */
    static List<ArgumentValue> of(GraphQLSchema schema, Document document) {
        var arguments = new ArgumentValues(schema, document);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(arguments::enter);
        arguments.fragments.keySet().forEach(arguments::enter);
        return arguments.found;
    }

    private void enter(OperationDefinition operation) {
        enter(operation.getDirectives());
        GraphQLType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        enter(operation.getSelectionSet(), root);
    }

    private void enter(String fragment) {
        FragmentDefinition definition = fragments.get(fragment);
        if (definition == null || !entered.add(fragment)) return;
        enter(definition.getDirectives());
        enter(definition.getSelectionSet(), type(definition.getTypeCondition()));
    }

    private void enter(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        if (set == null) return;
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> some) enter(some.getDirectives());
            switch (selection) {
                case Field field -> enter(field, definition(parent, field.getName()));
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    enter(fragment.getSelectionSet(), condition == null ? parent : type(condition));
                }
                case FragmentSpread spread -> enter(spread.getName());
                default -> {}
            }
        }
    }

    private void enter(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null) return;
        add(field.getArguments(), definition.getArguments(), field.getSourceLocation());
        enter(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private void enter(List<Directive> directives) {
        for (Directive directive : directives) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition == null) continue;
            add(directive.getArguments(), definition.getArguments(), directive.getSourceLocation());
        }
    }

    private void add(
            List<Argument> given,
            List<GraphQLArgument> definitions,
            @Nullable SourceLocation place) {
        Map<String, Argument> byName = new HashMap<>();
        given.forEach(each -> byName.putIfAbsent(each.getName(), each));
        for (GraphQLArgument each : definitions) {
            Argument argument = byName.get(each.getName());
            if (argument != null) {
                SourceLocation at = argument.getSourceLocation();
                found.add(new ArgumentValue(each, argument.getValue(), at));
            } else if (GraphQLTypeUtil.isNonNull(each.getType()) && !each.hasSetDefaultValue()) {
                found.add(new ArgumentValue(each, null, place));
            }
        }
    }

    private @Nullable GraphQLFieldDefinition definition(
            @Nullable GraphQLType parent, String field) {
        GraphQLFieldDefinition byName = schema.getIntrospectionTypeFieldDefinition();
        if (parent == schema.getQueryType() && field.equals(byName.getName())) return byName;
        return parent instanceof GraphQLFieldsContainer type
                ? type.getFieldDefinition(field)
                : null;
    }

    private @Nullable GraphQLType type(TypeName name) {
        return schema.getType(name.getName());
    }
}
