package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.trace.cite.CitationStyle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What rests on an official text is never called a digest's, in no language and no form of answer;
 * what rests on a digest is never offered as the policy's own words.
 */
@SuppressWarnings("NullAway")
class OfficialHonestyTest {
    private static final List<String> OF_DIGESTS = List.of("摘要", "转引", "DIGEST", "igest");

    /** Bodies with brackets in their names, on the line above, and in a note before a full stop. */
    private static final String FORMS =
            """
            青禾省人民政府关于推进观星的意见
            青政发〔2031〕5号
            各市、县（区）人民政府：
            现提出如下意见。
            一、主要任务
            （一）合理布局。各县（市、区）要合理布局观星台。市、县（区）人民政府应当安排资金，不低于三分之一用于农村。
            （二）加强监管。县（区）住房城乡建设主管部门负责监督检查，完善服务设施（省灯火厅牵头，省潮汐厅、财政厅配合）。
            二、职责分工
            （一）省灯火厅：
            制定服务标准。
            省潮汐厅、各县（市、区）人民政府：
            落实资金保障，逐年增加投入10万元。
            三、工作要求
            星河区要带头开放观星台。市属国有企业要参与建设。
            各市要加强宣传，于每年11月30日前报送情况。每两周调度一次，每季度首月10日前通报。隔年开展一次评估，每逢双月召开例会。
            半年一次检查，每两季度开展评估，一季度一调度，三年评估一次。
            青禾省人民政府
            2031年5月6日
            """;

    private static final String PARTS =
            """
            { measures(where: { heldIn: ORIGINAL }, first: 1000) { nodes { id
              clauses { id } citations { id } audiences { id } responsibilities { id } commitments { id } conditions { id } } } }
            """;

    private static final String TRACE =
            """
            query($id: ID!) { trace(id: $id) { textIntact hops {
              verdict kind sentence en: sentence(lang: "en") rule term source reason } } }
            """;

    private static List<String> records(Ask ask) {
        List<String> ids = new ArrayList<>();
        for (Object measure : Ask.list(ask.data(PARTS, "measures.nodes"))) {
            ids.add(Ask.known(measure, "id").toString());
            for (Object part : ((Map<?, ?>) measure).values()) {
                if (!(part instanceof List<?> parts)) continue;
                parts.forEach(each -> ids.add(Ask.known(each, "id").toString()));
            }
        }
        return ids;
    }

    private static void assertNotOfADigest(Object answer) {
        assertThat(answer.toString()).doesNotContain(OF_DIGESTS);
    }

    @Test
    void everyTraceOfAnOfficialTextLeadsThroughItsDivisionToTheDocument() {
        Ask forms = OfficialFile.ask(Map.of("forms", FORMS.getBytes(StandardCharsets.UTF_8)));
        for (Ask ask : List.of(OfficialFile.example(), OfficialTextTest.ask(), forms)) {
            List<String> ids = records(ask);
            assertThat(ids).hasSizeGreaterThan(15);
            for (String id : ids) {
                Object trace = Objects.requireNonNull(ask.data(TRACE, Map.of("id", id), "trace"));
                assertNotOfADigest(trace);
                List<?> hops = Ask.list(Ask.at(trace, "hops"));
                assertThat(hops.stream().map(hop -> Ask.at(hop, "kind")).distinct().toList())
                        .as(id)
                        .isEqualTo(
                                List.of(
                                        "VALUE",
                                        "STATEMENT",
                                        "RULE",
                                        "SPAN",
                                        "DIVISION",
                                        "DOCUMENT"));
                assertThat(hops)
                        .as(id)
                        .noneMatch(hop -> "BROKEN".equals(Ask.at(hop, "verdict")))
                        .noneMatch(hop -> "NOT_HELD".equals(Ask.at(hop, "verdict")));
                assertThat(hops.subList(hops.size() - 2, hops.size()))
                        .as(id)
                        .allMatch(hop -> "VERIFIED".equals(Ask.at(hop, "verdict")));
            }
        }
    }

