package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocab.DocumentIds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Of a folder what can be taken is taken, the rest is said; and any name will do. */
class FoldersTest {
    private static final String GOOD = "民政部关于养老服务的意见\n新华社· 2025-01-02 03:04\n养老 - 发展养老服务 [1]\n";
    private static final String IDS = "{ documents { nodes { identifier } } }";

    @TempDir Path home;
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("digests"));
        Files.writeString(folder.resolve("good.txt"), GOOD);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aBadFileIsLeftOutWithItsCausesAndTheOthersAreTaken() throws IOException {
        Path bad = file("bad.txt", GOOD.replace("[1]", "[0]"));
        Path worse = file("worse.txt", GOOD.replace("2025-01-02 03:04", "没有日期"));
        for (Object[] target :
                new Object[][] {
                    {"--out", home.resolve("out.nq")}, {"--store", "dir:" + home.resolve("store")}
                }) {
            CommandLineRun run = CommandLineRun.of("ingest", folder, target[0], target[1]);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
            assertThat(run.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith(bad + ":3:").contains("“[0]”"),
                            line -> assertThat(line).startsWith(worse + ":"),
                            line ->
                                    assertThat(line)
                                            .isEqualTo(
                                                    "left out 2 of 3 files; the others were taken"));
            assertThat(run.out()).contains("good");
            assertThat(
                            CommandLineRun.of(
                                            "query",
                                            IDS,
                                            target[0].equals("--out") ? "--source" : "--store",
                                            target[1])
                                    .out())
                    .contains("\"good\"")
                    .doesNotContain("\"bad\"");
        }
    }

    @Test
    void aFolderIsReadWithoutItsBadFiles() throws IOException {
        Path bad = file("bad.txt", GOOD.replace("[1]", "[0]"));
        CommandLineRun run = CommandLineRun.of("query", IDS, "--source", folder);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"good\"").doesNotContain("\"bad\"");
        assertThat(run.err())
                .startsWith(bad + ":3:")
                .endsWith("left out 1 of 2 files; the others were taken\n");
    }

    @Test
    void aFolderWithNothingGoodIsRefused() throws IOException {
        file("good.txt", GOOD.replace("2025-01-02 03:04", "没有日期"));
        file("bad.txt", GOOD.replace("[1]", "[0]"));
        CommandLineRun run = CommandLineRun.of("ingest", folder, "--out", home.resolve("out.nq"));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).hasLineCount(2).contains("bad.txt:3:", "good.txt:2:1:");
        assertThat(home.resolve("out.nq")).doesNotExist();
    }

    @Test
    void aFileThatIsNamedIsTakenOrNothingIs() throws IOException {
        Path bad = file("bad.txt", GOOD.replace("[1]", "[0]"));
        Path good = folder.resolve("good.txt");
        CommandLineRun run = CommandLineRun.of("ingest", good, bad, "--out", home.resolve("o.nq"));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(home.resolve("o.nq")).doesNotExist();
    }

    @Test
    void hiddenFilesAreNoDigests() throws IOException {
        file(".DS_Store", "\0");
        assertThat(CommandLineRun.of("validate", folder).out()).contains("1 file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民政部意见.txt",
                "Old Age 2025.txt",
                "v1.2.txt",
                "store.txt",
                "ÉTUDE.TXT",
                "a_b.txt",
                "意见（终稿）.md",
                "无后缀"
            })
    void anIdIsMadeOfAnyNameAndSaid(String name) throws IOException {
        Path file = file(name, GOOD.replace("养老服务", "托育服务"));
        int dot = name.lastIndexOf('.');
        String id = DocumentIds.ofName(dot < 0 ? name : name.substring(0, dot));
        Path out = home.resolve("out.nq");

        CommandLineRun validated = CommandLineRun.of("validate", folder);
        assertThat(validated.exitCode()).as(validated.err()).isZero();
        CommandLineRun run = CommandLineRun.of("ingest", folder, "--out", out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        file + ": the id of its document is " + id + ", made of the file's name\n");
        assertThat(run.out()).contains(id);
        CommandLineRun query = CommandLineRun.of("query", IDS, "--source", folder);
        assertThat(query.out()).contains("\"" + id + "\"", "\"good\"");
        assertThat(query.err()).contains(id);
        assertThat(CommandLineRun.of("verify", out, "--source", folder).exitCode()).isZero();
    }

    @Test
    void aDatasetAmongDigestsIsNoDigest() throws IOException {
        CommandLineRun.of("ingest", folder, "--out", folder.resolve("d.nq"));
        CommandLineRun run =
                CommandLineRun.of("ingest", folder, "--store", "dir:" + home.resolve("store"));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected either documents or one dataset");
    }

    @Test
    void commentaryIsLeftOutAndSaid() throws IOException {
        Path file = file("good.txt", GOOD + "行业影响与机会\n- 养老机构扩张\n");
        String said =
                "good: left out from 4:1 on, 16 characters, “行业影响与机会⏎- 养老机构扩张”: commentary is no part of a digest";
        assertThat(CommandLineRun.of("validate", file).out()).contains(said);
        assertThat(CommandLineRun.of("ingest", file, "--out", home.resolve("o.nq")).err())
                .contains(said);
        assertThat(CommandLineRun.of("ingest", file, "--store", "dir:" + home.resolve("s")).out())
                .contains(said);
        String query =
                "{ measures { totalCount } documents { nodes { absences { field reason span { line text } } } } }";
        assertThat(CommandLineRun.of("query", query, "--source", file).out())
                .containsPattern("\"totalCount\" : 1\\b")
                .contains("行业影响与机会");
    }

    /** What would be refused when a graph is written is refused when it is validated. */
    @Test
    void validateRefusesADatasetThatIngestRefuses() throws IOException {
        Path out = home.resolve("out.nq");
        CommandLineRun.of("ingest", folder, "--out", out);
        assertThat(CommandLineRun.of("validate", out).exitCode()).isZero();
        Files.writeString(out, Files.readString(out).replace("发展养老服务", "发展托育服务"));
        String store = "dir:" + home.resolve("store");
        assertThat(CommandLineRun.of("ingest", out, "--store", store).exitCode())
                .isEqualTo(ExitCodes.PROBLEMS);
        CommandLineRun run = CommandLineRun.of("validate", out);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).startsWith(out.toString());
    }
}
