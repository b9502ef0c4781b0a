package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.trace.FidelityCheck;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shipped digest beside originals that were invented for tests. */
final class FidelityTest {
    private static final String FIDELITY =
            " fidelity { verdict sentence(lang: \"en\") alignment similarity"
                    + " diff { kind digestSpan { text } originalSpan { id text } }"
                    + " hedges { kind term span { id text } missingFrom { id text } } } ";

    private static final String OF_MEASURE =
            "query($number: String) { measure(number: $number) { citations { marker"
                    + " paragraph { number alignment alignmentSource alignmentScore textHeld text spans { text }"
                    + " alignedTo divisions { path } absences { field reason } }"
                    + FIDELITY
                    + "} } }";

    private static final String ALL =
            "{ measures(first: 100, where: { heldIn: [DIGEST] }) { nodes { number text citations {"
                    + FIDELITY
                    + "paragraph { number } } } } }";

    private static final Ask INVENTED = ShippedDigestWith.inventedOriginal();

    private static Object citation(Ask ask, String measure) {
        Map<String, String> variables = Map.of("number", measure);
        return Objects.requireNonNull(ask.data(OF_MEASURE, variables, "measure.citations.0"));
    }

    private static List<?> measures(Ask ask) {
        return Ask.list(ask.data(ALL, "measures.nodes"));
    }

    @Test
    void withoutAnOriginalNothingIsSaidOfAnyCitation() {
        for (Object measure : measures(ShippedGraph.ask())) {
            assertThat(Ask.at(measure, "citations.0.fidelity.verdict"))
                    .isEqualTo("SOURCE_NOT_HELD");
            assertThat(Ask.at(measure, "citations.0.fidelity.similarity")).isNull();
            assertThat(Ask.list(Ask.at(measure, "citations.0.fidelity.diff"))).isEmpty();
            assertThat(Ask.list(Ask.at(measure, "citations.0.fidelity.hedges"))).isEmpty();
        }
    }

    @Test
    void aDocumentSaysWhetherItsOriginalIsHeld() {
        String query =
                "{ document(id: \"minsheng-2025\") { originals { title document { identifier } }"
                        + " absences { field reason } } }";
        Object without = Objects.requireNonNull(ShippedGraph.ask().data(query, "document"));
        assertThat(Ask.list(Ask.at(without, "originals"))).isEmpty();
        assertThat(Ask.at(without, "absences.0.field")).isEqualTo("originals");
        assertThat(Ask.at(without, "absences.0.reason")).isEqualTo("SOURCE_NOT_HELD");

        Object with = Objects.requireNonNull(INVENTED.data(query, "document"));
        assertThat(Ask.list(Ask.at(with, "absences")))
                .as("what the official text does not say of itself")
                .allSatisfy(
                        absence -> assertThat(Ask.at(absence, "reason")).isEqualTo("NOT_IN_TEXT"));
        assertThat(Ask.at(with, "originals.0.title")).asString().startsWith("（测试用文本");
        assertThat(Ask.at(with, "originals.0.document.identifier")).isEqualTo("minsheng-2025");
    }

    @Test
    void wordsOfTheOriginalAreCitedAsTheIssuersAndThoseOfTheDigestStillAsTheDigests() {
        String query =
                "{ measure(number: \"5.2\") { formatted(style: GB_T_7714_2015) } document(id:"
                        + " \"minsheng-2025\") { formatted(style: GB_T_7714_2015) originals { url }"
                        + " divisions(first: 20) { nodes { path span { url } formatted(style: GB_T_7714_2015) } } } }";
        String issuers = "中共中央办公厅, 国务院办公厅. 关于进一步保障和改善民生";

        assertThat(INVENTED.data(query, "measure.formatted"))
                .asString()
                .startsWith("《中共中央办公厅 国务院办公厅关于")
                .contains("文字是摘要的转述，不是该文件的原文。");
        Object document = Objects.requireNonNull(INVENTED.data(query, "document"));
        String original = Ask.known(document, "originals.0.url").toString();
        assertThat(Ask.at(document, "formatted"))
                .asString()
                .startsWith(issuers)
                .contains(original + ". ")
                .doesNotContain("未见原文", "摘要", "转述");
        Object second = Ask.at(document, "divisions.nodes.1");
        assertThat(Ask.at(second, "formatted"))
                .asString()
                .startsWith(issuers)
                .contains(Ask.known(second, "span.url").toString().replaceFirst("#.*", "#"))
                .doesNotContain("的摘要", "转述");
    }

