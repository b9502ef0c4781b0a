package org.policygraph.query.execute;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.execute.FieldWriter.Reader;
import org.policygraph.query.request.Wording;
import org.policygraph.query.resolve.ArgumentFetcher;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.query.resolve.LazyFetcher;
import org.policygraph.query.resolve.ObjectFetcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compiles what an operation selects into writers. It can be compiled if every field in it, at
 * whatever depth, is answered from its object and its arguments alone.
 */
final class Compiler {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    /** Scalars whose strings are answered as they are. */
    private static final Set<String> TEXTS = Set.of("String", "ID", "Url");

    private final GraphQLSchema schema;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments;
    private final FieldCollector collector = new FieldCollector();
    private final IdentityHashMap<Field, Map<GraphQLType, Optional<ValueWriter.Fields>>> known =
            new IdentityHashMap<>();
    private int places;

    private Compiler(
            CompiledOperation operation, GraphQLSchema schema, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
        this.fragments =
                operation.document().getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.toMap(FragmentDefinition::getName, each -> each));
    }

    /** What an operation selects, where these variables skip and include; empty if irregular. */
    static Optional<CompiledSelection> compile(
            CompiledOperation operation, GraphQLSchema schema, CoercedVariables variables) {
        OperationDefinition definition = operation.definition();
        if (definition.getOperation() != OperationDefinition.Operation.QUERY) {
            return Optional.empty();
        }
        Compiler compiler = new Compiler(operation, schema, variables);
        try {
            GraphQLObjectType type = schema.getQueryType();
            var asked =
                    compiler.collector.collectFields(
                            compiler.collecting(type), definition.getSelectionSet(), false);
            ValueWriter.Fields fields = compiler.fields(type, asked.getSubFieldsList());
            return Optional.ofNullable(fields)
                    .map(each -> new CompiledSelection(each, compiler.places));
        } catch (RuntimeException e) { // arguments that ask for what cannot be
            return Optional.empty();
        }
    }

    private FieldCollectorParameters collecting(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(CONTEXT)
                .build();
    }

    /** How the value of a field is written; null where graphql-java must do it. */
    private @Nullable ValueWriter value(GraphQLType written, MergedField field) {
        return switch (GraphQLTypeUtil.unwrapNonNull(written)) {
            case GraphQLScalarType scalar -> scalar(scalar);
            case GraphQLEnumType choice -> choice(choice);
            case GraphQLList list -> each(list.getWrappedType(), field);
            case GraphQLObjectType object -> fields(object, field);
            case GraphQLInterfaceType type ->
                    typed(Objects.requireNonNull(schema.getImplementations(type)), field);
            case GraphQLUnionType type ->
                    typed(
                            type.getTypes().stream().map(each -> (GraphQLObjectType) each).toList(),
                            field);
            default -> null;
        };
    }

    private static ValueWriter scalar(GraphQLScalarType scalar) {
        var coercing = scalar.getCoercing();
        return new ValueWriter.Scalar(
                TEXTS.contains(scalar.getName()),
                value -> coercing.serialize(value, CONTEXT, Wording.LOCALE));
    }

    private static ValueWriter choice(GraphQLEnumType choice) {
        Map<Object, SerializableString> names = new HashMap<>();
        for (GraphQLEnumValueDefinition each : choice.getValues()) {
            names.put(each.getName(), new SerializedString(each.getName()));
        }
        return new ValueWriter.Choice(names);
    }

    private ValueWriter.@Nullable Each each(GraphQLType written, MergedField field) {
        ValueWriter element = value(written, field);
        return element == null
                ? null
                : new ValueWriter.Each(element, GraphQLTypeUtil.isNonNull(written));
    }

    private ValueWriter.@Nullable Typed typed(List<GraphQLObjectType> types, MergedField field) {
        Map<String, ValueWriter.Fields> fields = new HashMap<>();
        for (GraphQLObjectType type : types) {
            ValueWriter.Fields ofType = fields(type, field);
            if (ofType == null) return null;
            fields.put(type.getName(), ofType);
        }
        return new ValueWriter.Typed(GraphFetchers::typeOf, fields);
    }

    private ValueWriter.@Nullable Fields fields(GraphQLObjectType type, MergedField field) {
        if (!field.isSingleField()) return collected(type, field);
        var ofField = known.computeIfAbsent(field.getSingleField(), each -> new LinkedHashMap<>());
        Optional<ValueWriter.Fields> fields = ofField.get(type);
        if (fields == null) {
            fields = Optional.ofNullable(collected(type, field));
            ofField.put(type, fields);
        }
        return fields.orElse(null);
    }

    private ValueWriter.@Nullable Fields collected(GraphQLObjectType type, MergedField field) {
        return fields(
                type, collector.collectFields(collecting(type), field, false).getSubFieldsList());
    }

    private ValueWriter.@Nullable Fields fields(GraphQLObjectType type, List<MergedField> asked) {
        List<FieldWriter> fields = new ArrayList<>(asked.size());
        for (MergedField each : asked) {
            FieldWriter field = field(type, each, each.getSingleField());
            if (field == null) return null;
            fields.add(field);
        }
        return new ValueWriter.Fields(List.copyOf(fields));
    }

    private @Nullable FieldWriter field(GraphQLObjectType type, MergedField asked, Field written) {
        SerializableString key = new SerializedString(asked.getResultKey());
        if (written.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            SerializableString name = new SerializedString(type.getName());
            return new FieldWriter(key, (source, run) -> name, scalar(Scalars.GraphQLString), true);
        }
        GraphQLFieldDefinition definition = type.getField(written.getName());
        if (definition == null) return null;
        Reader reader = reader(type, definition, written);
        ValueWriter value = reader == null ? null : value(definition.getType(), asked);
        return reader == null || value == null
                ? null
                : new FieldWriter(
                        key, reader, value, GraphQLTypeUtil.isNonNull(definition.getType()));
    }

    private @Nullable Reader reader(
            GraphQLObjectType type, GraphQLFieldDefinition definition, Field written) {
        if (!(schema.getCodeRegistry().getDataFetcher(type, definition)
                instanceof LazyFetcher lazy)) {
            return null;
        }
        return switch (lazy.fetcher()) {
            case ObjectFetcher plain -> (source, run) -> plain.of(source);
            case ArgumentFetcher<?, ?> asked -> asked(asked, definition, written);
            default -> null;
        };
    }

    private Reader asked(
            ArgumentFetcher<?, ?> fetcher, GraphQLFieldDefinition definition, Field written) {
        if (isConstant(written)) {
            Function<Object, @Nullable Object> answer =
                    fetcher.with(arguments(definition, written, variables));
            return (source, run) -> answer.apply(source);
        }
        int place = places++;
        return (source, run) ->
                run.once(place, () -> fetcher.with(arguments(definition, written, run.variables())))
                        .apply(source);
    }

    private Map<String, Object> arguments(
            GraphQLFieldDefinition definition, Field written, CoercedVariables given) {
        return ValuesResolver.getArgumentValues(
                schema.getCodeRegistry(),
                definition.getArguments(),
                written.getArguments(),
                given,
                CONTEXT,
                Wording.LOCALE);
    }

    /** Whether no variable stands in the arguments. */
    private static boolean isConstant(Field written) {
        return written.getArguments().stream().noneMatch(Compiler::hasVariable);
    }

    private static boolean hasVariable(Node<?> node) {
        return node instanceof VariableReference
                || node.getChildren().stream().anyMatch(Compiler::hasVariable);
    }
}
