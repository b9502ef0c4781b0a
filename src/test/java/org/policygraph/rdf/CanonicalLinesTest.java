package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.policygraph.vocab.Iris;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hashes of a file in canonical form, found while it is read. */
final class CanonicalLinesTest {
    private static final Iris IRIS = Iris.DEFAULT;

    private static StrictReader.Loaded read(String file)
            throws IOException, UnreadableRdfException {
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return StrictReader.read(bytes, Lang.NQUADS, IRIS.dataset());
    }

    @Test
    void theShippedFileHasTheVersionOfItsGraphs() throws Exception {
        var loaded = read(Files.readString(Path.of("data/policy-graph.nq")));
        assertThat(loaded.hashes()).isNotNull().isEqualTo(GraphHashes.computed(loaded.graphs()));
    }

    @Test
    void whatIsWrittenCanonicallyIsKnownAsSuchWhateverItsCharacters() throws Exception {
        String pairs =
                Stream.of("\uE000", "𠮷", "\uD7FF")
                        .map(CanonicalLinesTest::line)
                        .collect(Collectors.joining());
        var graphs = read(pairs).graphs();
        assertThat(read(CanonicalNQuads.of(graphs)).hashes())
                .isEqualTo(GraphHashes.computed(graphs));
    }

    @Test
    void aLineOutsideAnyGraphIsNotCanonical() throws Exception {
        String unnamed = "<https://e.example/a> <https://e.example/p> <https://e.example/g> .\n";
        assertThat(read(unnamed).hashes()).isNull();
        assertThat(read(unnamed + line("after it")).hashes()).isNull();
    }

    private static String line(String text) {
        String subject = "<https://e.example/b>";
        return subject + " <https://e.example/p> \"" + text + "\" <https://e.example/g> .\n";
    }

    @Test
    void linesOutOfOrderHaveNoHashesByThemselves() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("data/policy-graph.nq"));
        Collections.swap(lines, 5, 6);
        var loaded = read(String.join("\n", lines) + "\n");
        assertThat(loaded.hashes()).isNull();
        assertThat(loaded.graphs()).hasSizeGreaterThan(2);
    }

    @Test
    void aLastLineWithoutItsEndIsNotCanonical() throws Exception {
        String file = Files.readString(Path.of("data/policy-graph.nq"));
        assertThat(read(file.substring(0, file.length() - 1)).hashes()).isNull();
    }
}