    @Test
    void theLostInPrincipleOfMeasure52IsToldWithBothItsPlaces() {
        Object found = citation(INVENTED, "5.2");
        assertThat(Ask.at(found, "fidelity.verdict")).isEqualTo("HEDGE_CHANGED");
        assertThat(Ask.at(found, "fidelity.alignment")).isEqualTo("PROPOSED");
        assertThat(Ask.at(found, "paragraph.alignedTo")).isEqualTo(List.of("1.9/1"));
        assertThat((Double) Ask.known(found, "paragraph.alignmentScore")).isGreaterThan(0.5);
        assertThat(Ask.list(Ask.at(found, "fidelity.hedges"))).hasSize(1);
        Object lost = Ask.at(found, "fidelity.hedges.0");
        assertThat(Ask.at(lost, "kind")).isEqualTo("LOST");
        assertThat(Ask.at(lost, "term")).isEqualTo("原则上");
        assertThat(Ask.at(lost, "span.text")).isEqualTo("原则上");
        assertThat(Ask.at(lost, "missingFrom.text")).isEqualTo("新建养老机构护理型床位占比不低于80%");
        assertThat(spanText(INVENTED, Ask.known(lost, "span.id"))).isEqualTo("原则上");
        assertThat(spanText(INVENTED, Ask.known(lost, "missingFrom.id")))
                .isEqualTo("新建养老机构护理型床位占比不低于80%");
    }

    private static Object spanText(Ask ask, Object id) {
        String query = "query($id: ID!) { node(id: $id) { ... on TextSpan { text } } }";
        return Objects.requireNonNull(ask.data(query, Map.of("id", id), "node.text"));
    }

    @Test
    void everyCitationCorrespondsToItsOwnParagraphAndKnownHedgesAreFound() {
        List<String> changes =
                measures(INVENTED).stream().flatMap(measure -> changes(measure).stream()).toList();
        assertThat(measures(INVENTED))
                .allSatisfy(
                        measure ->
                                assertThat(Ask.at(measure, "citations.0.fidelity.verdict"))
                                        .isIn("PARAPHRASE", "HEDGE_CHANGED", "VERBATIM"));
        assertThat(changes)
                .containsExactly(
                        "1.1 LOST 逐步",
                        "1.2 LOST 有条件的地方",
                        "1.2 LOST 可",
                        "1.3 LOST 适度",
                        "1.4 LOST 研究",
                        "1.6 LOST 探索",
                        "2.6 LOST 鼓励",
                        "3.2 LOST 力争",
                        "3.2 LOST 基本实现",
                        "3.4 LOST 适度",
                        "3.4 LOST 稳妥",
                        "4.2 LOST 有序",
                        "5.2 LOST 原则上",
                        "5.3 LOST 因地制宜",
                        "5.4 LOST 左右",
                        "7.4 LOST 鼓励",
                        "7.6 LOST 有条件的地方");
    }

    private static List<String> changes(Object measure) {
        return Ask.list(Ask.at(measure, "citations.0.fidelity.hedges")).stream()
                .map(
                        each ->
                                Ask.at(measure, "number")
                                        + " "
                                        + Ask.at(each, "kind")
                                        + " "
                                        + Ask.at(each, "term"))
                .toList();
    }

