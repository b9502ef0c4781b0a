package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schema is what linters and Relay expect of one, and the file says the same as the server. */
class SchemaContractTest {
    /** Those of the specification, of which a schema need not tell. */
    private static final Set<String> OF_THE_LANGUAGE =
            Set.of("skip", "include", "deprecated", "specifiedBy", "oneOf");

    private static final Document FILE =
            Parser.parse(
                    ParserEnvironment.newParserEnvironment()
                            .document(TestGraph.sdl())
                            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                            .build());

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (Node<?> each : FILE.getDefinitions()) {
            switch (each) {
                case ObjectTypeDefinition type -> {
                    check(type.getName(), type.getDescription(), silent);
                    type.getFieldDefinitions().forEach(f -> check(type.getName(), f, silent));
                }
                case InterfaceTypeDefinition type -> {
                    check(type.getName(), type.getDescription(), silent);
                    type.getFieldDefinitions().forEach(f -> check(type.getName(), f, silent));
                }
                case InputObjectTypeDefinition type -> {
                    check(type.getName(), type.getDescription(), silent);
                    checkAll(type.getName(), type.getInputValueDefinitions(), silent);
                }
                case EnumTypeDefinition type -> {
                    check(type.getName(), type.getDescription(), silent);
                    type.getEnumValueDefinitions()
                            .forEach(
                                    v ->
                                            check(
                                                    type.getName() + "." + v.getName(),
                                                    v.getDescription(),
                                                    silent));
                }
                case UnionTypeDefinition type ->
                        check(type.getName(), type.getDescription(), silent);
                case ScalarTypeDefinition type ->
                        check(type.getName(), type.getDescription(), silent);
                case DirectiveDefinition directive -> {
                    check("@" + directive.getName(), directive.getDescription(), silent);
                    checkAll(
                            "@" + directive.getName(),
                            directive.getInputValueDefinitions(),
                            silent);
                }
                default -> {}
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void check(String type, FieldDefinition field, List<String> silent) {
        String place = type + "." + field.getName();
        check(place, field.getDescription(), silent);
        checkAll(place, field.getInputValueDefinitions(), silent);
    }

    private static void checkAll(
            String place, List<InputValueDefinition> values, List<String> silent) {
        values.forEach(v -> check(place + "(" + v.getName() + ")", v.getDescription(), silent));
    }

    private static void check(
            String place, @Nullable Description description, List<String> silent) {
        if (description == null || description.getContent().isBlank()) silent.add(place);
    }

    @Test
    void everyScalarSaysByWhatItIsSpecified() {
        assertThat(FILE.getDefinitionsOfType(ScalarTypeDefinition.class))
                .hasSizeGreaterThan(5)
                .allSatisfy(scalar -> assertThat(scalar.hasDirective("specifiedBy")).isTrue());
        Object types =
                TestGraph.ask()
                        .data(
                                "{ __schema { types { name kind specifiedByURL } } }",
                                "__schema.types");
        Map<Object, Object> told = new TreeMap<>();
        for (Object type : Ask.list(types)) {
            if ("SCALAR".equals(Ask.at(type, "kind")) && Ask.at(type, "specifiedByURL") != null) {
                told.put(Ask.known(type, "name"), Ask.known(type, "specifiedByURL"));
            }
        }
        assertThat(told.keySet())
                .isEqualTo(
                        FILE.getDefinitionsOfType(ScalarTypeDefinition.class).stream()
                                .map(ScalarTypeDefinition::getName)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyConnectionIsPagedBothWaysAsRelaySays() {
        int connections = 0;
        for (ObjectTypeDefinition type : FILE.getDefinitionsOfType(ObjectTypeDefinition.class)) {
            if (type.getName().endsWith("Connection")) {
                assertThat(type.getFieldDefinitions())
                        .extracting(FieldDefinition::getName)
                        .contains("edges", "nodes", "pageInfo");
            }
            for (FieldDefinition field : type.getFieldDefinitions()) {
                if (!TypeInfo.typeInfo(field.getType()).getName().endsWith("Connection")) continue;
                connections++;
                assertThat(field.getInputValueDefinitions())
                        .as("%s.%s", type.getName(), field.getName())
                        .extracting(InputValueDefinition::getName)
                        .contains("first", "after", "last", "before");
            }
        }
        assertThat(connections).isGreaterThan(20);
    }

    @Test
    void theFileAndIntrospectionTellTheSame() {
        GraphQlResponse answer = TestGraph.ask().answer(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.body()).doesNotContainKey("errors");
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) Ask.known(answer.body(), "data");
        Document introspected = new IntrospectionResultToSchema().createSchemaDefinition(data);
        assertThat(outline(introspected)).isEqualTo(outline(FILE));
    }

    /** Every name with its type and description; values by default are left to the language. */
    private static Map<String, String> outline(Document document) {
        Map<String, String> outline = new TreeMap<>();
        TypeDefinitionRegistry registry = new SchemaParser().buildRegistry(document);
        registry.types()
                .values()
                .forEach(
                        type -> {
                            Node<?> node = type;
                            outline.put(type.getName(), text(node));
                            node.getChildren().forEach(part -> add(type.getName(), part, outline));
                        });
        registry.scalars().values().stream()
                .filter(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
                .forEach(scalar -> outline.put(scalar.getName(), text(scalar)));
        registry.getDirectiveDefinitions().values().stream()
                .filter(directive -> !OF_THE_LANGUAGE.contains(directive.getName()))
                .forEach(
                        directive -> {
                            String name = "@" + directive.getName();
                            outline.put(name, text(directive));
                            directive
                                    .getInputValueDefinitions()
                                    .forEach(a -> add(name, a, outline));
                        });
        return outline;
    }

    private static void add(String owner, Node<?> part, Map<String, String> outline) {
        switch (part) {
            case FieldDefinition field -> {
                String place = owner + "." + field.getName();
                outline.put(place, TypeInfo.typeInfo(field.getType()) + text(field));
                field.getInputValueDefinitions().forEach(argument -> add(place, argument, outline));
            }
            case InputValueDefinition value ->
                    outline.put(
                            owner + "(" + value.getName() + ")",
                            AstPrinter.printAst(value.getType()) + text(value));
            case EnumValueDefinition value ->
                    outline.put(owner + "." + value.getName(), text(value));
            default -> {}
        }
    }

    private static String text(AbstractDescribedNode<?> node) {
        Description description = node.getDescription();
        return description == null ? "" : " # " + description.getContent();
    }

    private static String text(Node<?> node) {
        return node instanceof AbstractDescribedNode<?> described ? text(described) : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ... @defer { dataset { version } } }",
                "query @experimental_disableErrorPropagation { dataset { version } }",
                "{ dataset { ...F @defer(label: \"x\") } } fragment F on Dataset { version }"
            })
    void whatIsNotSupportedIsNoPartOfTheLanguage(String query) {
        GraphQlResponse answer = TestGraph.ask().answer(query);
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains("Unknown directive");
        assertThat(Ask.at(answer.body(), "errors.0.locations.0.line")).isEqualTo(1);
    }
}
