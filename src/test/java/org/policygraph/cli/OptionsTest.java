package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Values of options that cannot be used are told in a sentence; {@code -} is standard input. */
class OptionsTest {
    private static final String OTHER = "https://data.example.org/p/";
    private static final String GOOD = "民政部关于养老服务的意见\n新华社· 2025-01-02 03:04\n养老 - 发展养老服务 [1]\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cite x --accessed 2026-02-30 | --accessed | found “2026-02-30”, expected a day",
                "cite x --accessed gestern | --accessed | found “gestern”, expected a day",
                "cite x --style CHICAGO | --style | GB_T_7714_2015",
                "cite x --public-url nowhere | --public-url | found “nowhere”, expected an absolute http",
                "serve --port x | --port | found “x”, expected a whole number",
                "serve --port 70000 | --port | found 70000, expected a number from 0 to 65535",
                "serve --port 99999999999 | --port | expected a whole number from -2147483648 to 2147483647",
                "serve --deadline 1.5 | --deadline | found “1.5”, expected a whole number",
                "serve --deadline 0 | --deadline | at least 1",
                "serve --answer-cache x | --answer-cache | expected a whole number",
                "serve --answer-cache -1 | --answer-cache | at least 0",
                "serve --cache-seconds -1 | --cache-seconds | at least 0",
                "serve --rate-limit -1 | rate | -1",
                "serve --store-refresh NaN | --store-refresh | found “NaN”, expected a number",
                "serve --store-update http://[ | --store-update | expected an address",
                "serve --store-style fast | --store-style | DIRECT, FORM",
                "serve --store sparql:http://[ | --store | expected an http or https address",
                "serve --host http://127.0.0.1 | --host | expected a name or an address",
                "serve --host 127.0.0.1:7070 | --host | expected a name or an address",
                "serve --public-url ftp://x --port 0 | --public-url | expected an absolute http",
                "serve --public-url http://a/?q --port 0 | --public-url | without a query",
                "serve --iri-base x | --iri-base | expected an absolute http(s) IRI",
            })
    void aValueThatCannotBeUsedIsToldInASentence(String line, String option, String sentence) {
        CommandLineRun run = CommandLineRun.of((Object[]) line.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err().lines().findFirst().orElse(""))
                .contains(option)
                .contains(sentence)
                .doesNotContain("Exception", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cite x --accessed 2026-13-01", "serve --store dir:a\0b", "validate a\0b"})
    void noExceptionIsShown(String line) {
        CommandLineRun run = CommandLineRun.of((Object[]) line.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).doesNotContain("Exception", "java.").contains("found ");
    }

    /** Every argument is looked at alike, whatever it is of. */
    @ParameterizedTest
    @ValueSource(strings = {"validate 民.txt", "ingest d.txt --out 民.nq", "quote 民民民民", "cite 民"})
    void aLocaleThatSpoilsCharactersIsNamed(String line) throws Exception {
        CommandLineRun run = inPosixLocale(line);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains("did not survive this locale; set LC_ALL=C.UTF-8")
                .doesNotContain("Exception");
    }

    @Test
    void theNamesInAFolderAreReadInAnyLocale() throws Exception {
        Files.writeString(folder.resolve("民政部意见.txt"), GOOD);
        CommandLineRun run = inPosixLocale("validate .");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("民政部意见.txt: the id of its document is doc-f1c291a4fa66");
    }

    /** The script has the bytes of UTF-8, whatever the locale of this process. */
    private CommandLineRun inPosixLocale(String line) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Path script = folder.resolve(".run.sh");
        Files.writeString(
                script,
                "exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' org.policygraph.cli.Main %s\n"
                        .formatted(java, System.getProperty("java.class.path"), line));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
        builder.directory(folder.toFile()).environment().put("LC_ALL", "POSIX");
        Path err = folder.resolve(".err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandLineRun(process.waitFor(), out, Files.readString(err));
    }

    private static CommandLineRun piped(String input, Object... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return CommandLineRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatIsPipedInIsRead() {
        assertThat(piped("{ measures { totalCount } }\n", "query", "-").out()).contains(" : 40");
        assertThat(piped("护理型床位占比不低于80%\n", "quote", "-").exitCode()).isZero();
        assertThat(piped(GOOD, "validate", "-").out()).contains("nothing wrong with 1 file");
        assertThat(piped(GOOD.replace("[1]", "[0]"), "validate", "-").err())
                .startsWith("standard input:3:");
        Path out = folder.resolve("o.nq");
        assertThat(piped(GOOD, "ingest", "-", "--id", "piped", "--out", out).out())
                .contains("quads of piped");
        CommandLineRun nameless = piped(GOOD, "ingest", "-", "--out", out);
        assertThat(nameless.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(nameless.err()).contains("--id is missing");
        CommandLineRun source =
                piped(GOOD, "query", "{ measures { totalCount } }", "--source", "-");
        assertThat(source.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(source.err()).contains("--source: found -", "ingest - --id ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "serve", "cite", "key"})
    void helpExplainsACommand(String command) {
        CommandLineRun help = CommandLineRun.of("help", command);
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).isEqualTo(CommandLineRun.of(command, "--help").out());
    }

    @Test
    void helpOfNoCommandIsThatOfAll() {
        assertThat(CommandLineRun.of("help").out()).isEqualTo(CommandLineRun.of("--help").out());
        assertThat(CommandLineRun.of("help", "nonsense").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    /** Each exit code that a help text promises. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cite | Ends with 0, or with 2 if | 2 | cite minsheng-2025/measure/9.9",
                "cite | Ends with 0, or with 2 if | 2 | cite group/children",
                "cite | Ends with 0, or with 2 if | 0 | cite minsheng-2025",
                "trace | with 2 if there is no such record | 2 | trace minsheng-2025/measure/9.9",
                "trace | with 4 if it is inferred | 4 | trace minsheng-2025/measure/5.2/responsibility/mca",
                "trace | Ends with 0 if the held characters give | 0 | trace minsheng-2025/measure/5.2/commitment/1",
                "query | Ends with 0, or with 1 if the answer has errors | 1 | query {nothing}",
                "query | Ends with 0, or with 1 if the answer has errors | 0 | query {__typename}",
                "validate | Ends with 0 if nothing is wrong, else with 1 | 1 | validate README.md",
                "validate | Ends with 0 if nothing is wrong, else with 1 | 0 | validate data/source",
                "verify | Ends with 0 if all is as stated | 0 | verify",
            })
    void aCommandEndsAsItsHelpSays(String command, String promise, int code, String line)
            throws IOException {
        String help = CommandLineRun.of(command, "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains(promise);
        assertThat(Files.readString(Path.of("src/site/markdown/commands.md")))
                .contains("`" + command);
        assertThat(CommandLineRun.of((Object[]) line.split(" ", -1)).exitCode()).isEqualTo(code);
    }

    @Test
    void aBaseIsHonouredOrRefused() throws IOException {
        String query = "{ documents { nodes { id } } measures { totalCount } }";
        assertThat(CommandLineRun.of("query", query, "--iri-base", OTHER).out())
                .contains(OTHER + "minsheng-2025\"", " : 40");
        assertThat(CommandLineRun.of("export", "--iri-base", OTHER).out())
                .contains("<" + OTHER + "minsheng-2025>")
                .doesNotContain("<https://w3id.org/policy-graph/id/");
        assertThat(CommandLineRun.of("cite", "minsheng-2025", "--iri-base", OTHER).exitCode())
                .isZero();
        Path digest = Files.writeString(folder.resolve("d.txt"), GOOD);
        Path dataset = folder.resolve("d.nq");
        CommandLineRun.of("ingest", digest, "--out", dataset);
        String store = "dir:" + folder.resolve("store");
        CommandLineRun.of("ingest", digest, "--store", store);
        Stream.of(
                        List.of("query", query, "--source", dataset),
                        List.of("query", query, "--store", store),
                        List.of("serve", "--source", dataset),
                        List.of("serve", "--store", store),
                        List.of("export", "--store", store),
                        List.of("ingest", dataset, "--store", store),
                        List.of("ingest", digest, "--store", store))
                .map(words -> Stream.concat(words.stream(), Stream.of("--iri-base", OTHER)))
                .forEach(
                        words -> {
                            CommandLineRun run = CommandLineRun.of(words.toArray());
                            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
                            assertThat(run.err()).contains("--iri-base: found " + OTHER, " has ");
                        });
        String own = "https://w3id.org/policy-graph/id/";
        assertThat(
                        CommandLineRun.of("query", query, "--store", store, "--iri-base", own)
                                .exitCode())
                .isZero();
    }
}
