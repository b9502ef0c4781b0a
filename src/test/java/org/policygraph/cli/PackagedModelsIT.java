package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.http.NodePackages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The protocol's own client, from npm, finds and calls every tool of what is packaged. */
class PackagedModelsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODELS = Path.of("src/site/markdown/models.md");

    private static final Pattern REGISTRATION =
            Pattern.compile("```json\n(\\{\"mcpServers\".*?)```", Pattern.DOTALL);

    private static Path client = Path.of("");

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws IOException {
        client = NodePackages.installed("mcp-client", List.of("client.js", "calls.json"));
    }

    private static JsonNode found(List<String> server) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", "client.js", "calls.json"));
        command.addAll(server);
        CommandLineRun run =
                PackagedJar.run(new ProcessBuilder(command).directory(client.toFile()), "");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static void check(JsonNode found) {
        assertThat(found.path("errors")).isEmpty();
        assertThat(found.at("/server/name").asText()).isEqualTo("policy-graph");
        assertThat(found.path("instructions").asText()).contains("paraphrase");
        assertThat(found.path("resources")).isEmpty();
        assertThat(found.path("resourceTemplates")).isEmpty();
        assertThat(found.path("prompts")).isEmpty();
        assertThat(found.path("unknown").asInt()).isEqualTo(-32601);
        Set<String> called = new TreeSet<>();
        for (JsonNode result : found.path("results")) {
            called.add(result.path("tool").asText());
            assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
            assertThat(result.at("/structuredContent/data/dataset/version").asText()).hasSize(64);
        }
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(
                        found.path("tools")
                                .valueStream()
                                .map(tool -> tool.path("name").asText())
                                .toList());
    }

    @Test
    void findsAndCallsEveryToolOverHttp() throws IOException {
        ProcessBuilder serve = PackagedJar.process("serve", "--port", "0");
        try (ServeProcess server = new ServeProcess(serve, folder.resolve("log"))) {
            check(found(List.of("http", server.address() + "mcp")));
        }
    }

    /** With the command that the documentation has clients register. */
    @Test
    void findsAndCallsEveryToolOverStandardInput() throws IOException {
        Matcher registration = REGISTRATION.matcher(Files.readString(MODELS));
        assertThat(registration.find()).isTrue();
        JsonNode server = JSON.readTree(registration.group(1)).at("/mcpServers/policy-graph");
        assertThat(server.path("command").asText()).isEqualTo("java");
        List<String> words = new ArrayList<>();
        for (JsonNode word : server.path("args")) {
            boolean isJar = word.asText().endsWith("policy-graph.jar");
            words.add(isJar ? PackagedJar.file().toString() : word.asText());
        }
        List<String> command = new ArrayList<>(List.of("stdio"));
        command.addAll(PackagedJar.java(words).command());
        check(found(command));
    }

    @Test
    void printsNothingButMessagesWhateverComes() throws IOException {
        String input =
                """
                {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}

                no message
                {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"trace","arguments":{"id":"minsheng-2025/measure/9.9"}}}
                {"jsonrpc":"2.0","id":8,"method":"ping"}""";
        ProcessBuilder mcp = PackagedJar.process("mcp", "--source", Path.of("data/source"));
        CommandLineRun run = PackagedJar.run(mcp, input);
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run.out().split("\n", -1)) {
            if (!line.isEmpty()) lines.add(JSON.readTree(line));
        }
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(lines.get(1).at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(lines.get(1).path("id").isNull()).isTrue();
        assertThat(lines.get(2).at("/result/isError").asBoolean()).isTrue();
        assertThat(lines.get(3).path("id").asInt()).isEqualTo(8);
    }

    @Test
    void printsNothingOfWhatALibraryPrints() throws IOException {
        List<String> words = new ArrayList<>();
        // The library that logs tells how it was set up, on standard output.
        words.add(
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.OnConsoleStatusListener");
        words.addAll(List.of("-jar", PackagedJar.file().toString(), "mcp"));
        CommandLineRun run =
                PackagedJar.run(
                        PackagedJar.java(words),
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n");
        assertThat(run.err()).contains("ch.qos.logback");
        assertThat(run.out()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
    }

    @Test
    void printsNothingWhereItCannotBegin() {
        CommandLineRun run = PackagedJar.run("mcp", "--source", folder.resolve("nothing.nq"));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing.nq");
    }
}
