package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documented way to a faster start works as it is written. */
@Tag("slow")
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

    private void serve(List<String> command) throws IOException {
        String count = "{ measures { totalCount } }";
        try (var server = new ServeProcess(new ProcessBuilder(command), folder.resolve("log"))) {
            assertThat(server.answer(count).at("/data/measures/totalCount").asInt()).isEqualTo(40);
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