    @Test
    void noCitationCorrespondsToTheParagraphOfAnother() {
        StringBuilder shifted = new StringBuilder();
        for (int marker = 2; marker <= 12; marker++) {
            shifted.append(marker)
                    .append("\t1.")
                    .append(marker == 12 ? 2 : marker + 1)
                    .append("\t1\tCONFIRM\t测试\n");
        }
        Ask ask = ShippedDigestWith.inventedOriginal(shifted.toString());
        assertThat(measures(ask))
                .allSatisfy(
                        measure -> {
                            Object fidelity = Ask.at(measure, "citations.0.fidelity");
                            assertThat(Ask.at(fidelity, "verdict")).isEqualTo("UNALIGNED");
                            assertThat(Ask.at(fidelity, "alignment")).isEqualTo("CONFIRMED");
                            assertThat((Double) Ask.known(fidelity, "similarity"))
                                    .isLessThan(FidelityCheck.FLOOR);
                        });
    }

    @Test
    void aMeasureThatTheOriginalDoesNotHaveIsUnaligned() {
        Object found = citation(ShippedDigestWith.ninthParagraph("原则上发展城乡体育。"), "5.2");
        assertThat(Ask.at(found, "fidelity.verdict")).isEqualTo("UNALIGNED");
        assertThat(Ask.at(found, "fidelity.alignment")).isEqualTo("UNALIGNED");
        assertThat(Ask.at(found, "fidelity.sentence")).asString().contains("do not correspond");
        assertThat(Ask.list(Ask.at(found, "fidelity.hedges"))).isEmpty();
    }

    @Test
    void onePartOfAMeasureInTheOriginalIsEnoughToCompareIt() {
        Object found =
                citation(ShippedDigestWith.confirmedNinth("新建养老机构护理型床位的占比原则上不低于80%。"), "5.2");
        assertThat(Ask.at(found, "fidelity.verdict")).isEqualTo("HEDGE_CHANGED");
        assertThat(Ask.at(found, "fidelity.hedges.0.term")).isEqualTo("原则上");
        assertThat(Ask.at(found, "fidelity.diff.0.kind")).isEqualTo("ONLY_IN_DIGEST");
        assertThat(Ask.at(found, "fidelity.diff.0.originalSpan")).isNull();
    }

    @Test
    void theSameWordsAreVerbatimAndAnAddedHedgeIsTold() {
        Ask same =
                ShippedDigestWith.confirmedNinth(
                        "甲。完善普惠养老托育价格形成机制，对基本服务收费加强引导，新建养老机构护理型床位占比不低于８０％。");
        assertThat(Ask.at(citation(same, "5.2"), "fidelity.verdict")).isEqualTo("VERBATIM");

        Ask harder = ShippedDigestWith.confirmedNinth("推动普惠托育纳入职工福利体系，用人单位支出从职工福利费列支，工会经费予以补充。");
        Object found = citation(harder, "5.5");
        assertThat(Ask.list(Ask.at(found, "fidelity.hedges")))
                .extracting(each -> Ask.at(each, "kind") + " " + Ask.at(each, "term"))
                .containsExactly("ADDED 可", "ADDED 适当");
        assertThat(Ask.at(found, "fidelity.hedges.0.missingFrom.text")).isEqualTo("工会经费予以补充");
    }

    @Test
    void aMarkerIsNotTakenForTheParagraphOfItsNumber() {
        Ask ask = ShippedDigestWith.ninthParagraph("原则上发展城乡体育。");
        Object unlike = citation(ask, "5.2");
        assertThat(Ask.at(unlike, "paragraph.textHeld")).isEqualTo(false);
        assertThat(Ask.at(unlike, "paragraph.text")).isNull();
        assertThat(Ask.at(unlike, "paragraph.alignment")).isEqualTo("UNALIGNED");
        assertThat(Ask.at(unlike, "paragraph.absences.0.reason")).isEqualTo("NOT_IN_ORIGINAL");
        assertThat(Ask.at(unlike, "fidelity.verdict")).isEqualTo("UNALIGNED");
        assertThat(Ask.at(unlike, "fidelity.similarity")).isNull();
    }

