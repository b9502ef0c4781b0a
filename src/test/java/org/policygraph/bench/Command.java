package org.policygraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Commands of the machine that end by themselves. */
public final class Command {
    private Command() {}

    /** Runs a command here. */
    static String run(List<String> command) throws IOException {
        return run(command, Path.of(""));
    }

    /**
     * Runs a command in a folder.
     *
     * @return what it printed
     * @throws IOException if it is missing or fails, with the end of what it printed
     */
    public static String run(List<String> command, Path folder) throws IOException {
        File in = folder.toAbsolutePath().toFile();
        Process process =
                new ProcessBuilder(command).directory(in).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() == 0) return said;
        List<String> lines = said.strip().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - 3), lines.size());
        throw new IOException(command.getFirst() + " failed: " + String.join(" ", last));
    }
}
