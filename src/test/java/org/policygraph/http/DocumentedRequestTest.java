package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The curl commands of the documentation, run as they are printed. */
class DocumentedRequestTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Pattern ENDPOINT =
            Pattern.compile("/(sparql|mcp|dump|dataset|measures)\\b");
    private static final String PRINTED = "http://127.0.0.1:7070";
    private static final Path RECONCILE = Path.of("src/site/markdown/reconcile.md");

    private static final Pattern ANSWERED =
            Pattern.compile(
                    "```sh\n(?<command>curl [^\n]*)\n```\\s*```json\n(?<answer>.*?)```",
                    Pattern.DOTALL);

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

    @TestFactory
    Stream<DynamicTest> everyRequestGivesTheAnswerPrintedBelowIt() throws IOException {
        List<MatchResult> found = ANSWERED.matcher(Files.readString(RECONCILE)).results().toList();
        assertThat(found).hasSize(4);
        return found.stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.group("command"),
                                        () ->
                                                assertThat(answer(each.group("command")))
                                                        .isEqualTo(
                                                                RunningServer.json(
                                                                        each.group("answer")))));
    }

    private static JsonNode answer(String command) throws IOException {
        return RunningServer.json(output(command));
    }

    private static List<String> commands() {
        List<String> commands =
                Stream.of(
                                "src/site/markdown/integrators.md",
                                "src/site/markdown/sparql.md",
                                "src/site/markdown/models.md")
                        .flatMap(DocumentedRequestTest::lines)
                        .filter(line -> line.startsWith("curl "))
                        .filter(line -> ENDPOINT.matcher(line).find())
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
