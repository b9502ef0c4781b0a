package org.policygraph.query.request;

import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.GraphQlError;
import org.policygraph.query.error.RequestRefusedException;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what is wrong with the values of a request, each at its place: with literals where
 * graphql-java has found that something is, and with variables before it looks at them, since its
 * words for those cannot be replaced and an execution with a null where there must be none fails.
 */
public final class InputErrors {
    private final GraphQLSchema schema;
    private final Document document;
    private final Errors errors;

    public InputErrors(GraphQLSchema schema, Document document, Errors errors) {
        this.schema = schema;
        this.document = document;
        this.errors = errors;
    }

    /** The errors of a document that is not valid; each cause once. */
    public List<GraphQlError> of(List<ValidationError> found) {
        List<GraphQlError> explained = new ArrayList<>();
        Set<List<@Nullable Object>> told = new LinkedHashSet<>();
        for (ValidationError each : found) {
            for (GraphQlError error : of(each)) {
                if (told.add(List.of(error.getMessage(), List.copyOf(places(error))))) {
                    explained.add(error);
                }
            }
        }
        return explained;
    }

    private static List<SourceLocation> places(GraphQlError error) {
        return Objects.requireNonNullElse(error.getLocations(), List.of());
    }

    private List<GraphQlError> of(ValidationError found) {
        List<SourceLocation> places = found.getLocations();
        if (places == null || places.isEmpty()) return List.of(errors.of(found));
        List<String> sentences =
                switch (found.getValidationErrorType()) {
                    case ValidationErrorType.WrongType,
                            ValidationErrorType.NullValueForNonNullArgument ->
                            literals(places.getFirst());
                    case ValidationErrorType.MissingFieldArgument,
                            ValidationErrorType.MissingDirectiveArgument ->
                            missing(places.getFirst());
                    case ValidationErrorType.BadValueForDefaultArg -> defaults(places.getFirst());
                    default -> List.of();
                };
        if (sentences.isEmpty()) return List.of(errors.of(found));
        return sentences.stream().map(each -> error(each, places.getFirst())).toList();
    }

    private GraphQlError error(String sentence, @Nullable SourceLocation place) {
        return errors.at(place, ErrorCode.BAD_USER_INPUT, sentence);
    }

    private List<String> literals(SourceLocation place) {
        return at(place)
                .filter(each -> each.value() != null)
                .flatMap(
                        each ->
                                InputCheck.problems(each.name(), each.type(), each.value())
                                        .stream())
                .toList();
    }

    private List<String> missing(SourceLocation place) {
        return at(place)
                .filter(each -> each.value() == null)
                .map(each -> InputCheck.missing("the argument " + each.name(), each.type()))
                .toList();
    }

    private Stream<ArgumentValue> at(SourceLocation place) {
        return ArgumentValues.of(schema, document).stream()
                .filter(each -> place.equals(each.place()));
    }

    private List<String> defaults(SourceLocation place) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(each -> each.getVariableDefinitions().stream())
                .filter(each -> place.equals(each.getSourceLocation()))
                .flatMap(
                        each ->
                                InputCheck.problems(
                                        "the default of $" + each.getName(),
                                        type(each.getType()),
                                        each.getDefaultValue())
                                        .stream())
                .toList();
    }

    /**
     * Checks the variables of a request to a valid document.
     *
     * @throws RequestRefusedException with all that is wrong with them
     */
    public void checkVariables(OperationDefinition operation, Map<String, @Nullable Object> given) {
        List<GraphQlError> found = new ArrayList<>();
        Set<String> nulls = new LinkedHashSet<>();
        for (VariableDefinition each : operation.getVariableDefinitions()) {
            String name = each.getName();
            GraphQLType type = type(each.getType());
            SourceLocation place = each.getSourceLocation();
            if (given.containsKey(name)) {
                InputCheck.problems("$" + name, type, given.get(name))
                        .forEach(sentence -> found.add(error(sentence, place)));
                if (given.get(name) == null) nulls.add(name);
            } else if (GraphQLTypeUtil.isNonNull(type) && each.getDefaultValue() == null) {
                found.add(error(InputCheck.missing("$" + name, type), place));
            }
        }
        if (found.isEmpty() && !nulls.isEmpty()) {
            ArgumentValues.of(schema, document, operation)
                    .forEach(
                            each ->
                                    findNulls(
                                            each.name(), each.type(), each.value(), nulls, found));
        }
        if (!found.isEmpty()) throw new RequestRefusedException(found);
    }

    /**
     * A variable that may be null can stand where null cannot, if it has a default or needs none.
     */
    private void findNulls(
            String place,
            GraphQLType type,
            @Nullable Value<?> value,
            Set<String> nulls,
            List<GraphQlError> found) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        switch (value) {
            case VariableReference variable when nulls.contains(variable.getName()) -> {
                if (!GraphQLTypeUtil.isNonNull(type)) return;
                String sentence =
                        Messages.format(
                                "%s: the variable $%s is null, expected %s",
                                place, variable.getName(), InputWords.expected(inner));
                found.add(error(sentence, variable.getSourceLocation()));
            }
            case ArrayValue list when inner instanceof GraphQLList entries ->
                    list.getValues()
                            .forEach(
                                    each ->
                                            findNulls(
                                                    place,
                                                    entries.getWrappedType(),
                                                    each,
                                                    nulls,
                                                    found));
            case ObjectValue object when inner instanceof GraphQLInputObjectType fields -> {
                for (ObjectField each : object.getObjectFields()) {
                    GraphQLInputObjectField field = fields.getFieldDefinition(each.getName());
                    String at = place + "." + each.getName();
                    findNulls(at, field.getType(), each.getValue(), nulls, found);
                }
            }
            case null, default -> {}
        }
    }

    private GraphQLType type(Type<?> written) {
        return switch (written) {
            case NonNullType some -> GraphQLNonNull.nonNull(type(some.getType()));
            case ListType list -> GraphQLList.list(type(list.getType()));
            case TypeName name -> Objects.requireNonNull(schema.getType(name.getName()));
            default -> throw new IllegalArgumentException("no type: " + written);
        };
    }
}
