package org.policygraph.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.mcp.ToolRegistry.Entry;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ToolRegistryTest {
    private static final ToolRegistry BOOK = ToolRegistry.shipped();
    private static final Map<String, OperationDefinition> OPERATIONS =
            Parser.parse(BOOK.document()).getDefinitionsOfType(OperationDefinition.class).stream()
                    .collect(Collectors.toMap(OperationDefinition::getName, Function.identity()));

    @Test
    void everyOperationIsDescribed() {
        assertThat(BOOK.tools()).extracting(Entry::name).hasSameElementsAs(OPERATIONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> theArgumentsOfAToolAreTheVariablesOfItsOperation() {
        return BOOK.tools().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> check(entry)));
    }

    private static void check(Entry entry) {
        List<VariableDefinition> variables =
                Objects.requireNonNull(OPERATIONS.get(entry.name())).getVariableDefinitions();
        assertThat(entry.properties().keySet())
                .containsExactlyElementsOf(
                        variables.stream()
                                .map(VariableDefinition::getName)
                                .filter(name -> !name.equals("where"))
                                .toList());
        assertThat(entry.required())
                .containsExactlyElementsOf(
                        variables.stream()
                                .filter(each -> each.getType() instanceof NonNullType)
                                .map(VariableDefinition::getName)
                                .toList());
        Map<?, ?> input = (Map<?, ?>) BOOK.described(entry, Map.of(), Map.of()).get("inputSchema");
        Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(input).get("properties");
        Objects.requireNonNull(properties)
                .forEach(
                        (name, schema) ->
                                assertThat(((Map<?, ?>) schema).get("type"))
                                        .as(String.valueOf(name))
                                        .isNotNull());
    }

    @Test
    void everyBasisOfTheSchemaIsExplained() {
        var basis =
                new SchemaParser()
                        .parse(new File("schema.graphqls"))
                        .getTypeOrNull("Basis", graphql.language.EnumTypeDefinition.class);
        Objects.requireNonNull(basis);
        assertThat(BOOK.basis().keySet())
                .hasSameElementsAs(
                        basis.getEnumValueDefinitions().stream()
                                .map(graphql.language.EnumValueDefinition::getName)
                                .toList());
    }
}
