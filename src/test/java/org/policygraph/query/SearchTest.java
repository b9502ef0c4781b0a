package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Full text over the shipped digest. */
final class SearchTest {
    private static final String NUMBERS =
            "query($text: String!, $first: Int, $after: String, $where: MeasureFilter) {"
                    + " search(text: $text, first: $first, after: $after, where: $where) {"
                    + " totalCount matching pageInfo { hasNextPage hasPreviousPage endCursor }"
                    + " edges { cursor score node { number text } highlights { text } } } }";

    private static final Ask ASK = ShippedGraph.ask();

    private static Object search(Map<String, ?> variables) {
        return Objects.requireNonNull(ASK.data(NUMBERS, variables, "search"));
    }

    private static List<Object> numbers(Object found) {
        List<Object> numbers = new ArrayList<>();
        for (Object edge : Ask.list(Ask.at(found, "edges"))) {
            numbers.add(Ask.known(edge, "node.number"));
        }
        return numbers;
    }

    @Test
    void everyWordMustBeHeldAndIsShownInTheHeldText() {
        Object found = search(Map.of("text", "参保 灵活就业"));
        assertThat(Ask.at(found, "matching")).isEqualTo("EXACT");
        assertThat(numbers(found)).containsExactly("1.1");
        List<?> highlights = Ask.list(Ask.at(found, "edges.0.highlights"));
        assertThat(highlights)
                .extracting(each -> Ask.at(each, "text"))
                .containsExactly("参保", "灵活就业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"靈活就業", "灵\u200B活就业", " 灵活就业\u3000", "灵活就业"})
    void formsThatReadTheSameFindTheSame(String text) {
        Object found = search(Map.of("text", text));
        assertThat(Ask.at(found, "matching")).isEqualTo("EXACT");
        assertThat(numbers(found)).isEqualTo(numbers(search(Map.of("text", "灵活就业"))));
        assertThat(Ask.at(found, "edges.0.highlights.0.text")).isEqualTo("灵活就业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"灵活就业\"", "灵活*", "灵活就业 AND 参保", "灵活就业~2", "-灵活就业", "text:灵活就业"})
    void everyCharacterStandsForItself(String text) {
        Object found = search(Map.of("text", text));
        assertThat(Ask.at(found, "matching")).isEqualTo("RELAXED");
    }

    @Test
    void wordsOfMoreThanFourCharactersAreHeldAsAWhole() {
        Object found = search(Map.of("text", "灵活就业人员农民工"));
        assertThat(Ask.at(found, "matching")).isEqualTo("EXACT");
        assertThat(numbers(found)).containsExactly("1.1");
        assertThat(Ask.at(search(Map.of("text", "灵活就业人员农工民")), "matching")).isEqualTo("RELAXED");
    }

    @Test
    void hitsStandByFallingScoreAndPagesHoldEachOnce() {
        List<Object> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("text", "服务", "first", 3));
        Object page = search(variables);
        double last = Double.MAX_VALUE;
        while (true) {
            walked.addAll(numbers(page));
            for (Object edge : Ask.list(Ask.at(page, "edges"))) {
                double score = (Double) Ask.known(edge, "score");
                assertThat(score).isLessThanOrEqualTo(last);
                last = score;
            }
            if (Ask.known(page, "pageInfo.hasNextPage").equals(false)) break;
            variables.put("after", Ask.known(page, "pageInfo.endCursor"));
            page = search(variables);
            assertThat(Ask.at(page, "pageInfo.hasPreviousPage")).isEqualTo(true);
        }
        Object whole = search(Map.of("text", "服务", "first", 1_000));
        assertThat(walked).isEqualTo(numbers(whole)).hasSizeGreaterThan(3);
        assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
        assertThat(Ask.at(whole, "totalCount")).isEqualTo(walked.size());
    }

    @Test
    void aFilterNarrowsTheHits() {
        Object all = search(Map.of("text", "服务", "first", 1_000));
        Object some =
                search(
                        Map.of(
                                "text",
                                "服务",
                                "first",
                                1_000,
                                "where",
                                Map.of("targetGroup", Map.of("any", List.of("老年人")))));
        assertThat(numbers(all)).containsAll(numbers(some));
        assertThat(numbers(some)).isNotEmpty().hasSizeLessThan(numbers(all).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000\u200B"})
    void nothingToLookForIsAnError(String text) {
        GraphQlResponse answer = ASK.answer(NUMBERS, Map.of("text", text));
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Object cursor =
                Objects.requireNonNull(
                        ASK.data(
                                "{ measures(first: 1) { pageInfo { endCursor } } }",
                                "measures.pageInfo.endCursor"));
        GraphQlResponse answer = ASK.answer(NUMBERS, Map.of("text", "服务", "after", cursor));
        assertThat(Ask.message(answer)).contains("cursor of another list");
    }

    @Test
    void whatIsRelatedSaysWhyAndAddsUp() {
        for (Object edge :
                Ask.list(
                        ASK.data(
                                "{ measure(number: \"1.1\") { related(first: 50) { edges { score node { number }"
                                        + " reasons { dimension label weight node { id } } } } } }",
                                "measure.related.edges"))) {
            assertThat(Ask.at(edge, "node.number")).isNotEqualTo("1.1");
            double sum = 0;
            for (Object reason : Ask.list(Ask.at(edge, "reasons"))) {
                sum += (Double) Ask.known(reason, "weight");
            }
            assertThat((Double) Ask.known(edge, "score")).isCloseTo(sum, Offset.offset(0.001));
        }
    }
}
