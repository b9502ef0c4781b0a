package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The curl commands of the documentation, run as they are printed. */
class DocumentedRequestTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String BULK = "src/site/markdown/bulk.md";
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

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String page : List.of("README.md", "src/site/markdown/sparql.md", BULK)) {
            Files.readAllLines(Path.of(page)).stream()
                    .filter(line -> line.startsWith("curl "))
                    .filter(line -> line.contains("/sparql") || page.equals(BULK))
                    .forEach(commands::add);
        }
        assertThat(commands).hasSize(6);
        return commands;
    }

    private static String output(String command) throws IOException {
        Process shell =
                new ProcessBuilder("sh", "-c", command.replace(PRINTED, SERVER.url()))
                        .redirectErrorStream(true)
                        .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
