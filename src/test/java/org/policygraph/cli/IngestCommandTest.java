package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class IngestCommandTest {
    private static final String GOOD = "测试\n民政部关于养老服务的意见\n新华社· 2025-01-02 03:04\n养老 - 发展养老服务 [1]\n";

    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void listsTheProblemsOfAllFilesAndWritesNothing() throws IOException {
        Path good = file("good.txt", GOOD);
        Path bad = file("bad.txt", GOOD.replace(" [1]", " [0]"));
        Path worse = file("worse.txt", "没有日期\n养老 - 发展养老服务\n");
        Path out = folder.resolve("out.nq");

        CommandLineRun run = CommandLineRun.of("ingest", good, bad, worse, "--out", out);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err().lines().toList())
                .anyMatch(line -> line.startsWith(bad + ":4:13: found “[0]”"))
                .anyMatch(line -> line.startsWith(worse + ":2:1: found "))
                .noneMatch(line -> line.startsWith(good.toString()));
        assertThat(folder).isDirectoryNotContaining("glob:**out.nq*");
    }

    @Test
    void keepsTheOldFileWhenTheInputIsRefused() throws IOException {
        Path out = file("out.nq", "the old one");

        CommandLineRun run = CommandLineRun.of("ingest", file("bad.txt", ""), "--out", out);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(out).hasContent("the old one");
    }

    @Test
    void refusesAnIdThatCannotBePartOfAnIri() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        file("good.txt", GOOD),
                        "--id",
                        "Old Age 2025",
                        "--out",
                        folder.resolve("out.nq"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains("--id: found “Old Age 2025”, expected [a-z0-9-]+", "as old-age-2025-");
    }

    @Test
    void takesTheIdFromTheOption() throws IOException {
        Path out = folder.resolve("out.nq");

        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        file("Old Age 2025.txt", GOOD),
                        "--id",
                        "old-age-2025",
                        "--out",
                        out);

        assertThat(run.exitCode()).isZero();
        assertThat(out)
                .content()
                .contains("<https://w3id.org/policy-graph/id/old-age-2025/measure/1.1>");
    }

    @Test
    void mintsEveryIriUnderTheGivenBase() throws IOException {
        Path out = folder.resolve("out.nq");

        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        file("good.txt", GOOD),
                        "--iri-base",
                        "https://data.example.org/p/",
                        "--out",
                        out);

        assertThat(run.exitCode()).isZero();
        assertThat(out)
                .content()
                .contains("<https://data.example.org/p/good/measure/1.1>")
                .contains("<https://data.example.org/p/group/older-persons>")
                .doesNotContain("https://w3id.org/policy-graph/id/");
    }

    @Test
    void refusesABaseThatIsNoIri() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        file("good.txt", GOOD),
                        "--iri-base",
                        "not an iri",
                        "--out",
                        folder.resolve("o.nq"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains("--iri-base: found “not an iri”, expected an absolute http(s) IRI");
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest", file("good.txt", GOOD), "--out", folder.resolve("out.csv"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("found “out.csv”, expected a name that ends with .nq");
    }

    @Test
    void saysWhichFileIsMissing() {
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest", folder.resolve("none.txt"), "--out", folder.resolve("out.nq"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
        assertThat(run.err()).contains("found no file").contains("none.txt");
    }
}
