package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.cli.ShippedDigest.ask;
import static org.policygraph.cli.ShippedDigest.texts;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Pol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What anybody must get from the shipped digest. */
class ShippedDigestTest {
    private static final Path SOURCE = Path.of("data/source/minsheng-2025.txt");
    private static final String OA = "http://www.w3.org/ns/oa#";

    @Test
    void hasEightThemesWithFortyMeasures() {
        JsonNode data =
                ask("{ measures { totalCount } themes { nodes { measures { totalCount } } } }");

        assertThat(data.at("/measures/totalCount").asInt()).isEqualTo(40);
        assertThat(texts(data.at("/themes/nodes"), "/measures/totalCount"))
                .containsExactly("6", "6", "5", "4", "5", "5", "6", "3");
    }

    @Test
    void has109ClausesAnd40CitationsTo11Paragraphs() {
        JsonNode measures =
                ask("{ measures(first: 40) { nodes { clauses { position } citations { paragraph { number } } } } }")
                        .at("/measures/nodes");
        JsonNode paragraphs =
                ask("{ document(id: \"minsheng-2025\") { paragraphs { nodes { number textHeld text absences { field reason } } } } }")
                        .at("/document/paragraphs/nodes");

        assertThat(measures.valueStream().mapToInt(m -> m.get("clauses").size()).sum())
                .isEqualTo(109);
        assertThat(measures.valueStream().mapToInt(m -> m.get("citations").size()).sum())
                .isEqualTo(40);
        assertThat(texts(paragraphs, "/number"))
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(paragraphs)
                .allSatisfy(
                        paragraph -> {
                            assertThat(paragraph.get("textHeld").asBoolean()).isFalse();
                            assertThat(paragraph.get("text").isNull()).isTrue();
                            assertThat(paragraph.at("/absences/0/reason").asText())
                                    .isEqualTo("SOURCE_NOT_HELD");
                        });
    }

    @Test
    void statesTheTwoHashesOfTheDigest() {
        JsonNode digest =
                ask("{ documents { nodes { digests { sha256 textSha256 length statedAt } } } }")
                        .at("/documents/nodes/0/digests/0");

        assertThat(digest.get("sha256").asText())
                .isEqualTo("190fda44b5caf383dc7cb49179e3b1aa75681f4b2889209a731f1e1a52eb1a23");
        assertThat(digest.get("textSha256").asText()).isEqualTo(digest.get("sha256").asText());
        assertThat(digest.get("length").asInt()).isEqualTo(2091);
        assertThat(digest.get("statedAt").asText())
                .startsWith("2025-09-10T18:01:00")
                .endsWith("+08:00");
    }

