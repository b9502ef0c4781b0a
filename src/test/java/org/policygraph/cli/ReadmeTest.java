package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is documented holds: queries give the answers printed, options and links exist. That the
 * commands run is tried on what is packaged.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path COMMANDS = Path.of("src/site/markdown/commands.md");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "```graphql(?: (?<file>\\S+))?\n(?<query>.*?)```\\s*```json\n(?<answer>.*?)```",
                    Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!https?:)(?<file>[^)#]*)(?:#(?<place>[^)]+))?\\)");

    private static final Pattern PLACE =
            Pattern.compile("^#+ (.*)|<a id=\"([^\"]+)\">", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyQueryGivesTheAnswerPrintedBelowIt() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher example = EXAMPLE.matcher(Files.readString(page));
            while (example.find()) {
                String query = example.group("query");
                String answer = example.group("answer");
                String file = example.group("file");
                tests.add(
                        DynamicTest.dynamicTest(
                                page.getFileName() + query.lines().limit(2).toList().toString(),
                                () ->
                                        assertThat(answered(file, query))
                                                .isEqualTo(new JsonMapper().readTree(answer))));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests.stream();
    }

    /** What a server of this file answers; of the shipped digest, where there is none. */
    private static JsonNode answered(@Nullable String file, String query) throws IOException {
        if (file == null) return withoutVersion(ShippedDigest.answer(query));
        var printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        assertThat(Main.run(out, out, "query", query, "--source", file)).isZero();
        return new JsonMapper().readTree(printed.toString());
    }

    /** An example must hold for the next version of the data as well. */
    private static JsonNode withoutVersion(JsonNode answer) throws IOException {
        String version =
                ShippedDigest.ask("{ dataset { version } }").at("/dataset/version").asText();
        String shown = version.substring(0, 12);
        return new JsonMapper().readTree(answer.toString().replace(shown, "0123456789ab"));
    }

    @Test
    void theTestCommandIsTheOneThatContinuousIntegrationRuns() throws IOException {
        assertThat(Files.readString(README)).contains("```sh\nmvn verify\n```");
        assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("mvn .*verify\n");
    }

    @Test
    void everyLinkLeadsToAPlaceInAFile() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String file = link.group("file");
                Path target = file.isEmpty() ? page : page.resolveSibling(file);
                assertThat(target).as("in %s", page).exists();
                String place = link.group("place");
                if (place == null) continue;
                assertThat(places(target)).as("in %s", page).contains(place);
            }
        }
    }

    /** What can be linked to in a page, as GitHub names it. */
    private static List<String> places(Path page) throws IOException {
        return PLACE.matcher(Files.readString(page))
                .results()
                .map(
                        place ->
                                place.group(1) == null
                                        ? place.group(2)
                                        : place.group(1)
                                                .toLowerCase(Locale.ROOT)
                                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                                .replace(' ', '-'))
                .toList();
    }

    /** What is called like a class is one. */
    @Test
    void everyClassThatAGuideNamesIsThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            classes =
                    sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length()))
                            .collect(Collectors.toSet());
        }
        Pattern named = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`");
        Path architecture = Path.of("src/site/markdown/architecture.md");
        for (Path guide :
                List.of(Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md"), architecture)) {
            assertThat(named.matcher(Files.readString(guide)).results().map(name -> name.group(1)))
                    .as("%s", guide)
                    .isNotEmpty()
                    .allMatch(name -> classes.contains(name) || name.equals("MeasureFilter"));
        }
    }

    @Test
    void theReadmeIsReadInFiveMinutes() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/site/markdown"));
                Stream<Path> root = Files.list(Path.of(""))) {
            return Stream.concat(root, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyCommandAndOptionIsDocumented() throws IOException {
        String documented = Files.readString(COMMANDS);
        CommandLine.Model.CommandSpec all = new PolicyGraphCommand().line().getCommandSpec();

        all.subcommands()
                .forEach(
                        (name, command) -> {
                            assertThat(documented).contains("`" + name);
                            command.getCommandSpec().options().stream()
                                    .map(option -> option.longestName())
                                    .filter(
                                            option ->
                                                    !option.equals("--help")
                                                            && !option.equals("--version"))
                                    .forEach(
                                            option ->
                                                    assertThat(documented)
                                                            .as(name)
                                                            .contains(option));
                        });
    }
}
