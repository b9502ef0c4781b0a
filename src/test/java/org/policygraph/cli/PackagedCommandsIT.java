package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every command that is documented runs as it is packaged, each in a process of its own. This takes
 * longest, and so starts first.
 */
@Order(1)
class PackagedCommandsIT {
    static final Path COMMANDS = Path.of("src/site/markdown/commands.md");

    /** A line of the documentation that starts the jar, without the program that starts it. */
    private static final Pattern LINE =
            Pattern.compile("^java (?<words>.*-jar target/policy-graph\\.jar .*)$");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    static final String JAR = "target/policy-graph.jar";

    /** They run until they are told to end, and have tests of their own. */
    private static final Set<String> SERVERS = Set.of("serve", "mcp");

    private static final String STORE = "target/packaged-store";
    private static final String OFFICIAL = "src/test/resources/official/bathing-2030.txt";
    private static final String DIGEST = "data/source/minsheng-2025.txt";

    /** What the documentation tells of in words: each command that has no line of its own. */
    private static final List<List<String>> TOLD =
            List.of(
                    List.of("--help"),
                    List.of("--version"),
                    List.of("ingest", DIGEST, "--store", STORE),
                    List.of("validate", OFFICIAL),
                    List.of("ingest", OFFICIAL, "--store", STORE),
                    List.of(
                            "verify",
                            "--store",
                            STORE,
                            "--source",
                            "data/source",
                            "--source",
                            OFFICIAL),
                    List.of("retract", "minsheng-2025", "--store", STORE),
                    List.of("key", "newsroom", "--role", "editor"));

    @TestFactory
    Stream<DynamicTest> everyCommandRuns() {
        return commands()
                .filter(words -> !SERVERS.contains(words.getFirst()))
                .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> run(words)));
    }

    private static void run(List<String> words) {
        CommandLineRun run = PackagedJar.run(words.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("NoClassDefFoundError", "ClassNotFoundException");
    }

    /** The jar has the shipped graph packed alone: from what it was packed is in the sources. */
    @Test
    void whatShipsIsTheGraphOfTheSources() throws IOException {
        CommandLineRun run = PackagedJar.run("export", "--format", "nq");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("data/policy-graph.nq")));
    }

    @Test
    void noCommandIsLeftOut() {
        Set<String> tried = new TreeSet<>(SERVERS);
        commands().forEach(words -> tried.add(words.getFirst()));
        assertThat(tried).containsAll(subcommands().keySet());
    }

    private static Map<String, CommandLine> subcommands() {
        return new PolicyGraphCommand().line().getSubcommands();
    }

    private static Stream<List<String>> commands() {
        Stream<List<String>> help =
                subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(CommandLine.Model.CommandSpec::helpCommand)
                        .map(command -> List.of(command.name()));
        return Stream.concat(lines(), Stream.concat(TOLD.stream(), help));
    }

    /**
     * The commands that the documentation prints, in its order: later ones use what earlier made.
     */
    private static Stream<List<String>> lines() {
        return Stream.of(Path.of("README.md"), COMMANDS)
                .flatMap(PackagedCommandsIT::documented)
                .map(PackagedCommandsIT::words)
                .map(words -> words.subList(words.indexOf(JAR) + 1, words.size()));
    }

    /** The lines of a page that start the jar, without the program that starts it. */
    static Stream<String> documented(Path page) {
        try {
            return Files.readAllLines(page).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group("words"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of such a line, without quotation marks. */
    static List<String> words(String command) {
        Matcher word = WORD.matcher(command);
        List<String> words = new ArrayList<>();
        while (word.find()) words.add(word.group(1) != null ? word.group(1) : word.group(2));
        return words;
    }
}
