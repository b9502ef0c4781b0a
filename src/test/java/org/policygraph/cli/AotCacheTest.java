package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documented way to a faster start works as it is written. */
class AotCacheTest {
    private static final Path COMMANDS = Path.of("src/site/markdown/commands.md");
    private static final String JAR = "-jar target/policy-graph.jar";
    private static final String CACHE = "target/policy-graph.aot";

    @TempDir private Path folder;

    @Test
    void aServerThatWasStoppedLeavesTheCacheThatTheNextOneStartsFrom() throws Exception {
        List<String> documented =
                Files.readAllLines(COMMANDS).stream()
                        .filter(line -> line.startsWith("java -XX:AOT"))
                        .toList();
        assertThat(documented).hasSize(2);
        String classes = classPath();
        serve(command(documented.getFirst(), classes));
        assertThat(folder.resolve("cache.aot")).isNotEmptyFile();
        List<String> cached = command(documented.getLast(), classes);
        cached.add(1, "-XX:AOTMode=on"); // ends the process where the cache cannot be used
        serve(cached);
    }

    /** The command as written, for classes that are not packaged yet. */
    private List<String> command(String line, String classes) {
        String here =
                line.replace(JAR, "-cp " + classes + " " + Main.class.getName())
                        .replace(CACHE, folder.resolve("cache.aot").toString());
        List<String> words = new ArrayList<>(List.of(here.split(" ", -1)));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("--port", "0"));
        return words;
    }

    private void serve(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process server = new ProcessBuilder(command).redirectError(log.toFile()).start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String listens = out.readLine();
            assertThat(listens).as(() -> said(log)).startsWith("Policy Graph: ");
            assertThat(answer(listens.split(" ", -1)[2])).contains("\"totalCount\":40");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String answer(String address) throws IOException, InterruptedException {
        String query = "{\"query\":\"{ measures { totalCount } }\"}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "graphql"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(query))
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** This program in an archive, since a cache holds classes of archives only. */
    private String classPath() throws IOException {
        Path classes = Path.of("target/classes");
        Path jar = folder.resolve("classes.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        String libraries =
                Stream.of(System.getProperty("java.class.path").split(":", -1))
                        .filter(each -> each.endsWith(".jar"))
                        .collect(Collectors.joining(":"));
        return jar + ":" + libraries;
    }
}