    @Test
    void anAlignmentConfirmsAParagraphOfAMarkerAndRejectsAnother() {
        List<String> items = List.of("甲", "乙", "新建养老机构护理型床位占比原则上不低于80%。", "发展城乡体育。");
        String confirmed = "9\t3\t1\tCONFIRM\t乙，2025年10月对照公报第1页\n";
        Object moved = citation(ShippedDigestWith.original(items, confirmed), "5.2");
        assertThat(Ask.at(moved, "marker")).isEqualTo("[9]");
        assertThat(Ask.at(moved, "paragraph.number")).isEqualTo(9);
        assertThat(Ask.at(moved, "paragraph.divisions.0.path")).isEqualTo("3");
        assertThat(Ask.at(moved, "paragraph.text")).isEqualTo("三、新建养老机构护理型床位占比原则上不低于80%。");
        assertThat(Ask.at(moved, "paragraph.alignment")).isEqualTo("CONFIRMED");
        assertThat(Ask.at(moved, "paragraph.alignmentSource")).isEqualTo("乙，2025年10月对照公报第1页");
        assertThat(Ask.at(moved, "fidelity.alignment")).isEqualTo("CONFIRMED");
        assertThat(Ask.at(moved, "fidelity.hedges.0.term")).isEqualTo("原则上");

        String rejected = "9\t3\t1\tREJECT\t乙\n";
        Object none = citation(ShippedDigestWith.original(items, rejected), "5.2");
        assertThat(Ask.at(none, "paragraph.alignment")).isEqualTo("REJECTED");
        assertThat(Ask.at(none, "paragraph.textHeld")).isEqualTo(false);
        assertThat(Ask.at(none, "fidelity.verdict")).isEqualTo("UNALIGNED");
    }

    @Test
    void whoRejectedAParagraphIsNoSourceOfTheNextProposal() {
        String alike =
                "完善普惠养老托育价格形成机制，对基本服务收费加强引导，新建养老机构护理型床位占比不低于80%，"
                        + "支持普惠养老服务向社区倾斜，增强日间照料康复护理上门服务能力，发展家庭养老床位和农村互助养老，";
        List<String> items = List.of("甲", "乙", alike + "增加公建托位供给。", alike + "推动普惠托育纳入职工福利体系。");
        String rejected = "9\t3\t1\tREJECT\t张三对照公报\n";
        Object next = citation(ShippedDigestWith.original(items, rejected), "5.2");
        assertThat(Ask.at(next, "paragraph.alignment")).isEqualTo("PROPOSED");
        assertThat(Ask.at(next, "paragraph.divisions.0.path")).isEqualTo("4");
        assertThat(Ask.at(next, "paragraph.alignmentSource")).isNull();

        Object confirmed =
                citation(
                        ShippedDigestWith.original(items, rejected + "9\t4\t1\tCONFIRM\t李四\n"),
                        "5.2");
        assertThat(Ask.at(confirmed, "paragraph.alignment")).isEqualTo("CONFIRMED");
        assertThat(Ask.at(confirmed, "paragraph.alignmentSource")).isEqualTo("李四");

        Object none = citation(ShippedDigestWith.original(items.subList(0, 3), rejected), "5.2");
        assertThat(Ask.at(none, "paragraph.alignment")).isEqualTo("REJECTED");
        assertThat(Ask.at(none, "paragraph.alignmentSource")).isEqualTo("张三对照公报");
    }