    @Test
    void whoLeadsIsSaidByTheNote() {
        String id = OfficialTextTest.BASE + "bath-2030/original/measure/1.1.1/responsibility/mca";
        Object trace = OfficialTextTest.ASK.data(TRACE, Map.of("id", id), "trace");
        assertThat(Ask.at(trace, "hops.0.verdict")).isEqualTo("VERIFIED");
        assertThat(Ask.at(trace, "hops.0.sentence"))
                .isEqualTo("原文第一部分第（一）项第2句（措施1.1.1）由“民政部”牵头，见责任括注“（民政部牵头，财政部、某助浴协会办公室配合）”。");
        assertThat(Ask.at(trace, "hops.0.en"))
                .isEqualTo(
                        "For measure 1.1.1 of the official text (part one, item (1), sentence 2) Ministry of Civil"
                                + " Affairs (民政部) leads, by the note “（民政部牵头，财政部、某助浴协会办公室配合）”.");
    }

    @Test
    void aTraceSaysThatItsDocumentIsAtAnEnd() {
        String id = OfficialTextTest.BASE + "bath-2025/original/measure/1.1";
        List<?> hops = Ask.list(OfficialTextTest.ASK.data(TRACE, Map.of("id", id), "trace.hops"));
        assertThat(Ask.at(hops.getLast(), "sentence"))
                .isEqualTo(
                        "所持即这份正式文件的原文：《某某市民政局关于试行助浴的通知》（某发〔2025〕1号）。"
                                + "注意：该文件已废止，见《某某部办公厅关于推进社区助浴服务的意见》（某办发〔2030〕7号）。");
    }

    @Test
    void wordsOfAnOfficialTextMayBeQuotedAsThePolicys() {
        String query =
                """
                query($text: String!) { verifyQuote(text: $text) { verdict sentence en: sentence(lang: "en") matches {
                  heldIn quotableAsPolicy span { text } division { path label } measures { number locator heldIn } } } }
                """;
        Object own =
                OfficialTextTest.ASK.data(
                        query, Map.of("text", "支持养老机构为老年人开设助浴点，到2031年建成1000个以上。"), "verifyQuote");
        assertNotOfADigest(Objects.requireNonNull(own));
        assertThat(Ask.at(own, "verdict")).isEqualTo("EXACT");
        assertThat(Ask.at(own, "matches.0").toString())
                .isEqualTo(
                        "{heldIn=ORIGINAL, quotableAsPolicy=true, span={text=支持养老机构为老年人开设助浴点，到2031年建成1000个以上。},"
                                + " division={path=1.1, label=（一）},"
                                + " measures=[{number=1.1.1, locator=第一部分第（一）项第2句, heldIn=ORIGINAL}]}");
        Object paraphrase =
                OfficialTextTest.ASK.data(
                        query, Map.of("text", "支持养老机构开设助浴点"), "verifyQuote.matches.0");
        assertThat(Ask.at(paraphrase, "heldIn")).isEqualTo("DIGEST");
        assertThat(Ask.at(paraphrase, "quotableAsPolicy")).isEqualTo(false);
        assertThat(Ask.at(paraphrase, "division")).isNull();
    }

    @Test
    void wordsWithAnotherFigureAreNotThePolicysThoughTheyStandBesideIt() {
        Object changed = quoted("支持养老机构为老年人开设助浴点，到2031年建成3000个以上。");
        assertThat(Ask.at(changed, "verdict")).isEqualTo("NUMBER_CHANGED");
        assertThat(Ask.at(changed, "matches.0.quotableAsPolicy")).isEqualTo(false);
    }

