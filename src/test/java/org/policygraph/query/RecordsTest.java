package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.query.resolve.Addresses;

import java.util.List;
import java.util.Map;
import java.util.Objects;

class RecordsTest {
    private final Ask ask = TestGraph.ask();

    @Test
    void listsMeasuresInTheOrderOfTheirNumbers() {
        List<@Nullable Object> numbers =
                ask.all("{ measures(first: 13) { nodes { number } } }", "measures.nodes", "number");
        assertThat(numbers).startsWith("1.1", "1.2").endsWith("1.9", "1.10", "1.11", "1.12", "2.1");
        assertThat(ask.data("{ measures { totalCount } }", "measures.totalCount")).isEqualTo(29);
    }

    @Test
    void keepsTheOrderOfLinksAndClauses() {
        String query =
                "{ measure(document: \"doc-a\", number: \"1.4\") { clauses { position text }"
                        + " themes: theme { position name } document { title identifier } } }";
        assertThat(ask.data(query, "measure"))
                .isEqualTo(
                        Map.of(
                                "clauses",
                                List.of(
                                        Map.of("position", 1, "text", "关爱儿童成长"),
                                        Map.of("position", 2, "text", "建设儿童友好城市")),
                                "themes",
                                Map.of("position", 1, "name", "社会保障"),
                                "document",
                                Map.of("title", "关于试验的意见", "identifier", "doc-a")));
    }

    @Test
    void answersIriAndAddressOfEveryRecord() {
        String query = "{ targetGroup(name: \"农民工\") { id url } }";
        assertThat(ask.data(query, "targetGroup"))
                .isEqualTo(
                        Map.of(
                                "id", TestGraph.BASE + "group/migrant-workers",
                                "url", TestGraph.PUBLIC_URL + "/id/group/migrant-workers"));
        Addresses addresses = new Addresses(TestGraph.BASE, TestGraph.PUBLIC_URL);
        assertThat(addresses.of(TestGraph.BASE + "a/农#char=1,2"))
                .isEqualTo("http://127.0.0.1:7070/id/a/%E5%86%9C#char=1,2");
        assertThat(addresses.of("urn:x y")).isEqualTo("http://127.0.0.1:7070/id/urn:x%20y");
    }

    @Test
    void computesEveryPartOfASpanFromTheHeldText() {
        String query =
                "{ measure(document: \"doc-a\", number: \"1.12\") { text audiences { evidence { span"
                        + " { id start end text prefix suffix line column utf16Start utf16End } } } } }";
        Object measure = ask.data(query, "measure");
        Object span = Ask.at(measure, "audiences.0.evidence.0.span");
        assertThat(Ask.at(span, "text")).isEqualTo("农民工");
        assertThat(Ask.at(span, "prefix")).asString().endsWith("𠮷林试点 ");
        assertThat(Ask.at(span, "suffix")).asString().startsWith("子女与ＡＢＣ");
        assertThat(Ask.at(span, "line")).isEqualTo(14);
        assertThat(Ask.at(span, "column")).isEqualTo(6);
        int start = (Integer) Objects.requireNonNull(Ask.at(span, "start"));
        assertThat(Ask.at(span, "utf16Start")).isEqualTo(start + 1);
        assertThat(Ask.at(span, "end")).isEqualTo(start + 3);
    }

    @Test
    void mapsLiteralsToTheTypesOfTheSchema() {
        String query =
                "{ document(id: \"doc-a\") { digests { statedAt statedOn length textSha256 }"
                        + " issuers { homepage } kind absences { field reason } } }";
        Object document = ask.data(query, "document");
        assertThat(Ask.at(document, "digests.0.statedAt"))
                .isEqualTo("2025-09-10T18:01:00.000+08:00");
        assertThat(Ask.at(document, "digests.0.statedOn")).hasToString("2025-09-10");
        assertThat(Ask.at(document, "digests.0.length")).isInstanceOf(Integer.class);
        assertThat(Ask.at(document, "issuers.0.homepage")).isEqualTo("https://www.mohrss.gov.cn/");
        assertThat(Ask.at(document, "kind")).isNull();
        assertThat(Ask.at(document, "absences.0.reason")).isEqualTo("NOT_IN_DIGEST");
    }

    @Test
    void answersCommitmentsWithTheirPeriodsAndComparators() {
        String query =
                "{ measure(document: \"doc-a\", number: \"1.5\") { commitments { comparator value unit"
                        + " approximate duration durationApproximate deadline } } }";
        Object first = ask.data(query, "measure.commitments.0");
        assertThat(Ask.at(first, "comparator")).isEqualTo("AT_LEAST");
        assertThat(Ask.at(first, "value")).isEqualTo(80.0);
        Object second = ask.data(query, "measure.commitments.1");
        assertThat(Ask.at(second, "duration")).hasToString("P5Y");
        assertThat(Ask.at(second, "comparator")).isNull();
    }

    @Test
    void answersNoAddressThatABrowserWouldRun() {
        assertThat(ask.data("{ department(name: \"就业局\") { homepage } }", "department.homepage"))
                .isNull();
    }

