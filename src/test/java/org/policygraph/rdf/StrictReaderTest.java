package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class StrictReaderTest {
    private static final Node NAME = NodeFactory.createURI("https://example.org/graph");
    private static final String GOOD =
            "<https://example.org/a> <https://example.org/p> \"老年人\" .\n";

    @Test
    void readsTriplesIntoTheGraphOfTheGivenName() throws UnreadableRdfException {
        Map<Node, Graph> graphs = StrictReader.read(utf8(GOOD), Lang.NTRIPLES, NAME);
        assertThat(graphs.keySet()).containsExactly(NAME);
        assertThat(graphs.values().iterator().next().size()).isEqualTo(1);
    }

    @Test
    void readsTurtleWithPrefixes() throws UnreadableRdfException {
        String turtle =
                "@prefix e: <https://example.org/> .\ne:a e:p \"一\"@zh , 5 , true ; a e:C .\n";
        assertThat(StrictReader.read(utf8(turtle), Lang.TURTLE, NAME).values())
                .singleElement()
                .satisfies(graph -> assertThat(graph.size()).isEqualTo(4));
    }

    @Test
    void refusesNulWrittenAsAnEscape() {
        assertRefusedAt(2, 49, "a control character in the literal", line("\"a\\u0000b\""));
    }

    @Test
    void refusesNulAsACharacter() {
        assertRefusedAt(2, 51, "U+0000", line("\"a\u0000b\""));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = utf8(GOOD + line("\"aXb\""));
        bytes[utf8(GOOD).length + 50] = (byte) 0xFF;
        List<Problem> problems = problems(bytes, Lang.NTRIPLES);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString())
                .startsWith("2:51: found byte 0xFF at offset ")
                .endsWith("expected text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x"
            })
    void refusesAnIriThatRunsOrReadsSomething(String iri) {
        assertRefusedAt(2, 49, "", line("<" + iri + ">"));
        assertThat(
                        problems(
                                utf8(
                                        "<https://example.org/a> <https://example.org/p>\n  <"
                                                + iri
                                                + "> ."),
                                Lang.TURTLE))
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void refusesAnExecutableIriBehindAPrefix() {
        String turtle =
                "@prefix j: <javascript:> .\n<https://example.org/a> <https://example.org/p> j:x .";
        assertThat(problems(utf8(turtle), Lang.TURTLE))
                .anySatisfy(problem -> assertThat(problem.found()).contains("javascript:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<https://example.org/a\"b>", "<https://example.org/a b>", "<a>", "<>"})
    void refusesAnIriThatIsNone(String iri) {
        assertThat(problems(utf8(GOOD + line(iri)), Lang.NTRIPLES))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void refusesADateThatTheCalendarHasNot() {
        assertThat(
                        problems(
                                utf8(
                                        GOOD
                                                + line(
                                                        "\"2025-13-45\"^^<http://www.w3.org/2001/XMLSchema#date>")),
                                Lang.NTRIPLES))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.found()).contains("2025-13-45");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "<https://exam", "\"abc\"", ""})
    void takesNothingOfAFileThatIsCutOff(String end) {
        String cut = GOOD + "<https://example.org/b> <https://example.org/p> " + end;
        assertThat(problems(utf8(cut), Lang.NTRIPLES))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void refusesBlankNodesWhereTheyStand() {
        assertRefusedAt(2, 49, "a blank node", line("_:b"));
        assertThat(
                        problems(
                                utf8("@prefix e: <https://example.org/> .\n\ne:a e:p [] ."),
                                Lang.TURTLE))
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void refusesDeepNestingInsteadOfFailing() {
        String turtle =
                "<https://example.org/a> <https://example.org/p> "
                        + "(".repeat(20_000)
                        + ")".repeat(20_000)
                        + " .";
        assertThat(problems(utf8(turtle), Lang.TURTLE)).isNotEmpty();
    }

    @Test
    void tellsAllProblemsOfAFile() {
        String file = GOOD + line("<javascript:a>") + line("_:b") + line("\"\\u0001\"");
        assertThat(problems(utf8(file), Lang.NTRIPLES)).extracting(Problem::line).contains(2, 3, 4);
    }

    @Test
    void knowsTheFormatsThatReferToNothingOutside() {
        assertThat(StrictReader.format("a.nq")).isEqualTo(Lang.NQUADS);
        assertThat(StrictReader.format("a.ttl")).isEqualTo(Lang.TURTLE);
        assertThat(StrictReader.format("a.jsonld")).isNull();
        assertThat(StrictReader.format("a.rdf")).isNull();
        assertThat(StrictReader.format("nq")).isNull();
    }

    private static void assertRefusedAt(int line, int column, String found, String second) {
        assertThat(problems(utf8(GOOD + second), Lang.NTRIPLES))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.column()).isEqualTo(column);
                            assertThat(problem.found()).contains(found);
                        });
    }

    private static String line(String object) {
        return "<https://example.org/a> <https://example.org/p> " + object + " .\n";
    }

    private static List<Problem> problems(byte[] bytes, Lang format) {
        java.util.concurrent.atomic.AtomicReference<List<Problem>> problems =
                new java.util.concurrent.atomic.AtomicReference<>(List.of());
        assertThatThrownBy(() -> StrictReader.read(bytes, format, NAME))
                .isInstanceOfSatisfying(
                        UnreadableRdfException.class, e -> problems.set(e.problems()));
        return problems.get();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
