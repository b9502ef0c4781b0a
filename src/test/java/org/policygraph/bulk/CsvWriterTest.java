package org.policygraph.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.trace.document.DocumentReferences;
import org.policygraph.vocab.Pol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CsvWriterTest {
    private static final CsvTable TABLE =
            new CsvTable(
                    "things.csv",
                    Pol.term("Thing"),
                    List.of(),
                    Dump.Contents.STATED,
                    List.of(
                            column("words", "string", "text"),
                            column("number", "decimal", "value")));

    private static CsvColumn column(String name, String datatype, String property) {
        return CsvColumn.of(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("datatype", datatype)
                        .put("cell", "$record/pol:" + property));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "农民工",
                "a,b",
                "say \"hi\"",
                "two\nlines",
                "two\r\nlines",
                " spaces ",
                "",
                "'",
                "''x",
                "=1+1",
                "+1",
                "-1",
                "@sum",
                "\t=1",
                "\r=1",
                "\n=1",
                "'=1",
                "a=1",
                "，",
                "\uD840\uDC00"
            })
    void everyTextIsReadBackAsItWas(String text) throws IOException {
        CSVRecord row = parsed(written(text, null)).getFirst();
        String cell = row.get("words");
        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
        assertThat(row.isMapped("number")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1"})
    void noTextIsAFormula(String text) throws IOException {
        assertThat(parsed(written(text, null)).getFirst().get("words")).isEqualTo("'" + text);
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(parsed(written("x", "-5.5")).getFirst().get("number")).isEqualTo("-5.5");
    }

    @Test
    void beginsWithAMarkAndEndsLinesAsTheStandardSays() throws IOException {
        assertThat(written("a,b", "1")).isEqualTo("\uFEFFwords,number\r\n\"a,b\",1\r\n");
    }

    @Test
    void recordsStandInTheOrderOfTheNumbersInTheirAddresses() {
        Graph graph = new GraphMemFast();
        for (String number : List.of("1.10", "1.9", "10.1", "2.1")) {
            graph.add(iri("m/" + number), RDF.type.asNode(), Pol.term("Thing"));
        }
        DatasetGraphs graphs = DatasetGraphs.of(Map.of(iri("graph"), graph));
        assertThat(TABLE.records(graphs))
                .containsExactly(iri("m/1.9"), iri("m/1.10"), iri("m/2.1"), iri("m/10.1"));
    }

    @Test
    void aSecondValueForACellIsNotLostWithoutAWord() {
        Graph graph = new GraphMemFast();
        graph.add(iri("m"), Pol.text, NodeFactory.createLiteralString("one"));
        graph.add(iri("m"), Pol.text, NodeFactory.createLiteralString("two"));
        CsvSource source = new CsvSource(graph, DocumentReferences.of(graph));
        assertThatThrownBy(() -> TABLE.rows(source, iri("m")).toList())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("several values for one cell");
    }

    private static Node iri(String local) {
        return NodeFactory.createURI("https://data.example/" + local);
    }

    private static String written(@Nullable String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(TABLE, List.of(), out);
        csv.row(Arrays.asList(cells));
        csv.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> parsed(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(csv.substring(1), format)) {
            return parser.getRecords();
        }
    }
}