    @Test
    void reachesTargetsThroughLinksOfTheBasesAskedFor() {
        String departments =
                "{ measure(document: \"doc-a\", number: \"%s\") { departments(basis: %s) { name } } }";
        String path = "measure.departments";
        assertThat(ask.all(departments.formatted("1.8", "[STATED]"), path, "name"))
                .containsExactly("教育部");
        assertThat(ask.all(departments.formatted("1.8", "[REMIT]"), path, "name")).isEmpty();
        String groups =
                "{ measure(document: \"doc-a\", number: \"1.3\") { targetGroups%s { name } } }";
        assertThat(ask.all(groups.formatted(""), "measure.targetGroups", "name"))
                .containsExactly("老年人");
        assertThat(ask.all(groups.formatted("(basis: [STATED])"), "measure.targetGroups", "name"))
                .isEmpty();
        GraphQlResponse answer = ask.answer(groups.formatted("(basis: [])"));
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains("basis is empty");
    }

    @Test
    void saysNamesInTheLanguageAskedForOrTheNextBest() {
        String query =
                "{ targetGroup(name: \"儿童\") { name(lang: \"%1$s\") nameLang(lang: \"%1$s\") } }";
        assertThat(ask.data(query.formatted("en-GB"), "targetGroup"))
                .isEqualTo(Map.of("name", "children", "nameLang", "en"));
        assertThat(ask.data(query.formatted("fr"), "targetGroup"))
                .isEqualTo(Map.of("name", "儿童", "nameLang", "zh"));
        String onlyChinese =
                "{ department(name: \"教育部\") { name(lang: \"en\") nameLang(lang: \"en\") } }";
        assertThat(ask.data(onlyChinese, "department"))
                .isEqualTo(Map.of("name", "教育部", "nameLang", "zh"));
    }

    @Test
    void theLanguageOfANameDependsOnItsOwnFieldAlone() {
        String query =
                """
                query ($lang: Locale) {
                  alone: targetGroup(name: "儿童") { nameLang }
                  before: targetGroup(name: "儿童") { name(lang: "en") nameLang }
                  after: targetGroup(name: "儿童") { nameLang name(lang: "en") }
                  others: targetGroup(name: "儿童") { a: name(lang: "en") b: name nameLang }
                  byVariable: targetGroup(name: "儿童") { name nameLang(lang: $lang) }
                  both: targetGroup(name: "儿童") { zh: nameLang(lang: "zh") en: nameLang(lang: "en") }
                  none: targetGroup(name: "儿童") { nameLang(lang: null) }
                }
                """;
        Object data = Ask.at(ask.answer(query, Map.of("lang", "en")).body(), "data");
        for (String place : List.of("alone", "before", "after", "others", "none")) {
            assertThat(Ask.at(data, place + ".nameLang")).as(place).isEqualTo("zh");
        }
        assertThat(Ask.at(data, "byVariable")).isEqualTo(Map.of("name", "儿童", "nameLang", "en"));
        assertThat(Ask.at(data, "both")).isEqualTo(Map.of("zh", "zh", "en", "en"));
    }

    @Test
    void walksTheTreeBothWays() {
        String query =
                "{ targetGroup(name: \"农民工\") { altNames impliedBy broader { name } narrower { name }"
                        + " scopeNote } }";
        Object group = ask.data(query, "targetGroup");
        assertThat(Ask.list(Ask.at(group, "broader"))).hasSize(2);
        assertThat(Ask.at(group, "narrower.0.name")).isEqualTo("新生代农民工");
        assertThat(Ask.at(group, "altNames")).isEqualTo(List.of("进城务工人员"));
        assertThat(Ask.at(group, "impliedBy")).isEqualTo(List.of("外出务工"));
        assertThat(Ask.at(group, "scopeNote")).isNull();
    }

    @Test
    void tellsWhatIsBesideAGroupFromBothEnds() {
        Ask shipped = ShippedGraph.ask();
        String query = "{ targetGroup(name: \"%s\") { related { name } relatedOf { name } } }";
        assertThat(shipped.all(query.formatted("elderly"), "targetGroup.relatedOf", "name"))
                .contains("退休人员");
        Object workers = shipped.data(query.formatted("农民工"), "targetGroup");
        assertThat(Ask.at(workers, "related"))
                .isEqualTo(List.of(Map.of("name", "流动人口"), Map.of("name", "农业转移人口")));
    }

    @Test
    void followsCitationsToParagraphsAndBack() {
        String query =
                "{ paragraph(document: \"doc-a\", number: 3) { number textHeld text alignment"
                        + " citations { totalCount } measures(first: 2) { totalCount nodes { number } } } }";
        Object paragraph = ask.data(query, "paragraph");
        assertThat(Ask.at(paragraph, "citations.totalCount")).isEqualTo(8);
        assertThat(Ask.at(paragraph, "measures.totalCount")).isEqualTo(8);
        assertThat(Ask.at(paragraph, "measures.nodes.1.number")).isEqualTo("2.2");
        assertThat(Ask.at(paragraph, "alignment")).isEqualTo("ASSUMED");
    }

    @Test
    void describesWhatIsLoaded() {
        assertThat(ask.data("{ dataset { version measureCount license } }", "dataset"))
                .isEqualTo(
                        Map.of(
                                "version",
                                "abc",
                                "measureCount",
                                29,
                                "license",
                                "https://creativecommons.org/licenses/by/4.0/"));
    }
}
