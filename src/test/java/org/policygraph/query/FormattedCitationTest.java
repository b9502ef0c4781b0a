package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.trace.cite.CitationStyle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Citations of the shipped digest's records. */
final class FormattedCitationTest {
    private static final String TEXT = TestGraph.PUBLIC_URL + "/id/minsheng-2025/text/190fda44b5ca";

    private static final Ask ASK = ShippedGraph.ask();

    private static String version() {
        String whole = (String) ASK.data("{ dataset { version } }", "dataset.version");
        return Objects.requireNonNull(whole).substring(0, 12);
    }

    private static String formatted(String record, String arguments) {
        String query = "{ " + record + " { formatted(" + arguments + ") } }";
        String path = record.substring(0, record.indexOf('(')) + ".formatted";
        return (String) Objects.requireNonNull(ASK.data(query, path));
    }

    /**
     * Put together by hand from GB/T 7714-2015, 信息与文献 参考文献著录规则, and what the digest prints: the
     * form of 4.6.2 for electronic resources is 主要责任者. 题名: 其他题名信息[文献类型标识/ 文献载体标识]. 出版地: 出版者, 出版年:
     * 引文页码(更新或修改日期)[引用日期]. 获取和访问路径.
     */
    private static String byTheStandard() {
        return String.join(
                "",
                // 8.1.3: who is responsible for the digest is not known, and an entry without a
                // name
                // begins with the title; 8.2: what is cited has none of its own, so it is described
                "《中共中央办公厅 国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见》的摘要",
                // 8.2.2 and annex B: kind and carrier, an electronic notice online
                "[EB/OL]",
                // 8.4.1.3: no place is printed, and an electronic resource may do without; whether
                // the
                // source that is printed is the publisher is not said;
                // 7.2 and 8.4.4.2: the date of an electronic resource in brackets, YYYY-MM-DD
                ". (2025-09-10)",
                // 7.2 and 8.4.4.2: the day of reading, which the one who cites has given
                "[2026-01-02]",
                // 7.2: a full stop before the path; 8.6: where it is
                ". " + TEXT + "#char=1188,1234;length=2091",
                // 7.2: an entry may end with a full stop
                ".");
    }

    /** No element of the standard, but what the one who cites must not leave out. */
    private static String aside() {
        return " 措施5.2（摘要文本第1188至1234字符，自0起，不含末位；标注[9]）。文字是摘要的转述，不是该文件的原文。"
                + "摘要所载来源：新华社；摘要作者不详。日期据摘要所载：2025-09-10 18:01。数据版本："
                + version()
                + "。";
    }

    @Test
    void citesAMeasureAsTheNationalStandardDoesAndSaysThatTheDigestIsWhatIsCited() {
        assertThat(
                        formatted(
                                "measure(number: \"5.2\")",
                                "style: GB_T_7714_2015, accessed: \"2026-01-02\""))
                .isEqualTo(byTheStandard() + aside());
    }

    @Test
    void inventsNoDayOfReading() {
        assertThat(formatted("measure(number: \"5.2\")", "style: GB_T_7714_2015"))
                .isEqualTo(byTheStandard().replace("[2026-01-02]", "") + aside());
    }

    @Test
    void thePermalinkLeadsToTheWordingThatIsCited() {
        String query =
                "{ measure(number: \"5.2\") { text document { digests { length } } } span: node(id:"
                        + " \"https://w3id.org/policy-graph/id/minsheng-2025/text/190fda44b5ca#char=1188,1234\")"
                        + " { ... on TextSpan { text } } }";
        assertThat(ASK.data(query, "span.text")).isEqualTo(ASK.data(query, "measure.text"));
        assertThat(ASK.data(query, "measure.document.digests.0.length")).isEqualTo(2091);
    }

    @Test
    void citesAMarkerWithTheWordingThatItFollows() {
        String path = "measure.citations.0.formatted";
        String query =
                "{ measure(number: \"5.2\") { citations { formatted(style: GB_T_7714_2015) } } }";
        assertThat(ASK.data(query, path)).asString().contains("#char=1188,1234;", "标注[9]");
    }

    @Test
    void citesADocumentWithItsIssuersAndSaysThatADigestIsAllThatWasSeenOfIt() {
        assertThat(formatted("document(id: \"minsheng-2025\")", "style: GB_T_7714_2015"))
                .startsWith("中共中央办公厅, 国务院办公厅. 关于进一步保障和改善民生 着力解决群众急难愁盼的意见[EB/OL]. (2025-09-10). ")
                .contains("/id/minsheng-2025. 据摘要著录，未见原文。摘要所载来源：新华社；摘要作者不详。")
                .contains("日期据摘要所载：2025-09-10 18:01。");
        assertThat(formatted("document(id: \"minsheng-2025\")", "style: APA"))
                .startsWith("中共中央办公厅, & 国务院办公厅. (2025, September 10). 关于")
                .contains(
                        "[Described after a digest; the original was not seen. Source as stated by the"
                                + " digest: 新华社; author of the digest not known. Date as stated by the"
                                + " digest: 2025-09-10 18:01.");
    }

    @Test
    void everyMeasureAndMarkerCanBeCitedInEveryStyle() {
        String query =
                """
                query($style: CitationStyle!) { measures(first: 1000) { nodes {
                  number
                  formatted(style: $style)
                  citations { marker formatted(style: $style) }
                } } }
                """;
        for (CitationStyle style : CitationStyle.values()) {
            Object nodes = ASK.data(query, Map.of("style", style.name()), "measures.nodes");
            assertThat(Ask.list(nodes)).hasSize(40);
            for (Object node : Ask.list(nodes)) {
                assertThat(Ask.at(node, "formatted"))
                        .asString()
                        .contains(
                                "#char=",
                                version(),
                                "国务院办公厅",
                                Ask.known(node, "number").toString());
                assertDigestIsCited(style, Ask.known(node, "formatted").toString());
                for (Object citation : Ask.list(Ask.at(node, "citations"))) {
                    assertThat(Ask.at(citation, "formatted"))
                            .asString()
                            .contains(Ask.known(citation, "marker").toString());
                    assertDigestIsCited(style, Ask.known(citation, "formatted").toString());
                }
            }
        }
    }

    /**
     * Neither those who issued the document nor the source that is printed have made the digest.
     */
    private static void assertDigestIsCited(CitationStyle style, String citation) {
        assertThat(citation)
                .contains("《中共中央办公厅 国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见》的摘要")
                .containsAnyOf("摘要所载来源：新华社；摘要作者不详。", "新华社; author of the digest not known.");
        switch (style) {
            case GB_T_7714_2015, APA ->
                    assertThat(citation).startsWith("《").doesNotContain(". 新华社", "Xinhua");
            case BIBTEX ->
                    assertThat(citation).doesNotContain("author =", "publisher", "howpublished");
            case CSL_JSON -> assertThat(citation).doesNotContain("\"author\"", "\"publisher\"");
        }
    }

    @Test
    void theSchemaHasTheStylesThatThereAre() {
        List<?> styles =
                ASK.all(
                        "{ __type(name: \"CitationStyle\") { enumValues { name } } }",
                        "__type.enumValues",
                        "name");
        assertThat(styles).isEqualTo(Stream.of(CitationStyle.values()).map(Enum::name).toList());
    }

    @Test
    void refusesAStyleThatThereIsNot() {
        GraphQlResponse answer =
                ASK.answer("{ measure(number: \"5.2\") { formatted(style: CHICAGO) } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
    }
}
