package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlRequest.Account;
import org.policygraph.query.limit.QueryLimits;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a gateway asks of a subgraph. */
class EntitiesTest {
    private static final String ENTITIES =
            "query ($of: [_Any!]!) { _entities(representations: $of) {"
                    + " __typename ... on Node { id } ... on Measure { text } } }";

    private static final Map<String, Object> DOC_A = Map.of("id", TestGraph.BASE + "doc-a");

    private final Ask ask = TestGraph.ask();

    private static Map<String, Object> measure(String number) {
        return Map.of("__typename", "Measure", "document", DOC_A, "number", number);
    }

    private static Map<String, Object> byId(String type, String local) {
        return Map.of("__typename", type, "id", TestGraph.BASE + local);
    }

    private List<?> found(List<?> representations) {
        return Ask.list(ask.data(ENTITIES, Map.of("of", representations), "_entities"));
    }

    @Test
    void everyRecordHasAKeyOfItsOwnIri() {
        SchemaMapping mapping = SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());
        List<String> addressable =
                mapping.types().values().stream()
                        .filter(MappedType::addressable)
                        .map(MappedType::name)
                        .toList();
        assertThat(mapping.keys().keySet()).containsExactlyElementsOf(addressable);
        assertThat(mapping.keys().values())
                .allSatisfy(keys -> assertThat(keys.getFirst().isIri()).isTrue());
    }

    @Test
    void findsEveryTypeByItsIri() {
        String digest =
                (String)
                        Ask.known(
                                ask.answer("{ document(id: \"doc-a\") { digests { id } } }").body(),
                                "data.document.digests.0.id");
        Map<String, String> types = new HashMap<>();
        types.put("doc-a", "PolicyDocument");
        types.put("doc-a/measure/1.1", "Measure");
        types.put("doc-a/measure/1.1/audience/migrant-workers", "Audience");
        types.put("group/children", "TargetGroup");
        types.put(digest.substring(TestGraph.BASE.length()), "Digest");
        types.put(digest.substring(TestGraph.BASE.length()) + "#char=2,4", "TextSpan");
        types.forEach(
                (local, type) -> {
                    Object found = found(List.of(byId(type, local))).getFirst();
                    assertThat(Ask.at(found, "__typename")).isEqualTo(type);
                    assertThat(Ask.at(found, "id")).isEqualTo(TestGraph.BASE + local);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Measure, document: {id: \"#doc-a\"}, number: \"1.10\" | doc-a/measure/1.10",
                "Measure, document: {id: \"#doc-b\"}, number: \"1.1\" | doc-b/measure/1.1",
                "Theme, document: {id: \"#doc-a\"}, position: 2 | doc-a/theme/2",
                "SourceParagraph, document: {id: \"#doc-a\"}, number: 3 | doc-a/paragraph/3",
                "PolicyDocument, identifier: \"doc-b\" | doc-b",
                "TargetGroup, slug: \"migrant-workers\" | group/migrant-workers",
                "Department, slug: \"moe\" | department/moe",
            })
    void findsRecordsByTheirNaturalKeys(String representation, String local) {
        String written = representation.replace("#", TestGraph.BASE);
        String type = written.substring(0, written.indexOf(','));
        String rest = written.substring(written.indexOf(','));
        String query =
                "{ _entities(representations: [{__typename: \""
                        + type
                        + "\""
                        + rest
                        + "}]) { __typename ... on Node { id } } }";
        assertThat(ask.data(query, "_entities.0"))
                .isEqualTo(Map.of("__typename", type, "id", TestGraph.BASE + local));
    }

    @Test
    void readsWholeNumbersOfVariablesAsOfTheDocument() {
        Map<String, Object> theme =
                Map.of("__typename", "Theme", "document", DOC_A, "position", 2L);
        assertThat(Ask.at(found(List.of(theme)).getFirst(), "id"))
                .isEqualTo(TestGraph.BASE + "doc-a/theme/2");
    }

    @Test
    void answersNullForWhatIsNotHere() {
        assertThat(
                        found(
                                List.of(
                                        byId("Measure", "doc-a/measure/9.9"),
                                        byId("Measure", "group/children"),
                                        Map.of("__typename", "Measure", "id", "no iri > at all"),
                                        measure("9.9"),
                                        Map.of("__typename", "TargetGroup", "slug", "moe"))))
                .containsOnlyNulls()
                .hasSize(5);
    }

    @Test
    void takesTheFirstKeyThatIsWholeAndNoNoticeOfTheRest() {
        Map<String, Object> both = new HashMap<>(byId("Measure", "doc-a/measure/1.2"));
        both.put("number", "1.1");
        both.put("somethingRequired", List.of(1, 2));
        assertThat(Ask.at(found(List.of(both)).getFirst(), "id"))
                .isEqualTo(TestGraph.BASE + "doc-a/measure/1.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Measure\" | object",
                "{id: \"x\"} | __typename",
                "{__typename: 5} | __typename",
                "{__typename: \"Nobody\", id: \"x\"} | no type “Nobody” has keys",
                "{__typename: \"Node\", id: \"x\"} | Measure, Clause",
                "{__typename: \"RemitTerm\", term: \"x\"} | no type “RemitTerm” has keys",
                "{__typename: \"Measure\"} | { id }, { document { id } number heldIn }, { document { id } number }",
                "{__typename: \"Measure\", id: null} | { id }, { document { id } number heldIn }, { document { id } number }",
                "{__typename: \"Measure\", number: \"1.1\"} | { id }, { document { id } number heldIn }, { document { id } number }",
                "{__typename: \"Measure\", document: {}, number: \"1.1\"} | { id }",
                "{__typename: \"Measure\", id: 5} | id must be a string",
                "{__typename: \"Measure\", id: [\"x\"]} | id must be a string",
                "{__typename: \"Measure\", document: \"x\", number: \"1.1\"} | document.id must be",
                "{__typename: \"Measure\", document: {id: \"x\"}, number: 1.1} | number must be a string",
                "{__typename: \"Theme\", document: {id: \"x\"}, position: \"1\"} | whole number",
                "{__typename: \"Theme\", document: {id: \"x\"}, position: 1.0} | whole number",
                "{__typename: \"Theme\", document: {id: \"x\"}, position: 4294967298} | whole number",
            })
    void saysWhatIsWrongWithARepresentationAtItsPlaceAndAnswersTheOthers(
            String representation, String message) {
        String good = "{__typename: \"Measure\", id: \"" + TestGraph.BASE + "doc-a/measure/1.1\"}";
        GraphQlResponse answer =
                ask.answer(
                        "{ _entities(representations: ["
                                + good
                                + ", "
                                + representation
                                + ", "
                                + good
                                + "]) { ... on Measure { number } } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message);
        assertThat(Ask.at(answer.body(), "errors.0.path")).isEqualTo(List.of("_entities", 1));
        assertThat(Ask.at(answer.body(), "errors.0.locations.0"))
                .isEqualTo(Map.of("line", 1, "column", 3));
        Map<String, String> number = Map.of("number", "1.1");
        assertThat(Ask.list(Ask.at(answer.body(), "data._entities")))
                .isEqualTo(Arrays.asList(number, null, number));
    }

    @Test
    void takesNoMoreLooksIntoTheGraphForAThousandThanForTwelve() {
        List<Map<String, Object>> twelve =
                IntStream.rangeClosed(1, 12).mapToObj(at -> measure("1." + at)).toList();
        List<Map<String, Object>> thousand =
                IntStream.range(0, 1_000).mapToObj(at -> twelve.get(at % 12)).toList();
        assertThat(finds(thousand)).isEqualTo(finds(twelve)).isLessThanOrEqualTo(12);
    }

    /** Look-ups in the graph that an engine takes which was asked nothing before. */
    private static long finds(List<?> representations) {
        var engine = TestGraph.engine(TestGraph.store(TestGraph.graph()));
        var request =
                new GraphQlRequest(
                        ENTITIES, null, Map.of("of", representations), new Account(false, true));
        GraphQlResponse answer = engine.execute(request, "test-id");
        assertThat(answer.isWhole()).isTrue();
        return ((Number) Ask.known(answer.body(), "extensions.stats.graphFinds")).longValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 101, 1_000})
    void answersEveryRepresentationInItsPlace(int size) {
        List<Map<String, Object>> asked =
                IntStream.range(0, size).mapToObj(at -> measure("1." + (at % 12 + 1))).toList();
        List<?> found = found(asked);
        assertThat(found).hasSize(size);
        for (int at = 0; at < size; at++) {
            assertThat(Ask.at(found.get(at), "id"))
                    .isEqualTo(TestGraph.BASE + "doc-a/measure/1." + (at % 12 + 1));
        }
    }

    @Test
    void refusesMoreRepresentationsThanTheLimit() {
        List<Object> asked = Collections.nCopies(1_001, byId("Measure", "doc-a/measure/1.1"));
        GraphQlResponse answer = ask.answer(ENTITIES, Map.of("of", asked));
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains("1001 representations").contains("1000");
    }

    @Test
    void countsRepresentationsInTheCost() {
        var limits = LimitsTest.limits(QueryLimits.DEFAULT.deadline(), 300);
        var engine =
                new Ask(
                        GraphQlEngine.of(
                                TestGraph.sdl(),
                                TestGraph.declaredTerms(),
                                TestGraph.store(TestGraph.graph()),
                                TestGraph.settings(limits)));
        Map<String, Object> of =
                Map.of("of", Collections.nCopies(100, byId("Measure", "doc-a/measure/1.1")));
        assertThat(Ask.code(engine.answer(ENTITIES, of))).isEqualTo("QUERY_TOO_COMPLEX");
        Map<String, Object> few =
                Map.of("of", Collections.nCopies(99, byId("Measure", "doc-a/measure/1.1")));
        assertThat(engine.answer(ENTITIES, few).isWhole()).isTrue();
    }
}
