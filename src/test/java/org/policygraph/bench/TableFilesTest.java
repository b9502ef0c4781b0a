package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.corpus.Corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables hold what the corpus says. */
final class TableFilesTest {
    private static final String ID = "https://w3id.org/policy-graph/id/";

    @TempDir Path folder;

    @Test
    void everyMeasureIsARowAndEveryLinkNamesItsMeasure() throws IOException {
        Path corpus = folder.resolve("corpus.nq");
        Corpus.write(80, corpus);
        TableFiles.main(new String[] {corpus.toString(), folder.toString()});
        assertThat(rows("measure")).hasSize(80);
        assertThat(rows("measure").getFirst())
                .startsWith("\"" + ID + "corpus-000000/measure/1.1\",\"" + ID + "corpus-000000\"");
        assertThat(rows("citation")).hasSize(80);
        assertThat(rows("audience"))
                .isNotEmpty()
                .allMatch(row -> row.contains("/measure/") && row.matches(".*\"[A-Z]+\",\"\\d+\""));
    }

    @Test
    void aBodyWithoutAParentHasNone() throws IOException {
        Path corpus = folder.resolve("corpus.nq");
        Corpus.write(40, corpus);
        TableFiles.main(new String[] {corpus.toString(), folder.toString()});
        assertThat(rows("department")).anyMatch(row -> row.endsWith("\","));
    }

    private List<String> rows(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table + ".csv"));
    }
}
