package org.policygraph.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class SubgraphSdlTest {
    private final String sdl = SubgraphSdl.of(SchemaText.parse(shipped()));
    private final TypeDefinitionRegistry told = new SchemaParser().parse(sdl);

    private static String shipped() {
        try {
            return Files.readString(Path.of("schema.graphqls"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesTheSpecificationAndWhatItTakesFromIt() {
        assertThat(sdl)
                .startsWith(
                        "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\","
                                + " import: [\"@key\", \"@shareable\"])\n");
    }

    @Test
    void saysNothingOfTheMapping() {
        assertThat(told.getDirectiveDefinitions()).isEmpty();
        assertThat(told.schemaDefinition()).isEmpty();
        assertThat(sdl)
                .doesNotContain("@property", "@node", "@entry", "@prefix", "pol:", "EntryKind")
                .doesNotContain("SpanPart");
    }

    @Test
    void leavesOutWhatGatewaysAddThemselves() {
        assertThat(sdl).doesNotContain("_Any", "_Entity", "_Service", "_entities", "_service");
    }

    @Test
    void keepsEveryTypeWithItsKeysFieldsAndDescriptions() {
        TypeDefinitionRegistry whole = SchemaText.parse(shipped()).registry();
        for (ObjectTypeDefinition type : whole.getTypes(ObjectTypeDefinition.class)) {
            if (type.getName().startsWith("_")) continue;
            var same =
                    Objects.requireNonNull(
                            told.getTypeOrNull(type.getName(), ObjectTypeDefinition.class));
            assertThat(keys(same)).isEqualTo(keys(type));
            assertThat(fields(same)).isEqualTo(fields(type));
        }
        assertThat(sdl).contains("\"措施: a sentence of an official text");
    }

    private static List<String> keys(ObjectTypeDefinition type) {
        return type.getDirectives("key").stream().map(AstPrinter::printAst).sorted().toList();
    }

    private static List<String> fields(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !field.getName().startsWith("_"))
                .map(field -> field.transform(each -> each.directives(List.of())))
                .map(AstPrinter::printAst)
                .toList();
    }
}