    @Test
    void theSentenceSaysNoMoreThanIsKnownOfTheMarker() {
        String paraphrase = "摘要与原文这一段的留有余地的词不同（如“原则上”“力争”“一般”），语气可能更肯定或更松，不是其中的原话。摘要略去了原文的“原则上”。";
        assertThat(sentence(INVENTED)).endsWith("拟定，未经确认；若对应成立：" + paraphrase);
        List<String> items = List.of("甲", "乙", "新建养老机构护理型床位占比原则上不低于80%。", "发展城乡体育。");
        Ask confirmed = ShippedDigestWith.original(items, "9\t3\t1\tCONFIRM\t乙\n");
        assertThat(sentence(confirmed)).isEqualTo(paraphrase);
        Ask rejected = ShippedDigestWith.original(items, "9\t3\t1\tREJECT\t乙\n");
        assertThat(sentence(rejected)).contains("经人判定并非标记所指").doesNotContain("标记所指的原文段落");
    }

    private static String sentence(Ask ask) {
        String query =
                """
                { measure(number: "5.2", heldIn: DIGEST) { citations { fidelity { sentence } } } }
                """;
        return String.valueOf(ask.data(query, "measure.citations.0.fidelity.sentence"));
    }

    @Test
    void aQuotationNamesNoMeasureWhoseWordingRefutesTheAlignment() {
        String query =
                "query($text: String!) { verifyQuote(text: $text) { verdict matches { heldIn"
                        + " original { title titleDiffers } measures { number } paragraphs { number } } } }";
        String wording = "推动大城市普惠托育覆盖80%以上社区";
        Ask refuted = ShippedDigestWith.ninthParagraph("原则上发展城乡体育。");
        Object found = refuted.data(query, Map.of("text", "原则上发展城乡体育"), "verifyQuote");
        assertThat(Ask.at(found, "matches.0.heldIn")).isEqualTo("ORIGINAL");
        assertThat(Ask.at(found, "matches.0.original.titleDiffers")).isEqualTo(true);
        assertThat(Ask.list(Ask.at(found, "matches.0.measures")))
                .as("of the original alone")
                .extracting(each -> Ask.at(each, "number"))
                .containsExactly("9.1");
        assertThat(Ask.list(Ask.at(found, "matches.0.paragraphs"))).isEmpty();

        String held = "用10年" + wording;
        List<String> items = List.of("甲", "乙", held + "。");
        Ask proposed = ShippedDigestWith.original(items, null);
        Object none = proposed.data(query, Map.of("text", held), "verifyQuote");
        assertThat(Ask.list(Ask.at(none, "matches.0.paragraphs"))).isEmpty();
        Ask confirmed = ShippedDigestWith.original(items, "9\t3\t1\tCONFIRM\t乙\n");
        Object one = confirmed.data(query, Map.of("text", held), "verifyQuote");
        assertThat(Ask.at(one, "matches.0.paragraphs.0.number")).isEqualTo(9);
    }

    @Test
    void aQuotationOfTheOriginalMayBeQuotedAsThePolicy() {
        String query =
                "query($text: String!) { verifyQuote(text: $text) { verdict matches { heldIn"
                        + " quotableAsPolicy span { text } document { identifier } measures { number }"
                        + " paragraphs { number } } } }";
        Object own = INVENTED.data(query, Map.of("text", "护理型床位占比原则上不低于80%"), "verifyQuote");
        assertThat(Ask.at(own, "verdict")).isEqualTo("EXACT");
        assertThat(Ask.list(Ask.at(own, "matches"))).hasSize(1);
        assertThat(Ask.at(own, "matches.0.heldIn")).isEqualTo("ORIGINAL");
        assertThat(Ask.at(own, "matches.0.quotableAsPolicy")).isEqualTo(true);
        assertThat(Ask.list(Ask.at(own, "matches.0.paragraphs"))).as("only proposed").isEmpty();
        assertThat(Ask.list(Ask.at(own, "matches.0.measures")))
                .extracting(each -> Ask.at(each, "number"))
                .containsExactly("1.9.3");

        Object digest = INVENTED.data(query, Map.of("text", "护理型床位占比不低于80%"), "verifyQuote");
        assertThat(Ask.at(digest, "matches.0.heldIn")).isEqualTo("DIGEST");
        assertThat(Ask.at(digest, "matches.0.quotableAsPolicy")).isEqualTo(false);

        Object both = INVENTED.data(query, Map.of("text", "对基本服务收费加强引导"), "verifyQuote");
        assertThat(Ask.list(Ask.at(both, "matches")))
                .extracting(each -> Ask.at(each, "heldIn"))
                .containsExactly("ORIGINAL", "DIGEST");
    }

