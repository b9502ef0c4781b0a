package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The curl commands of the documentation, run as they are printed. */
class DocumentedRequestTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Pattern DOOR = Pattern.compile("/(sparql|mcp|dump|dataset|measures)\\b");
    private static final String PRINTED = "http://127.0.0.1:7070";

    @Test
    void countsTheMeasures() throws IOException {
        assertThat(output(commands().getFirst())).isEqualToNormalizingNewlines("measures\n40\n");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsAnswered() throws IOException {
        return commands().stream()
                .map(
                        command ->
                                DynamicTest.dynamicTest(
                                        command,
                                        () ->
                                                assertThat(output(command))
                                                        .isNotBlank()
                                                        .doesNotContain("\"error\"")));
    }

    private static List<String> commands() {
        List<String> commands =
                Stream.of(
                                "README.md",
                                "src/site/markdown/sparql.md",
                                "src/site/markdown/models.md",
                                "src/site/markdown/bulk.md")
                        .flatMap(DocumentedRequestTest::lines)
                        .filter(line -> line.startsWith("curl "))
                        .filter(line -> DOOR.matcher(line).find())
                        .toList();
        assertThat(commands).hasSize(7);
        return commands;
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(String command) throws IOException {
        Process shell =
                new ProcessBuilder("sh", "-c", command.replace(PRINTED, SERVER.url()))
                        .redirectErrorStream(true)
                        .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
