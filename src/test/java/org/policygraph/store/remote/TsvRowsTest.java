package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

class TsvRowsTest {
    private static final List<Var> VARIABLES = List.of(Var.alloc("a"), Var.alloc("b"));
    private static final int ROWS = 500;

    private static final List<XSDDatatype> TYPES =
            List.of(
                    XSDDatatype.XSDinteger,
                    XSDDatatype.XSDdecimal,
                    XSDDatatype.XSDdouble,
                    XSDDatatype.XSDboolean,
                    XSDDatatype.XSDduration,
                    XSDDatatype.XSDgYear,
                    XSDDatatype.XSDdateTime);

    private static final List<String> FORMS =
            List.of("80", "080", "+1", "80.0", "-0.50", "1e6", "1.0E0", "true", "1", "P5Y", "");

    /** What policy texts hold, and what the format gives a meaning. */
    private static final String CHARACTERS = "灵活就业 a<>\"'\\\t\n\r.,;?#_:𠮷\u00a0\ufffd\u0301";

    private final Random random = new Random(11);

    private String text() {
        int[] characters = CHARACTERS.codePoints().toArray();
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> Character.toString(characters[random.nextInt(characters.length)]))
                .reduce("", String::concat);
    }

    private Node term() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    NodeFactory.createURI("https://example.org/词/" + random.nextInt(9) + "#a=1,2");
            case 1 -> NodeFactory.createLiteralLang(text(), random.nextBoolean() ? "zh" : "en-GB");
            case 2 -> NodeFactory.createLiteralString(text());
            default ->
                    NodeFactory.createLiteralDT(
                            FORMS.get(random.nextInt(FORMS.size())),
                            TYPES.get(random.nextInt(TYPES.size())));
        };
    }

    private List<Binding> solutions() {
        List<Binding> solutions = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            var solution = Binding.builder().add(VARIABLES.getFirst(), term());
            if (random.nextInt(5) > 0) solution.add(VARIABLES.getLast(), term());
            solutions.add(solution.build());
        }
        return solutions;
    }

    private static byte[] written(List<Binding> solutions, Lang format) {
        RowSet rows = RowSetStream.create(VARIABLES, solutions.iterator());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Objects.requireNonNull(RowSetWriterRegistry.getFactory(format))
                .create(format)
                .write(out, rows, new Context());
        return out.toByteArray();
    }

    private static Rows read(String lines) throws IOException {
        return TsvRows.rows(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyTermIsTheOneThatJsonTells() throws IOException {
        List<Binding> solutions = solutions();
        Rows lines = TsvRows.rows(written(solutions, ResultSetLang.RS_TSV));
        Rows json = JsonRows.rows(written(solutions, ResultSetLang.RS_JSON));
        assertThat(lines.variables()).isEqualTo(json.variables());
        assertThat(lines.rows()).usingRecursiveComparison().isEqualTo(json.rows());
    }

    @Test
    void aTermIsTheSameNodeInAllRows() throws IOException {
        Rows rows = read("?s\n<urn:a>\n<urn:a>\n\"x\"@zh\n\"x\"@zh\n");
        assertThat(rows.rows().get(1)[0]).isSameAs(rows.rows().get(0)[0]);
        assertThat(rows.rows().get(3)[0]).isSameAs(rows.rows().get(2)[0]);
    }

    @Test
    void aValueMayBeginLikeTheOneAboveIt() throws IOException {
        Rows rows = read("?s\t?o\n<urn:a>\t1\n<urn:ab>\t12\n<urn:ab>\t12\n<urn:a>\t1\n");
        assertThat(rows.rows().stream().map(row -> row[0].getURI()))
                .containsExactly("urn:a", "urn:ab", "urn:ab", "urn:a");
        assertThat(rows.rows().stream().map(row -> row[1].getLiteralLexicalForm()))
                .containsExactly("1", "12", "12", "1");
    }

    @Test
    void noRowsAreAnAnswer() throws IOException {
        assertThat(read("?s\t?p\n").rows()).isEmpty();
    }

    @Test
    void aSolutionWithoutVariablesIsAnEmptyLine() throws IOException {
        assertThat(read("\n\n").rows()).hasSize(1);
        assertThat(read("\n").rows()).isEmpty();
        assertThatThrownBy(() -> read("\n\n##  Query cancelled  ##\n"))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?s",
                "s\n",
                "{\"head\":{}}\n",
                "<html>\n",
                "?s\t?p\n<urn:a>\n",
                "?s\t?p\n<urn:a>\t<urn:b>\t<urn:c>\n",
                "?s\n<urn:a>",
                "?s\n<urn:a\n",
                "?s\n<urn:a> <urn:b>\n",
                "?s\n\"never ends\n",
                "?s\n\"x\"@\n",
                "?s\nword\n",
                "?s\n?s\n",
                "?s\nrdf:type\n",
            })
    void whatIsNoSuchAnswerIsRefused(String lines) {
        assertThatThrownBy(() -> read(lines)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] lines = "?s\n\"x\"\n".getBytes(StandardCharsets.UTF_8);
        lines[4] = (byte) 0xff;
        assertThatThrownBy(() -> TsvRows.rows(lines)).isInstanceOf(IOException.class);
    }
}