    private static Object verified(Ask ask, String quote, String language) {
        String query =
                "query($text: String!, $lang: Locale) { verifyQuote(text: $text) { verdict"
                        + " sentence(lang: $lang) matches { heldIn quotableAsPolicy } } }";
        return Objects.requireNonNull(
                ask.data(query, Map.of("text", quote, "lang", language), "verifyQuote"));
    }

    @Test
    void anOfficialTextOfTheSameTitleIsLookedInThoughItIsHeldUnderAnotherId() {
        Ask apart =
                ShippedDigestWith.officialUnderAnotherId(
                        List.of("新建养老机构护理型床位占比不低于60%。", "要免费开放公共文化设施。"));
        assertThat(Ask.at(verified(apart, "新建养老机构护理型床位占比不低于80%", "zh"), "sentence"))
                .asString()
                .contains("所持原文没有这些字，相近的一句数字不同：“新建养老机构护理型床位占比不低于60%”");
    }

    @Test
    void wordsThatOnlyTheDigestHasAreSaidToBeTheDigestsAlone() {
        String quote = "新建养老机构护理型床位占比不低于80%";
        assertThat(Ask.at(verified(ShippedGraph.ask(), quote, "zh"), "sentence"))
                .isEqualTo("与所存文本逐字一致。但这样写的只是所存的摘要，摘要不是原文；正式原文未持有，原文是否这样写不得而知。");
        assertThat(Ask.at(verified(ShippedGraph.ask(), quote, "en"), "sentence"))
                .asString()
                .contains("only a digest has it so", "is not held");

        Ask number = ShippedDigestWith.ninthParagraph("新建养老机构护理型床位占比不低于60%。");
        Object changed = verified(number, quote, "zh");
        assertThat(Ask.at(verified(ShippedGraph.ask(), quote, "zh"), "verdict")).isEqualTo("EXACT");
        assertThat(Ask.at(changed, "verdict")).isEqualTo("IN_DIGEST_ONLY");
        assertThat(Ask.at(changed, "sentence"))
                .asString()
                .contains("摘要不是原文；所持原文没有这些字，相近的一句数字不同：“", "新建养老机构护理型床位占比不低于60%”。");

        Ask other = ShippedDigestWith.ninthParagraph("发展城乡体育。");
        assertThat(Ask.at(verified(other, quote, "zh"), "sentence"))
                .asString()
                .endsWith("摘要不是原文；所持原文没有这些字。");
    }

    @Test
    void aHedgeThatOnlyTheDigestLeavesAwayIsCutOutOfTheOfficialText() {
        Ask ask = ShippedDigestWith.ninthParagraph("原则上新建养老机构护理型床位占比不低于80%。");
        Object found = verified(ask, "新建养老机构护理型床位占比不低于80%", "zh");
        assertThat(Ask.at(found, "verdict")).isEqualTo("CUT_OUT_OF_CONTEXT");
        assertThat(Ask.at(found, "sentence"))
                .asString()
                .contains("这样写的只是所存的摘要", "所持原文的全句是：“", "原则上新建养老机构护理型床位占比不低于80%”。");
        assertThat(Ask.list(Ask.at(found, "matches")))
                .noneMatch(each -> Boolean.TRUE.equals(Ask.at(each, "quotableAsPolicy")));
    }

    @Test
    void wordsThatTheOfficialTextHasAsTheyAreAreNotSaidToBeTheDigestsAlone() {
        assertThat(Ask.at(verified(INVENTED, "对基本服务收费加强引导", "zh"), "sentence"))
                .isEqualTo("与所存文本逐字一致。");
    }
}
