package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An original on its way from a file to answers and back. */
class OriginalTest {
    private static final Path DIGEST = Path.of("data/source/minsheng-2025.txt");
    private static final Path INVENTED =
            Path.of("src/test/resources/original/invented-original.txt");
    private static final String OTHER_TITLE = "--accept-other-title";
    private static final String HEADER = "marker\tdivision\tparagraph\tdecision\tchecked\n";

    @TempDir Path folder;
    private Path original = Path.of("");
    private Path graph = Path.of("");

    @BeforeEach
    void copyOriginal() throws IOException {
        original = Files.copy(INVENTED, folder.resolve("original.txt"));
        graph = folder.resolve("graph.nq");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CommandLineRun ingest() {
        return CommandLineRun.of(
                "ingest", DIGEST, "--original", original, OTHER_TITLE, "--out", graph);
    }

    @Test
    void anotherPolicyIsRefusedWithBothTitlesAndNothingIsWritten() throws IOException {
        Path other = file("other.txt", "民政部关于养老服务的意见\n一、发展养老服务。\n二、加强保障。\n");
        for (Object place : List.of("--out", "--store")) {
            Object where = place.equals("--out") ? graph : "dir:" + folder.resolve("store");
            CommandLineRun run =
                    CommandLineRun.of("ingest", DIGEST, "--original", other, place, where);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
            assertThat(run.err().lines().toList()).hasSize(1);
            assertThat(run.err())
                    .startsWith(other + ":1:1: found the title “民政部关于养老服务的意见”")
                    .contains("“中共中央办公厅 国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见”");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**graph.nq*");
    }

    @Test
    void anOriginalOfTheSameTitleIsTakenAndOneOfAnotherIsSaidSoWhereItIsQuoted()
            throws IOException {
        Path own =
                file(
                        "own.txt",
                        "中共中央办公厅　国务院办公厅\n关于进一步保障和改善民生\n着力解决群众急难愁盼的意见\n一、发展养老服务。\n二、加强保障。\n");
        CommandLineRun same =
                CommandLineRun.of("ingest", DIGEST, "--original", own, "--out", graph);
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out())
                .contains("minsheng-2025/original: markers confirmed: none")
                .doesNotContain("its title is");
        CommandLineRun quoted = CommandLineRun.of("quote", "发展养老服务", "--source", graph);
        assertThat(quoted.out()).contains(" 原文 ").doesNotContain("题名");

        ingest();
        CommandLineRun other = CommandLineRun.of("quote", "护理型床位占比原则上不低于80%", "--source", graph);
        assertThat(other.out()).contains(" 原文 ", "  原文题名“（测试用文本", "由收录者认定为同一文件");
    }

    @Test
    void goesIntoTheGraphAndComesOutInAnswers() {
        CommandLineRun ingested = ingest();
        assertThat(ingested.exitCode()).isZero();
        assertThat(ingested.out())
                .contains("minsheng-2025/original: 12 divisions, ")
                .contains("minsheng-2025/original: markers confirmed: none; proposed: 2 (1.2/1; ")
                .contains("its title is “（测试用文本");

        CommandLineRun asked =
                CommandLineRun.of(
                        "query",
                        "{ measure(number: \"5.2\") { citations { fidelity { hedges { kind term } } } } }",
                        "--source",
                        graph);
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.out()).contains("\"kind\" : \"LOST\"").contains("\"term\" : \"原则上\"");

        CommandLineRun quoted = CommandLineRun.of("quote", "护理型床位占比原则上不低于80%", "--source", graph);
        assertThat(quoted.exitCode()).isZero();
        assertThat(quoted.out()).startsWith("EXACT ").contains(" 原文 ").doesNotContain("[9]");

        CommandLineRun verified =
                CommandLineRun.of("verify", graph, "--source", DIGEST, "--original", original);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("verified 2 texts and ");
    }

    @Test
    void theSameFilesMakeTheSameBytes() throws IOException {
        ingest();
        byte[] first = Files.readAllBytes(graph);
        ingest();
        assertThat(graph).hasBinaryContent(first);
    }

    @Test
    void oneChangedCharacterInTheFileIsNamedWithItsPlace() throws IOException {
        ingest();
        String text = Files.readString(original);
        Files.writeString(original, text.replace("占比原则上不低于80%", "占比原则上不低于90%"));

        CommandLineRun run =
                CommandLineRun.of("verify", graph, "--source", DIGEST, "--original", original);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        int column = text.lines().toList().get(10).indexOf("80%。支持普惠") + 1;
        assertThat(run.err().lines().toList()).hasSize(1);
        assertThat(run.err())
                .startsWith("minsheng-2025/original:11:" + column + ": found “90%")
                .contains("the graph was made from “80%")
                .contains("/minsheng-2025/original/division/1.9");
    }

