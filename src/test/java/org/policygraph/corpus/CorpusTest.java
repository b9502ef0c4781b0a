package org.policygraph.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.rdf.StrictReader;
import org.policygraph.rdf.Verification;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The corpus is what the product itself would have made. */
final class CorpusTest {
    @TempDir Path folder;

    @Test
    void theSameNumberIsTheSameFile() throws Exception {
        Corpus.write(80, folder.resolve("one.nq"));
        Corpus.write(80, folder.resolve("other.nq"));
        assertThat(folder.resolve("one.nq")).hasSameBinaryContentAs(folder.resolve("other.nq"));
    }

    @Test
    void theVersionIsOfWhatIsWrittenAndNotOfTheRun() throws Exception {
        assertThat(Corpus.version()).matches("[0-9a-f]{8}").isEqualTo(Corpus.version());
    }

    @Test
    void everySpanAndTheVersionHold() throws Exception {
        Path file = folder.resolve("corpus.nq");
        Corpus.write(1_000, file);
        try (InputStream in = Files.newInputStream(file)) {
            var read = StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset());
            var result = Verification.of(read, Iris.DEFAULT);
            assertThat(result.violations()).isEmpty();
            assertThat(result.texts()).isEqualTo(25);
            long rare =
                    read.values().stream()
                            .flatMap(
                                    graph ->
                                            graph
                                                    .find(Node.ANY, Pol.theme, Node.ANY)
                                                    .mapWith(each -> each.getSubject())
                                                    .toList()
                                                    .stream()
                                                    .flatMap(
                                                            measure ->
                                                                    graph
                                                                            .find(
                                                                                    measure,
                                                                                    Pol.text,
                                                                                    Node.ANY)
                                                                            .toList()
                                                                            .stream()))
                            .filter(
                                    triple ->
                                            triple.getObject()
                                                    .getLiteralLexicalForm()
                                                    .contains(Corpus.RARE))
                            .count();
            assertThat(rare).isEqualTo(40);
        }
    }
}
