package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class VerifyCommandTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");

    @TempDir Path folder;
    private Path source = Path.of("");
    private Path graph = Path.of("");

    @BeforeEach
    void ingest() throws IOException {
        source = folder.resolve("minsheng-2025.txt");
        graph = folder.resolve("graph.nq");
        Files.copy(SHIPPED, source);
        assertThat(CommandLineRun.of("ingest", source, "--out", graph).exitCode()).isZero();
    }

    @Test
    void passesWhileNothingHasChanged() {
        CommandLineRun run = CommandLineRun.of("verify", graph, "--source", source);

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void namesLineAndColumnOfOneChangedCharacter() throws IOException {
        String text = Files.readString(source);
        Files.writeString(source, text.replace("不低于80%", "不低于90%"));

        CommandLineRun run = CommandLineRun.of("verify", graph, "--source", source);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        int column = text.lines().toList().get(5).indexOf("80%") + 1;
        assertThat(run.err())
                .startsWith("minsheng-2025:6:" + column + ": found “90%")
                .contains("the graph was made from “80%")
                .contains("/measure/5.2");
    }

    @Test
    void namesALineThatWasAdded() throws IOException {
        Files.writeString(source, Files.readString(source) + "\n一行新文字");

        CommandLineRun run = CommandLineRun.of("verify", graph, "--source", source);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains("minsheng-2025:7:1: found the line “一行新文字”, which was not there");
    }

    @Test
    void findsAGraphThatWasTamperedWith() throws IOException {
        Files.writeString(graph, Files.readString(graph).replace("不低于80%", "不低于60%"));

        CommandLineRun run = CommandLineRun.of("verify", graph, "--source", source);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).contains("found graphs of the version").contains("textSha256");
    }

    @Test
    void refusesToServeAGraphThatWasTamperedWith() throws IOException {
        Files.writeString(graph, Files.readString(graph).replace("不低于80%", "不低于60%"));

        CommandLineRun run = CommandLineRun.of("serve", "--source", graph, "--port", "0");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
    }

    @Test
    void saysThatTheSourceIsMissing() {
        CommandLineRun run = CommandLineRun.of("verify", graph);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--source is missing");
    }
}
