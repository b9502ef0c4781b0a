package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@SuppressWarnings("NullAway")
class OfficialExtractorTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(),
                    List.of(),
                    List.of(
                            body("starry-sky", List.of("星空部"), List.of("观星")),
                            body("tides", List.of("国家潮汐局"), List.of("潮汐")),
                            body("council", List.of("国务院"), List.of())),
                    List.of("旧星部"),
                    NameContext.NONE);
    private static final OfficialExtractor EXTRACTOR = new OfficialExtractor(VOCABULARY);

    private static final String PLAN =
            """
            国务院关于推进全民观星的意见
            国发〔2030〕7号
            各省、自治区、直辖市人民政府，国务院各部委：
            为推进全民观星，现提出如下意见。
            一、总体目标
            到2035年，观星水平明显提高。
            ——观星台达到5000座。
            ——观星更加便利。
            二、扩大观星供给
            （一）建设观星台。新建观星台1000座。鼓励各地开放屋顶。（星空部、国家潮汐局负责。列第一位者为牵头单位，下同）
            （二）培训观星员。开展观星员培训。（星空部负责）开放潮汐观测点。（潮汐局会同星空部、旧星部负责）
            （三）加强观星宣传。
            （四）开放观星数据。建立观星数据平台。
            三、组织实施
            （五）落实责任。星空部要统筹协调观星工作。各省、自治区、直辖市人民政府要制定实施办法。由云州市潮汐局会同有关部门开展评估。
            国务院
            2030年3月1日
            （此件公开发布）
            """;

    private static Body body(String id, List<String> names, List<String> remitTerms) {
        return new Body(id, "urn:" + id, names, List.of(), remitTerms, "urn:remit");
    }

    private static OfficialFacts read(String text) {
        try {
            return EXTRACTOR.extract(SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Map<String, OfficialMeasure> byWords(OfficialFacts facts) {
        return facts.measures().stream()
                .collect(
                        Collectors.toMap(
                                measure -> measure.span().text().replace("\n", ""),
                                Function.identity()));
    }

    private static OfficialMeasure measure(String words) {
        OfficialMeasure found = byWords(read(PLAN)).get(words);
        if (found == null) throw new AssertionError(words + " in " + byWords(read(PLAN)).keySet());
        return found;
    }

    private static List<String> bodies(OfficialMeasure measure) {
        return measure.responsibilities().stream().map(OfficialExtractorTest::shown).toList();
    }

    private static String shown(Responsibility body) {
        String name = body.department() != null ? body.department() : body.unlisted().name();
        return body.role() == null ? name : name + " " + body.role();
    }

    @Test
    void aNoteCoversTheSentencesOfItsParagraph() {
        assertThat(bodies(measure("新建观星台1000座。")))
                .containsExactly("starry-sky LEAD", "tides SUPPORT");
        assertThat(bodies(measure("鼓励各地开放屋顶。")))
                .containsExactly("starry-sky LEAD", "tides SUPPORT", "各地");
    }

    @Test
    void theNoteIsHeldWithItsBrackets() {
        Responsibility first = measure("新建观星台1000座。").responsibilities().getFirst();
        assertThat(first.note().text()).isEqualTo("（星空部、国家潮汐局负责。列第一位者为牵头单位，下同）");
        assertThat(first.printed().text()).isEqualTo("星空部");
    }

    @Test
    void oneOfSeveralNotesOfAParagraphCoversWhatStandsBetweenItAndTheOneBefore() {
        assertThat(bodies(measure("开展观星员培训。"))).containsExactly("starry-sky LEAD");
        assertThat(bodies(measure("开放潮汐观测点。")))
                .containsExactly("tides LEAD", "starry-sky SUPPORT", "旧星部 SUPPORT");
    }

    @Test
    void aNoteSilencesTheRemit() {
        assertThat(measure("开展观星员培训。").remits()).isEmpty();
        assertThat(measure("开放潮汐观测点。").remits()).isEmpty();
    }

    @Test
    void whereTheTextNamesNobodyTheRemitIsInferred() {
        assertThat(measure("建立观星数据平台。").remits())
                .singleElement()
                .satisfies(link -> assertThat(link.basis()).isEqualTo(Basis.REMIT))
                .satisfies(link -> assertThat(link.concept()).isEqualTo("starry-sky"));
    }

    @Test
    void aBodyThatTheSentenceMakesActSilencesItToo() {
        OfficialMeasure measure = measure("星空部要统筹协调观星工作。");
        assertThat(bodies(measure)).containsExactly("starry-sky");
        assertThat(measure.responsibilities().getFirst().note()).isNull();
        assertThat(measure.remits()).isEmpty();
    }

    @Test
    void bodiesOfALevelOrAPlaceActAsPrinted() {
        assertThat(bodies(measure("各省、自治区、直辖市人民政府要制定实施办法。"))).containsExactly("各省、自治区、直辖市人民政府");
        assertThat(bodies(measure("由云州市潮汐局会同有关部门开展评估。")))
                .containsExactly("云州市潮汐局 LEAD", "有关部门 SUPPORT");
    }

    @Test
    void theNameOfAnItemIsAMeasureWhereNothingElseStandsInIt() {
        assertThat(byWords(read(PLAN)).keySet())
                .contains("加强观星宣传。")
                .doesNotContain("建设观星台。", "培训观星员。", "开放观星数据。");
    }

    @Test
    void aGoalIsAMeasureWhereItStatesAValueOrByWhenAndTakesTheDeadlineAboveIt() {
        OfficialMeasure goal =
                byWords(read(PLAN)).values().stream()
                        .filter(each -> each.span().text().contains("观星台达到5000座"))
                        .findFirst()
                        .orElseThrow();
        assertThat(goal.commitments().getFirst().deadline().calendar()).isEqualTo("2035");
        assertThat(byWords(read(PLAN)).keySet())
                .contains("到2035年，观星水平明显提高。")
                .noneMatch(each -> each.contains("更加便利"));
    }

    @Test
    void aMeasureIsNumberedByItsPlace() {
        OfficialMeasure measure = measure("鼓励各地开放屋顶。");
        assertThat(measure.number()).isEqualTo(measure.division() + "." + measure.sentence());
        assertThat(measure.sentence()).isEqualTo(3);
        assertThat(measure.theme()).isEqualTo("2");
        assertThat(read(PLAN).measures())
                .extracting(OfficialMeasure::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnOriginalDoesNotSayIsNotInTheText() {
        assertThat(measure("建立观星数据平台。").absences())
                .extracting(Absence::field, Absence::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "departments", Absence.Reason.NOT_IN_TEXT));
        assertThat(read(PLAN).header().absences())
                .extracting(Absence::field)
                .contains("publishedOn", "effectiveOn")
                .doesNotContain("number", "signedOn", "addressees", "issuers", "kind");
    }

    @Test
    void inADocumentOfAPlaceNothingIsInferredFromRemitsOfTheCentre() {
        String city = PLAN.replace("国务院", "云州市人民政府");
        OfficialMeasure measure = byWords(read(city)).get("建立观星数据平台。");
        assertThat(measure.remits()).isEmpty();
        assertThat(byWords(read(city)).get("开放潮汐观测点。").responsibilities().getFirst())
                .satisfies(each -> assertThat(each.unlisted().name()).isEqualTo("潮汐局"));
    }

    @ParameterizedTest
    @CsvSource({
        "星空部要加强观星工作。, starry-sky",
        "星空部会同国家潮汐局制定办法。, starry-sky LEAD; tides SUPPORT",
        "星空部、国家潮汐局负责组织观星。, starry-sky; tides",
        "由星空部牵头制定办法。, starry-sky LEAD",
        "观星办法由云州市星空局、潮汐委另行制定。, 云州市星空局; 潮汐委",
        "旧星部要做好观星工作。, 旧星部",
        "各地可结合实际开展观星。, 各地",
        "各有关部门要按照职责分工做好工作。, 各有关部门",
        "鼓励各地因地制宜开展观星。, 各地",
        "各区（市、县）人民政府要开放屋顶。, 各区（市、县）人民政府",
        "星空部牵头，国家潮汐局配合，开展观星。, starry-sky LEAD; tides SUPPORT",
        "市星空局牵头观星工作，积极推广外地做法。, 市星空局 LEAD"
    })
    void whoActsInASentence(String sentence, String bodies) {
        String text = PLAN.replace("建立观星数据平台。", sentence);
        assertThat(String.join("; ", bodies(byWords(read(text)).get(sentence))))
                .isEqualTo(bodies.replace("国务院", "council"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有关情况要及时报星空部。",
                "申请由企业向云州市星空局提出并办理。",
                "要考核各地观星工作情况。",
                "支持地方经济发展和观星。",
                "加强与星空部的沟通衔接。",
                "严格执行《星空部管理办法》。",
                "推广云州市潮汐局的做法。",
                "观星事业由弱到强发展。",
                "全部要开放观星台。",
                "推广云州市由潮汐局牵头、星空局配合的做法，建设观星台。",
                "宣传“由市潮汐局负责、市星空局配合”的典型经验。",
                "不得由市星空局收取观星费用，禁止市潮汐局摊派。",
                "建议市竹简局给予支持。",
                "受理观星投诉（举报电话由市潮汐局公布）。",
                "市星空局负责的观星台、市潮汐局主管的观星台要开放。",
                "市潮汐局可以收取观星费用吗？",
                "市潮汐局不得收取观星费用。",
                "建设观星主办城市。"
            })
    void whoReceivesOrIsAssessedOrMentionedDoesNotAct(String sentence) {
        String text = PLAN.replace("建立观星数据平台。", sentence);
        OfficialMeasure measure = byWords(read(text)).get(sentence);
        if (measure != null) assertThat(bodies(measure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（四）开放观星数据。建立观星数据平台。\n（潮汐局负责）\n",
                "（四）开放观星数据。建立观星数据平台。\n责任单位：潮汐局\n",
                "（四）开放观星数据（潮汐局负责）。建立观星数据平台。\n",
                "（四）开放观星数据。建立观星数据平台（潮汐局负责）。\n",
                "（四）开放观星数据（潮汐局负责）\n建立观星数据平台。\n",
                "（四）开放观星数据。建立观星数据平台。（潮汐局负责）。\n",
                "（四）开放观星数据。建立观星数据平台。 (潮汐局)\n"
            })
    void aNoteMayStandAloneOrAtTheHeadingOrInTheSentence(String item) {
        String text = PLAN.replace("（四）开放观星数据。建立观星数据平台。\n", item);
        OfficialMeasure measure =
                byWords(read(text)).values().stream()
                        .filter(each -> each.span().text().startsWith("建立观星数据平台"))
                        .findFirst()
                        .orElseThrow();
        assertThat(bodies(measure)).containsExactly("tides LEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（潮汐局如何牵头尚待研究）", "（大家和谁谁谁等负责）", "（建议潮汐局负责）", "（非云州市潮汐局负责）", "【谁来牵头再议】"})
    void aBracketOnDutiesThatCannotBeReadIsReportedAndSilencesTheRemit(String bracket) {
        for (String text : List.of("建立观星数据平台。" + bracket, "建立观星数据平台" + bracket + "。")) {
            OfficialMeasure measure =
                    byWords(read(PLAN.replace("建立观星数据平台。", text))).values().stream()
                            .filter(each -> each.span().text().startsWith("建立观星数据平台"))
                            .findFirst()
                            .orElseThrow();
            assertThat(measure.remits()).isEmpty();
            assertThat(measure.absences())
                    .filteredOn(each -> each.field().equals("departments"))
                    .singleElement()
                    .satisfies(
                            each ->
                                    assertThat(each.reason())
                                            .isEqualTo(Absence.Reason.NOT_EXTRACTED))
                    .satisfies(each -> assertThat(each.span().text()).isEqualTo(bracket));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n责任分工：潮汐局牵头，星空部配合。", "【潮汐局牵头，星空部配合】"})
    void aDivisionOfWorkIsANote(String note) {
        Map<String, OfficialMeasure> measures =
                byWords(read(PLAN.replace("建立观星数据平台。", "建立观星数据平台。" + note)));
        assertThat(bodies(measures.get("建立观星数据平台。")))
                .containsExactly("tides LEAD", "starry-sky SUPPORT");
        assertThat(measures).doesNotContainKey(note.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "星空部, 我部要评估观星工作。, starry-sky",
        "云州市观星委员会, 我委要评估观星工作。, 云州市观星委员会",
        "云州市潮汐局, 我局要评估观星工作。, 云州市潮汐局",
        "云州市人民政府办公室, 我局要评估观星工作。, 我局"
    })
    void aBodyCallsItselfByItsKind(String issuer, String sentence, String body) {
        String text = PLAN.replace("国务院", issuer).replace("建立观星数据平台。", sentence);
        assertThat(bodies(byWords(read(text)).get(sentence))).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（来源：潮汐局）",
                "（被考核单位：潮汐局）",
                "（联系单位：潮汐局）",
                "（试点单位：潮汐局）",
                "（审批单位：潮汐局；监督单位：星空部）"
            })
    void whoIsNamedForSomethingElseIsNeitherResponsibleNorAMeasure(String bracket) {
        Map<String, OfficialMeasure> measures =
                byWords(read(PLAN.replace("建立观星数据平台。", "建立观星数据平台。" + bracket)));
        assertThat(measures.keySet()).noneMatch(each -> each.startsWith("（"));
        assertThat(measures.get("建立观星数据平台。").responsibilities()).isEmpty();
    }

    @Test
    void unlistedBodiesHaveTheirKind() {
        assertThat(measure("由云州市潮汐局会同有关部门开展评估。").responsibilities())
                .extracting(each -> each.unlisted().kind())
                .containsExactly(BodyKind.NAMED, BodyKind.GENERIC);
    }

    private static List<String> issuers(String title) {
        OfficialFacts facts = read(title + "关于推进观星的通知\n各县：\n一、要新建观星台。\n二、要培训观星员。\n");
        return facts.header().issuers().stream().map(each -> each.printed().text()).toList();
    }

    @Test
    void namesOfIssuersThatRunTogetherAreParted() {
        assertThat(issuers("星空部国家潮汐局")).containsExactly("星空部", "国家潮汐局");
        assertThat(issuers("星空部国家潮汐局国务院")).containsExactly("星空部", "国家潮汐局", "国务院");
        assertThat(issuers("云州省观星局云州省渡口管理局")).containsExactly("云州省观星局", "云州省渡口管理局");
        assertThat(issuers("中共云州省委办公厅云州省人民政府办公厅")).containsExactly("中共云州省委办公厅", "云州省人民政府办公厅");
        assertThat(issuers("星空部办公厅")).containsExactly("星空部办公厅");
        assertThat(issuers("云州省观星局")).containsExactly("云州省观星局");
    }

    @Test
    void aTitleOfTwoBodiesKeepsItsSpaceAndNoLineEnd() {
        String title = "云州市星空局 云州市潮汐局关于推进全民观星的意见";
        String two = "云州市星空局　云州市潮汐局\n关于推进全民观星的意见";
        assertThat(read(PLAN.replace("国务院关于推进全民观星的意见", title)).header().title()).isEqualTo(title);
        assertThat(read(PLAN.replace("国务院关于推进全民观星的意见", two)).header().title())
                .isEqualTo(two.replace("\n", ""));
    }
}
