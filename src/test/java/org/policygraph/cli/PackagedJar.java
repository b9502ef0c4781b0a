package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The program as it is packaged, in processes of its own, with the Java that runs the tests. */
final class PackagedJar {
    private static final long PATIENCE_SECONDS = 120;

    /** What runs for seconds need not be compiled twice. */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private PackagedJar() {}

    static Path file() {
        return Path.of(
                Objects.requireNonNull(
                        System.getProperty("packaged.jar"),
                        "these tests are run by “mvn verify”, which packages first"));
    }

    /** A command of the jar, which does not run yet. */
    static ProcessBuilder process(Object... words) {
        List<String> command = new ArrayList<>(List.of("-jar", file().toString()));
        for (Object word : words) command.add(word.toString());
        return java(command);
    }

    /** A command of Java, which does not run yet. */
    static ProcessBuilder java(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /** Runs a command of the jar to its end. */
    static CommandLineRun run(Object... words) {
        return run(process(words), "");
    }

    /**
     * Runs a command to its end.
     *
     * @param input what it finds on standard input
     */
    static CommandLineRun run(ProcessBuilder command, String input) {
        try {
            Path folder = Files.createTempDirectory("packaged");
            Path in = Files.writeString(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            Process process =
                    command.redirectInput(in.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new CommandLineRun(
                    process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
