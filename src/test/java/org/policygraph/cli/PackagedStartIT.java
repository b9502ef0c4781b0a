package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server starts as it is packaged, with what an earlier start has left. */
class PackagedStartIT {
    /** A start with a cache of classes: the two lines of the documentation, one after the other. */
    @Test
    void startsFasterTheSecondTime(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> lines =
                PackagedCommandsIT.documented(PackagedCommandsIT.COMMANDS)
                        .filter(line -> line.contains("AOTCache"))
                        .toList();
        assertThat(lines).hasSize(2);
        Path cache = folder.resolve("policy-graph.aot");
        for (String line : lines) {
            List<String> words = new ArrayList<>(PackagedCommandsIT.words(line));
            words.replaceAll(word -> word.replace("target/policy-graph.aot", cache.toString()));
            words.replaceAll(
                    word ->
                            word.equals(PackagedCommandsIT.JAR)
                                    ? PackagedJar.file().toString()
                                    : word);
            Path log = folder.resolve("log");
            if (words.contains("--rehearse")) {
                ProcessBuilder rehearsal = PackagedJar.java(words).redirectErrorStream(true);
                Process process = rehearsal.redirectOutput(log.toFile()).start();
                assertThat(process.waitFor()).as(() -> read(log)).isZero();
            } else {
                words.addAll(List.of("--port", "0"));
                try (ServeProcess server = new ServeProcess(PackagedJar.java(words), log)) {
                    assertThat(server.get("health/ready").statusCode()).isEqualTo(200);
                }
            }
            assertThat(cache).as(line).isNotEmptyFile();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