    @Test
    void everySpanOfTheGraphHasTheCharactersThatItClaims()
            throws IOException, UnreadableTextException {
        var text = SourceFile.decode(Files.readAllBytes(SOURCE)).text();
        int checked = 0;
        for (Graph graph : ShippedDigest.dataset().graphs().values()) {
            for (var triple : graph.find(Node.ANY, Pol.digest, Node.ANY).toList()) {
                Node span = triple.getSubject();
                String fragment = span.getURI().substring(span.getURI().indexOf('#') + 1);
                TextSpan held = Objects.requireNonNull(TextSpan.named(fragment, text));
                assertThat(value(graph, span, "exact").getLiteralLexicalForm())
                        .isEqualTo(held.text());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static Node value(Graph graph, Node span, String property) {
        return graph.find(span, NodeFactory.createURI(OA + property), Node.ANY).next().getObject();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "农民工",
                "进城务工人员",
                "migrant workers",
                "Migrant Workers",
                "https://w3id.org/policy-graph/id/group/migrant-workers"
            })
    void findsTheSameMeasuresByAnyNameOfAGroup(String name) {
        JsonNode found =
                ask("{ measures(where: {targetGroup: {any: [\""
                                + name
                                + "\"]}}) { nodes { number } } }")
                        .at("/measures/nodes");

        assertThat(texts(found, "/number")).containsExactly("1.1");
    }

    @Test
    void narrowerGroupsAreInTheListWithTheirPathAndSpanOnlyWhenAskedFor() {
        String query =
                "{ measures(where: {targetGroup: {any: [\"劳动者\"], includeNarrower: %s}}) { edges { node { number }"
                        + " matches { groupPath { name } evidence { span { text } } } } } }";
        JsonNode without = ask(query.replace("%s", "false")).at("/measures/edges");
        JsonNode with = ask(query.replace("%s", "true")).at("/measures/edges");

        assertThat(texts(without, "/node/number")).containsExactly("1.5");
        assertThat(texts(with, "/node/number"))
                .contains("1.1", "1.2", "1.5", "7.4")
                .hasSizeGreaterThan(without.size());
        JsonNode first = with.get(0).get("matches");
        assertThat(first)
                .anySatisfy(
                        match -> {
                            assertThat(texts(match.get("groupPath"), "/name"))
                                    .containsExactly("劳动者", "农民工");
                            assertThat(match.at("/evidence/0/span/text").asText()).isEqualTo("农民工");
                        });
    }

    @Test
    void walksForwardAndBackwardOverAllMeasuresOnceAndInOrder() {
        List<String> inOrder =
                texts(
                        ask("{ measures(first: 40) { nodes { number } } }").at("/measures/nodes"),
                        "/number");
        List<String> backward =
                walk("last: 7, before", "/pageInfo/hasPreviousPage", "/pageInfo/startCursor", true);

        assertThat(inOrder).hasSize(40).doesNotHaveDuplicates();
        assertThat(walk("first: 7, after", "/pageInfo/hasNextPage", "/pageInfo/endCursor", false))
                .isEqualTo(inOrder);
        assertThat(backward).isEqualTo(inOrder);
    }

    private static List<String> walk(
            String arguments, String more, String cursorOf, boolean fromTheEnd) {
        List<String> seen = new ArrayList<>();
        String cursor = "null";
        while (true) {
            JsonNode page =
                    ask("{ measures("
                                    + arguments
                                    + ": "
                                    + cursor
                                    + ") { nodes { number } pageInfo { hasNextPage"
                                    + " hasPreviousPage startCursor endCursor } } }")
                            .get("measures");
            List<String> numbers = new ArrayList<>(texts(page.get("nodes"), "/number"));
            if (fromTheEnd) Collections.reverse(numbers);
            seen.addAll(numbers);
            if (!page.at(more).asBoolean()) break;
            cursor = "\"" + page.at(cursorOf).asText() + "\"";
        }
        return fromTheEnd ? seen.reversed() : seen;
    }

    @Test
    void neverMixesWhatIsInferredWithWhatIsStated() {
        JsonNode measures =
                ask("{ measures(first: 40) { nodes { number"
                                + " stated: departments(basis: [STATED, CURATED]) { name }"
                                + " responsibilities { basis }"
                                + " targetGroups { name }"
                                + " audiences { basis targetGroup { name } evidence { rule } } } } }")
                        .at("/measures/nodes");

        assertThat(measures)
                .allSatisfy(
                        measure -> {
                            assertThat(texts(measure.get("responsibilities"), "/basis"))
                                    .as(measure.get("number").asText())
                                    .isSubsetOf("REMIT")
                                    .hasSizeLessThanOrEqualTo(4);
                            assertThat(measure.get("stated")).isEmpty();
                            assertThat(texts(measure.get("audiences"), "/basis"))
                                    .isSubsetOf("STATED", "IMPLIED");
                        });
    }

    @Test
    void answersTheDeepCrossLinkWithinTheDefaultLimits() {
        JsonNode data =
                ask(
                        "{ targetGroup(name: \"older persons\") { measures(first: 20) { nodes { departments(basis: [REMIT])"
                                + " { measures(basis: [REMIT], first: 5) { nodes { citations { paragraph { document { title } } } } } } } } } }");

        assertThat(
                        data.at(
                                        "/targetGroup/measures/nodes/0/departments/0/measures/nodes/0/citations/0/paragraph/document/title")
                                .asText())
                .contains("保障和改善民生");
    }

    @Test
    void everyUrlIsTheAddressOfItsRecordHere() {
        JsonNode span =
                ask("{ measure(number: \"5.2\") { id url span { id url } } }").get("measure");

        assertThat(span.get("url").asText())
                .isEqualTo("http://127.0.0.1:7070/id/minsheng-2025/measure/5.2");
        assertThat(span.at("/span/url").asText())
                .isEqualTo(
                        "http://127.0.0.1:7070/id/minsheng-2025/text/190fda44b5ca#char=1188,1234");
    }
}