    @Test
    void oneChangedCharacterInTheHeldTextIsFoundWithoutAnyFile() throws IOException {
        ingest();
        String quads = Files.readString(graph);
        Files.writeString(graph, quads.replace("占比原则上不低于80%", "占比原则上不低于90%"));

        CommandLineRun run =
                CommandLineRun.of("verify", graph, "--source", DIGEST, "--original", original);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains("found graphs of the version")
                .contains("minsheng-2025/original:")
                .contains("found textSha256")
                .contains("the text does not have the hash in its address")
                .contains("minsheng-2025/original:11:1: found a line in the graph that does not");
        assertThat(CommandLineRun.of("serve", "--source", graph, "--port", "0").exitCode())
                .isEqualTo(ExitCodes.PROBLEMS);
    }

    @Test
    void anOriginalThatIsNotAtHandIsMissed() {
        ingest();
        CommandLineRun run = CommandLineRun.of("verify", graph, "--source", DIGEST);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .startsWith(
                        "minsheng-2025/original:-: found no source file, expected the original");
    }

    @Test
    void anOriginalOfAGraphThatHasNoneIsRefused() {
        CommandLineRun.of("ingest", DIGEST, "--out", graph);
        CommandLineRun run =
                CommandLineRun.of("verify", graph, "--source", DIGEST, "--original", original);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("found a graph with 0 originals");
    }

    @Test
    void problemsOfAllThreeFilesAreListedTogetherAndNothingIsWritten() throws IOException {
        Path digest = file("bad.txt", "没有日期\n养老 - 发展养老服务\n");
        Path empty = file("empty.txt", "只有标题\n");
        Path alignment =
                file("alignment.tsv", HEADER + "2\t1\tx\tCONFIRM\t甲\n3\t1\t1\tCONFIRM\t\n");

        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        digest,
                        "--original",
                        empty,
                        "--alignment",
                        alignment,
                        "--out",
                        graph);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err().lines().toList())
                .anyMatch(line -> line.startsWith(digest + ":2:1: found "))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        empty + ":1:1: found a text that is no official document"))
                .anyMatch(line -> line.startsWith(alignment + ":2:5: found “x”"))
                .anyMatch(line -> line.startsWith(alignment + ":3:15: found nothing"));
        assertThat(folder).isDirectoryNotContaining("glob:**graph.nq*");
    }

    @Test
    void anAlignmentIsHeldAgainstTheDigestAndTheOriginal() throws IOException {
        Path alignment =
                file("alignment.tsv", HEADER + "1\t1.2\t1\tCONFIRM\t甲\n12\t1.2\t13\tCONFIRM\t甲\n");
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        DIGEST,
                        "--original",
                        original,
                        OTHER_TITLE,
                        "--alignment",
                        alignment,
                        "--out",
                        graph);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains(alignment + ":2:1: found “1”, expected a marker of the digest: [2, 3,")
                .contains(alignment + ":3:8: found “13”, expected a paragraph of the division");
    }

    @Test
    void theDigestIsNotTakenForItsOriginal() {
        CommandLineRun run =
                CommandLineRun.of("ingest", DIGEST, "--original", DIGEST, "--out", graph);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).contains(":1:1: found the digest itself");
    }

    @Test
    void markersWithoutAParagraphAreNamed() throws IOException {
        Path few = file("few.txt", "（测试文本）\n一、甲。\n二、乙。\n三、丙。\n");
        Path alignment = file("alignment.tsv", HEADER + "2\t1\t1\tCONFIRM\t甲\n");
        CommandLineRun run =
                CommandLineRun.of(
                        "ingest",
                        DIGEST,
                        "--original",
                        few,
                        OTHER_TITLE,
                        "--alignment",
                        alignment,
                        "--out",
                        graph);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "original: markers confirmed: 2 (1/1); proposed: none; rejected: none; without a paragraph: 3, 4, 5,");
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() throws IOException {
        Path other = file("other.txt", "x");
        assertThat(
                        CommandLineRun.of(
                                "ingest", DIGEST, other, "--original", original, "--out", graph))
                .satisfies(
                        run -> {
                            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
                            assertThat(run.err())
                                    .contains("--original is of one document, found 2");
                        });
        assertThat(CommandLineRun.of("ingest", DIGEST, "--alignment", other, "--out", graph))
                .satisfies(
                        run -> {
                            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
                            assertThat(run.err()).contains("--alignment needs the --original");
                        });
    }
}