    @Test
    void wordsThatStandInNoDivisionAreNotThePolicys() {
        Object outside = quoted("某某部办公厅关于推进社区助浴服务的意见");
        assertThat(Ask.at(outside, "matches.0.division")).isNull();
        assertThat(Ask.at(outside, "matches.0.quotableAsPolicy")).isEqualTo(false);
    }

    @Test
    void anOfficialTextThatStandsAloneHasNoOtherTitle() {
        Object own = quoted("支持养老机构为老年人开设助浴点，到2031年建成1000个以上。");
        assertThat(Ask.at(own, "matches.0.original.titleDiffers")).isNull();
    }

    private static Object quoted(String text) {
        String query =
                """
                query($text: String!) { verifyQuote(text: $text) { verdict matches { quotableAsPolicy
                  original { title titleDiffers } division { path } } } }
                """;
        return Objects.requireNonNull(
                OfficialTextTest.ASK.data(query, Map.of("text", text), "verifyQuote"));
    }

    @Test
    void aCitationOfAnOfficialTextIsItsOwnWords() {
        String query =
                """
                { measure(document: "bath-2030", number: "1.1.1") { citations { marker paragraph { number } division { path } quote
                  fidelity { verdict sentence en: sentence(lang: "en") alignment similarity diff { kind } hedges { term } } } } }
                """;
        Object citation = OfficialTextTest.ASK.data(query, "measure.citations.0");
        assertNotOfADigest(Objects.requireNonNull(citation));
        assertThat(citation.toString())
                .isEqualTo(
                        "{marker=null, paragraph=null, division={path=1.1}, quote=支持养老机构为老年人开设助浴点，到2031年建成1000个以上。,"
                                + " fidelity={verdict=OWN_WORDS, sentence=这就是所持原文自身的文字。,"
                                + " en=These are the official text's own words., alignment=null, similarity=1.0, diff=[], hedges=[]}}");
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void everyStyleCitesThePolicyItselfWithNumberAndPlace(CitationStyle style) {
        String query =
                """
                query($style: CitationStyle!) { measures(where: { heldIn: ORIGINAL }, first: 1000) { nodes { locator
                    formatted(style: $style) citations { formatted(style: $style) } division { formatted(style: $style) } } }
                  document(id: "bath-2030") { formatted(style: $style) } }
                """;
        Map<String, String> asked = Map.of("style", style.name());
        for (Object measure : Ask.list(OfficialTextTest.ASK.data(query, asked, "measures.nodes"))) {
            assertNotOfADigest(measure);
            assertThat(Ask.known(measure, "formatted").toString()).contains("某", "发〔", "#char=");
            if (style != CitationStyle.APA) {
                assertThat(Ask.known(measure, "formatted").toString())
                        .contains(Ask.known(measure, "locator").toString());
            }
        }
        Object document =
                Objects.requireNonNull(OfficialTextTest.ASK.data(query, asked, "document"));
        assertNotOfADigest(document);
        assertThat(document.toString()).contains("某办发〔2030〕7号", "某某部办公厅", "2030");
    }

    @Test
    void theNationalStandardHasIssuersTitleNumberDateAndPlace() {
        String query =
                "{ measure(document: \"bath-2030\", number: \"1.1.1\") { formatted(style: GB_T_7714_2015) } }";
        assertThat(OfficialTextTest.ASK.data(query, "measure.formatted").toString())
                .startsWith("某某部办公厅. 关于推进社区助浴服务的意见（某办发〔2030〕7号）[EB/OL]. (2030-03-01). http")
                .contains("第一部分第（一）项第2句（所存原文第", "日期为成文日期。");
    }

    @Test
    void whatADigestSaysIsStillCitedAsTheDigests() {
        String query =
                "{ measure(document: \"bath-2030\", number: \"1.1\", heldIn: DIGEST) { formatted(style: GB_T_7714_2015) } }";
        assertThat(OfficialTextTest.ASK.data(query, "measure.formatted").toString())
                .contains("的摘要", "文字是摘要的转述，不是该文件的原文");
    }
}
