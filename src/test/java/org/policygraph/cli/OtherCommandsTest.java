package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

class OtherCommandsTest {
    @TempDir Path folder;

    @Test
    void queryPrintsTheAnswer() {
        CommandLineRun run = CommandLineRun.of("query", "{ measures { totalCount } }");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("\"totalCount\"\\s*:\\s*40");
    }

    @Test
    void queryTakesVariables() {
        CommandLineRun run =
                CommandLineRun.of(
                        "query",
                        "query($n: String) { measure(number: $n) { number } }",
                        "--variables",
                        "{\"n\": \"5.2\"}");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"5.2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7]", "{\"n\": ", "7"})
    void queryRefusesVariablesThatAreNoObject(String variables) {
        CommandLineRun run =
                CommandLineRun.of("query", "{ measures { totalCount } }", "--variables", variables);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("expected a JSON object");
    }

    @Test
    void queryWithErrorsEndsWithOne() {
        CommandLineRun run = CommandLineRun.of("query", "{ nothing }");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).contains("BAD_USER_INPUT");
    }

    @Test
    void aDatasetOfAnotherOntologyIsToldAndNotAFault() throws IOException {
        String clause = "<https://w3id.org/policy-graph/ontology#Clause>";
        Path older = folder.resolve("older.nq");
        String shipped = Files.readString(Path.of("data/policy-graph.nq"));
        Files.write(older, shipped.lines().filter(line -> !line.startsWith(clause)).toList());

        CommandLineRun run =
                CommandLineRun.of("query", "{ measures { totalCount } }", "--source", older);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .startsWith("the dataset was made with another ontology")
                .contains("found pol:Clause, expected a class");
    }

    @Test
    void quoteSaysWhereAWordingStandsAndEndsWithZeroOnlyWhereItIsTheSame() {
        CommandLineRun exact = CommandLineRun.of("quote", "护理型床位占比不低于80%");
        assertThat(exact.exitCode()).isZero();
        assertThat(exact.out()).startsWith("EXACT ");
        assertThat(exact.out()).contains("minsheng-2025:", " 摘要 5.2 [9] 护理型床位占比不低于80%");
        assertThat(exact.out()).containsPattern("\\ndataset [0-9a-f]{64}\\n$");

        CommandLineRun near = CommandLineRun.of("quote", "护理型床位占比不低于90%", "--lang", "en");
        assertThat(near.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(near.out()).startsWith("NUMBER_CHANGED A figure");
        assertThat(near.out()).contains("  compared: 护理型床位占比不低于[90% → 80%]\n");

        CommandLineRun punctuated = CommandLineRun.of("quote", "“護理型床位占比不低於80%。”");
        assertThat(punctuated.out()).startsWith("SCRIPT_VARIANT ");
        assertThat(punctuated.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "query", "trace", "cite", "verify"})
    void whatACommandIsAskedMayStandBehindItsSources(String command) {
        String[] line = {command, "--source", "a.txt", "--source", "b.txt", "asked"};
        CommandLine.ParseResult read =
                OptionTypes.on(new PolicyGraphCommand().line(line)).parseArgs(line).subcommand();
        assertThat(read.matchedOptionValue("--source", List.of()))
                .isEqualTo(List.of(Path.of("a.txt"), Path.of("b.txt")));
        assertThat(read.matchedPositional(0).originalStringValues()).containsExactly("asked");
    }

    @Test
    void quoteShowsWhatWasCutOffAndEndsWithOne() {
        CommandLineRun run = CommandLineRun.of("quote", "取消限制老年人社会参与");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .startsWith("CUT_OUT_OF_CONTEXT ")
                .contains("  全句：清理【取消限制老年人社会参与】的不合理规定\n")
                .contains("  截去：否定 不\n")
                .contains("  截去：中心语 的不合理规定\n");
    }

    @Test
    void quoteTakesTheEndOfADocumentsIri() {
        CommandLineRun run =
                CommandLineRun.of("quote", "护理型床位占比不低于80%", "--document", "minsheng-2025");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("EXACT");
    }

    @Test
    void quoteRefusesADocumentThatIsNotHeld() {
        CommandLineRun run = CommandLineRun.of("quote", "护理型床位", "--document", "nothing");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("nothing");
    }

    @Test
    void citePrintsACitationWhosePermalinkLeadsToTheServerNamed() {
        CommandLineRun run =
                CommandLineRun.of(
                        "cite",
                        "minsheng-2025/measure/5.2",
                        "--public-url",
                        "https://policy.example",
                        "--accessed",
                        "2026-01-02");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("《中共中央办公厅 国务院办公厅关于")
                .contains(
                        "[2026-01-02]. https://policy.example/id/minsheng-2025/text/190fda44b5ca#");
        assertThat(
                        CommandLineRun.of(
                                        "cite",
                                        "https://w3id.org/policy-graph/id/minsheng-2025",
                                        "--style",
                                        "BIBTEX")
                                .out())
                .startsWith("@misc{minsheng-2025,");
    }

    @Test
    void citePrintsTheCitationOfADivisionByItsPlace() {
        CommandLineRun run =
                CommandLineRun.of(
                        "cite",
                        "zhuyu-2030/original/division/2.1",
                        "--source",
                        "data/examples/zhuyu-2030.txt");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("云政办发〔2030〕7号", "第二部分第（一）项", "/id/zhuyu-2030/text/", "#char=");
    }

    @Test
    void thePermalinkOfATextStaysWhenTheSameTextIsTakenInAgain() throws IOException {
        String text = Files.readString(Path.of("data/source/minsheng-2025.txt"));
        Path again = folder.resolve("minsheng-2025.txt");
        Files.writeString(again, "\uFEFF" + text.replace("\n", "\r\n"));

        String style = "--style=CSL_JSON";
        String shipped = CommandLineRun.of("cite", "minsheng-2025/measure/5.2", style).out();
        String taken =
                CommandLineRun.of("cite", "minsheng-2025/measure/5.2", style, "--source", again)
                        .out();

        String permalink = "/id/minsheng-2025/text/190fda44b5ca#char=1188,1234;length=2091\"";
        assertThat(shipped).contains(permalink);
        assertThat(taken).contains(permalink);
    }

    /** A terminal would obey them: move its cursor, end a line, or show what follows backwards. */
    @ParameterizedTest
    @ValueSource(
            chars = {
                '\0', '\u001b', '\u0007', '\r', '\u009b', '\u202e', '\u2066', '\u200f', '\u2028'
            })
    void printsNoCharacterThatATerminalObeys(char obeyed) {
        CommandLineRun run = CommandLineRun.of("cite", "x" + obeyed + "y");
        assertThat(run.err()).contains("x" + String.format("\\u%04X", (int) obeyed) + "y");
        assertThat(run.err() + run.out()).doesNotContain(String.valueOf(obeyed));
        CommandLineRun query =
                CommandLineRun.of(
                        "query",
                        "{ measures(where: {theme: [\"x" + obeyed + "\"]}) { totalCount } }");
        assertThat(query.err() + query.out()).doesNotContain(String.valueOf(obeyed));
    }

    @Test
    void citeRefusesWhatIsNotThereWhatIsNotCitedAndAnUnknownStyle() {
        Map<String, String> refused =
                Map.of(
                        "minsheng-2025/measure/9.9", "found no record",
                        "x> ?p", "found no record",
                        "group/migrant-workers",
                                "found the id of a TargetGroup, expected that of a measure, marker, document or");
        refused.forEach(
                (id, message) -> {
                    CommandLineRun run = CommandLineRun.of("cite", id);
                    assertThat(run.exitCode()).as(id).isEqualTo(ExitCodes.USAGE);
                    assertThat(run.err()).contains(message, id);
                    assertThat(run.out()).isEmpty();
                });
        assertThat(CommandLineRun.of("cite", "minsheng-2025", "--style", "CHICAGO").exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void traceLeadsToTheCharactersAndEndsAsTheyHold() {
        CommandLineRun stated =
                CommandLineRun.of(
                        "trace", "minsheng-2025/measure/5.2/commitment/1", "--lang", "en");
        assertThat(stated.exitCode()).isZero();
        assertThat(stated.out())
                .contains("VALUE VERIFIED Measure 5.2 of the digest states “不低于80%”.")
                .contains("    <https://w3id.org/policy-graph/id/minsheng-2025/measure/5.2/")
                .contains("DOCUMENT NOT_HELD ")
                .containsPattern("\ndataset [0-9a-f]{64}\n$");

        String link =
                "https://w3id.org/policy-graph/id/minsheng-2025/measure/5.2/responsibility/mca";
        CommandLineRun inferred = CommandLineRun.of("trace", link);
        assertThat(inferred.exitCode()).isEqualTo(ExitCodes.INFERRED);
        assertThat(inferred.out()).contains("VALUE INFERRED 措施5.2由“民政部”负责，是由摘要中的");
    }

    @Test
    void traceEndsWithOneWhereTheHeldTextDoesNotGiveIt() throws IOException {
        Path drifted = folder.resolve("drifted.nq");
        String graph = Files.readString(Path.of("data/policy-graph.nq"));
        Files.writeString(drifted, graph.replace("占比不低于80% [9]", "占比不低于90% [9]"));

        CommandLineRun broken =
                CommandLineRun.of(
                        "trace", "minsheng-2025/measure/5.2/commitment/1", "--source", drifted);
        assertThat(broken.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(broken.out())
                .contains("VALUE BROKEN 不能引用", "却是“不低于90%”", "does not have the hash");

        CommandLineRun untouched =
                CommandLineRun.of("trace", "minsheng-2025/measure/5.1", "--source", drifted);
        assertThat(untouched.exitCode()).isZero();
    }

    @Test
    void traceRefusesWhatIsNotThereAndWhatCannotBeTraced() {
        CommandLineRun unknown = CommandLineRun.of("trace", "minsheng-2025/measure/9.9");
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(unknown.err()).contains("no record has the id", "measure/9.9");
        CommandLineRun group = CommandLineRun.of("trace", "group/children");
        assertThat(group.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(group.err()).contains("TargetGroup", "Commitment");
    }

    @Test
    void whatIsPrintedOnABufferedOutputIsTheWholeDump() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintWriter buffered = new PrintWriter(printed, true, StandardCharsets.UTF_8);
        assertThat(Main.run(buffered, buffered, "export", "--format", "nq")).isZero();
        assertThat(printed.toByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("data/policy-graph.nq")));
    }

    @Test
    void exportWritesTheShippedGraphAsItIs() throws IOException {
        CommandLineRun run = CommandLineRun.of("export", "--format", "nq");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("data/policy-graph.nq")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld"})
    void exportWritesOtherFormats(String format) {
        Path out = folder.resolve("graph." + format);

        CommandLineRun run = CommandLineRun.of("export", "--format", format, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(out).content().contains("一老一小普惠服务");
    }

    @Test
    void exportKeepsWhatIsInferredInAFileOfItsOwn() {
        assertThat(CommandLineRun.of("export", "--format", "ttl").out())
                .contains("pol:targets")
                .doesNotContainPattern("(?m)^ +pol:(impliedTarget|inferredDepartment) ")
                .doesNotContainPattern("pol:basis +pol:(IMPLIED|REMIT)");
        assertThat(CommandLineRun.of("export", "--format", "ttl", "--inferred").out())
                .contains("pol:impliedTarget", "pol:IMPLIED")
                .doesNotContain("pol:targets");
    }

    @Test
    void exportWritesTablesIntoAFileAndNowhereElse() throws IOException {
        Path out = folder.resolve("tables.csv.zip");
        assertThat(CommandLineRun.of("export", "--format", "csv.zip", "--out", out).exitCode())
                .isZero();
        try (ZipFile zip = new ZipFile(out.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("csv-metadata.json", "measures.csv", "audiences-inferred.csv");
        }
        CommandLineRun run = CommandLineRun.of("export", "--format", "csv.zip");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--out is missing");
    }

    @Test
    void exportSaysWhichFormatsThereAre() {
        CommandLineRun run = CommandLineRun.of("export", "--format", "nq", "--inferred");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains(
                        "--format: found “nq” with --inferred, expected one of nq, ttl, --inferred ttl,"
                                + " jsonld, --inferred jsonld, csv.zip");
    }

    @Test
    void validateFindsNothingWrongWithWhatIsShipped() {
        CommandLineRun run =
                CommandLineRun.of(
                        "validate", "data/source/minsheng-2025.txt", "data/policy-graph.nq");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("nothing wrong with 2 files");
    }

    @Test
    void validateLocatesWhatIsWrong() throws IOException {
        Path digest =
                Files.writeString(
                        folder.resolve("digest.txt"), "标题\n新华社· 2025-13-45\n主题 - 措施 [1]\n");
        Path rdf =
                Files.writeString(
                        folder.resolve("bad.nt"), "<http://e/s> <http://e/p> \"a\\u0000b\" .\n");
        Path cut =
                Files.write(
                        folder.resolve("cut.nt"),
                        "<http://e/s> <http://e/p> <htt".getBytes(StandardCharsets.UTF_8));

        CommandLineRun run = CommandLineRun.of("validate", digest, rdf, cut);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains(
                        digest
                                + ":2:6: found “2025-13-45”, expected a date and time that the calendar has")
                .contains(rdf + ":1:")
                .contains("a control character in the literal")
                .contains(cut + ":1:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "ingest", "validate", "verify", "export", "query"})
    void everyCommandExplainsItself(String command) {
        CommandLineRun run =
                command.isEmpty()
                        ? CommandLineRun.of("--help")
                        : CommandLineRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: policy-graph");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        CommandLineRun run = CommandLineRun.of("verify", "--nonsense");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--nonsense");
    }
}
