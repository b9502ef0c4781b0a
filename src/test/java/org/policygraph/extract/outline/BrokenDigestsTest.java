package org.policygraph.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each broken digest lies beside the problems that a person should be told of. */
class BrokenDigestsTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreManyWaysToBreakADigest() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellsEveryProblemAtItsPlace(String name) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve(name + ".problems"));
        assertThat(problems(name).stream().map(Problem::toString))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellsEachProblemOnOneLineThatAPersonCanRead(String name) throws IOException {
        for (Problem problem : problems(name)) {
            assertThat(problem.toString())
                    .doesNotContain("Exception", "java.", "null", "\n")
                    .matches("[0-9]+:[0-9]+: found .+, expected .+");
            assertThat(problem.found()).isNotBlank();
            assertThat(problem.expected()).isNotBlank();
        }
    }

    private static List<Problem> problems(String name) throws IOException {
        try {
            SourceFile file = SourceFile.decode(Files.readAllBytes(FOLDER.resolve(name + ".txt")));
            OutlineReader.read(file.text());
        } catch (UnreadableTextException e) {
            return e.problems();
        }
        throw new AssertionError(name + " was read");
    }
}
