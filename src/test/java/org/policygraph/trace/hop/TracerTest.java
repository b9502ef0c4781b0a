package org.policygraph.trace.hop;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.HeldText;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.Objects;

/** What a trace says of records of each kind, and of graphs that claim what their texts do not. */
class TracerTest {
    private static final Node MEASURE = record("");
    private static final Node COMMITMENT = record("/commitment/1");
    private static final Node OLDER_PERSONS = record("/audience/older-persons");
    private static final Node CIVIL_AFFAIRS = record("/responsibility/mca");
    private static final Node CITATION = record("/citation/1");
    private static final Node PARAGRAPH = HeldFile.node(HeldFile.ID + "/paragraph/9");

    private final HeldFile held = HeldFile.shipped();

    private static Node record(String part) {
        return HeldFile.node(HeldFile.ID + "/measure/5.2" + part);
    }

    private Hop first(Node record, HopKind kind) {
        return hops(record, kind).getFirst();
    }

    private List<Hop> hops(Node record, HopKind kind) {
        return held.trace(record).hops().stream().filter(hop -> hop.kind() == kind).toList();
    }

    private String says(Node record, HopKind kind) {
        return first(record, kind).sentence().chinese();
    }

    private Verdict verdict(Node record, HopKind kind) {
        return first(record, kind).verdict();
    }

    @Test
    void aNumberIsSaidWithItsClauseAndLeadsToItsStatements() {
        assertThat(says(COMMITMENT, HopKind.VALUE))
                .isEqualTo("摘要的措施5.2写有“不低于80%”。所在分句是“新建养老机构护理型床位占比不低于80%”。这是摘要的转述，不是政策原文。");
        assertThat(first(COMMITMENT, HopKind.STATEMENT).statements())
                .isSubsetOf(held.about(COMMITMENT))
                .extracting(triple -> triple.getPredicate().getLocalName())
                .contains("value", "comparator", "unit", "printed", "indicator", "span");
        assertThat(says(COMMITMENT, HopKind.RULE)).isEqualTo("“不低于80%”读作数值80，单位“%”。");
        assertThat(hops(COMMITMENT, HopKind.SPAN)).hasSize(2);
        assertThat(says(COMMITMENT, HopKind.MARKER)).contains("“[9]”");
        assertThat(says(COMMITMENT, HopKind.PARAGRAPH))
                .isEqualTo("标记[9]所指的原文未持有；“标记[9]对应第9段”只是推定。");
        assertThat(says(COMMITMENT, HopKind.DOCUMENT)).contains("证据链到此为止");
    }

    @Test
    void aPeriodStandsBesideItsValue() {
        Node record = HeldFile.node(HeldFile.ID + "/measure/5.4/commitment/1");
        assertThat(hops(record, HopKind.SPAN))
                .extracting(hop -> Objects.requireNonNull(held.span(node(hop))).text())
                .containsExactly("80%以上", "用10年", "用10年推动大城市普惠托育覆盖80%以上社区");
    }

    @Test
    void aTimeMayStandBeforeTheGoalsThatItGovernsAndNotBehindThem() {
        String text =
                "关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - 到2030年见效 [2] 建成学校 [3] - 建成100所学校 [4] - 到2035年见效 [5]\n";
        HeldFile digest = HeldFile.of(text);
        Node record = HeldFile.node("https://w3id.org/policy-graph/id/x/measure/1.2/commitment/1");
        govern(digest, record, "2030", text.indexOf("到2030年"));
        assertThat(rule(digest, record)).isEqualTo(Verdict.VERIFIED);
        assertThat(digest.trace(record).hops().getFirst().sentence().chinese())
                .contains("“到2030年”", "时间写在该措施之前");
        govern(digest, record, "2031", text.indexOf("到2030年"));
        assertThat(rule(digest, record)).isEqualTo(Verdict.BROKEN);
        govern(digest, record, "2035", text.indexOf("到2035年"));
        assertThat(rule(digest, record)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void theTimeOfARowOfATableIsTheHeadingOfAColumn() {
        String text = "关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - 到2030年见效 [2] - 建成100所学校 [4]\n";
        HeldFile file = HeldFile.of(text);
        Node measure = HeldFile.node("https://w3id.org/policy-graph/id/x/measure/1.2");
        Node record = HeldFile.node(measure.getURI() + "/commitment/1");
        govern(file.set(measure, Pol.rule, Sentence.ROW), record, "2030", text.indexOf("到2030年"));
        assertThat(file.trace(record).hops().getFirst().sentence().chinese())
                .contains("列标题")
                .doesNotContain("统领");
    }

    private static void govern(HeldFile digest, Node record, String deadline, int place) {
        String span = digest.digest().getURI() + "#char=" + place + "," + (place + 6);
        digest.set(record, Pol.deadline, deadline)
                .set(record, Pol.deadlineSpan, HeldFile.node(span));
    }

    private static Verdict rule(HeldFile digest, Node record) {
        return digest.trace(record).hops().stream()
                .filter(hop -> hop.kind() == HopKind.RULE)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Node node(Hop hop) {
        return Objects.requireNonNull(hop.span());
    }

    @Test
    void everyPieceOfEvidenceIsASpanAndEveryWordOfTheVocabularyARule() {
        assertThat(hops(OLDER_PERSONS, HopKind.RULE))
                .extracting(hop -> Objects.requireNonNull(hop.rule()).term())
                .containsExactly("普惠养老", "养老机构");
        assertThat(hops(OLDER_PERSONS, HopKind.SPAN)).hasSize(2);
        assertThat(says(OLDER_PERSONS, HopKind.VALUE))
                .isEqualTo("措施5.2涉及“老年人”这一群体，是由摘要中的“普惠养老”、“养老机构”推知的，摘要没有明说。");
        assertThat(first(OLDER_PERSONS, HopKind.VALUE).sentence().english())
                .isEqualTo(
                        "That measure 5.2 concerns the group older persons (老年人) is inferred from"
                                + " “普惠养老”, “养老机构” in the digest, which does not say so.");
    }

    @Test
    void aRemitSaysWhereItsWordsComeFrom() {
        assertThat(says(CIVIL_AFFAIRS, HopKind.RULE)).contains("推断", "编者", "未与机构职能配置规定");
        assertThat(says(CIVIL_AFFAIRS, HopKind.VALUE)).contains("“民政部”负责", "摘要没有明说");
    }

    @Test
    void eachWordingIsFollowedByItsOwnMarkers() {
        HeldFile digest =
                HeldFile.of("关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - 关爱儿童 [2] 支持农民工就业 [3-4] [6]\n");
        String id = "https://w3id.org/policy-graph/id/x/measure/1.1";
        assertThat(markers(digest, id)).containsExactly("[2]", "[3-4]", "[3-4]", "[6]");
        assertThat(markers(digest, id + "/clause/1")).containsExactly("[2]");
        assertThat(markers(digest, id + "/audience/migrant-workers"))
                .containsExactly("[3-4]", "[3-4]", "[6]");
        assertThat(markers(digest, id + "/citation/3")).containsExactly("[3-4]");
        assertThat(digest.trace(id + "/citation/3").hops())
                .filteredOn(hop -> hop.kind() == HopKind.PARAGRAPH)
                .extracting(hop -> Objects.requireNonNull(hop.node()).getURI())
                .containsExactly("https://w3id.org/policy-graph/id/x/paragraph/4");
    }

    private static List<String> markers(HeldFile digest, String record) {
        return digest.trace(record).hops().stream()
                .filter(hop -> hop.kind() == HopKind.MARKER)
                .map(hop -> Objects.requireNonNull(digest.span(node(hop))).text())
                .toList();
    }

    @Test
    void charactersOutsideTheBasicPlaneAreCountedAsOne() {
        HeldFile digest = HeldFile.of("关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - 𠮷林试点 关爱儿童 [2]\n");
        assertThat(digest.traceable()).isNotEmpty();
        for (Node each : digest.traceable()) {
            assertThat(digest.trace(each).hops())
                    .allSatisfy(hop -> assertThat(hop.verdict()).isNotEqualTo(Verdict.BROKEN));
        }
    }

    @Test
    void aMeasureWithoutMarkersEndsThere() {
        held.remove(MEASURE, Pol.citation);
        assertThat(first(MEASURE, HopKind.MARKER).end()).isEqualTo(ChainEnd.NOT_IN_DIGEST);
        assertThat(verdict(MEASURE, HopKind.PARAGRAPH)).isEqualTo(Verdict.NOT_HELD);
        assertThat(verdict(MEASURE, HopKind.VALUE)).isEqualTo(Verdict.VERIFIED);
    }

    // ---- What the graph claims and the text does not give ----

    @ParameterizedTest
    @CsvSource({
        "/commitment/1, value, 90",
        "/commitment/1, unit, 所",
        "/commitment/1, baseValue, 8",
        "/commitment/1, baseUnit, 所",
        "/commitment/1, printed, 不低于90%",
        "/commitment/1, indicator, 各类机构护理型床位占比",
        "'', text, 完善普惠养老托育价格形成机制",
    })
    void aLiteralThatTheCharactersDoNotGiveIsBroken(String part, String property, String value) {
        held.set(record(part), Pol.term(property), value);
        assertThat(verdict(record(part), HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(record(part), HopKind.STATEMENT)).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "5.2, AT_MOST",
        "5.2, EQUAL",
        "5.2, LESS_THAN",
        "5.2, MORE_THAN",
        "5.2, NEARLY",
        "4.2, AT_LEAST",
        "4.2, LESS_THAN"
    })
    void aComparatorThatIsNotPrintedIsBroken(String measure, String comparator) {
        Node record = HeldFile.node(HeldFile.ID + "/measure/" + measure + "/commitment/1");
        held.set(record, Pol.comparator, Pol.term(comparator));
        assertThat(verdict(record, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void anEstimateCannotBeMadeExactNorTheOtherWayRound() {
        held.set(COMMITMENT, Pol.approximate, "true");
        assertThat(verdict(COMMITMENT, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
        Node schools = HeldFile.node(HeldFile.ID + "/measure/3.2/commitment/1");
        held.set(schools, Pol.durationApproximate, "false");
        assertThat(verdict(schools, HopKind.RULE)).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "护理型床位不少于1000张",
                "护理型床位至少1000张",
                "护理型床位1000张以上",
                "床位价格不超过1,000元",
                "床位价格控制在1000元以内",
                "床位空置率控制在5%左右",
                "床位占比达到60%至70%",
                "新增床位约1000张",
                "新增床位100多张",
                "床位数突破1000张",
                "床位占比超过80%",
                "床位占比低于20%",
                "用5年左右新增床位1000张",
                "到2030年床位占比达到８０％",
                "用三年时间完成改造",
                "2027年底前完成改造",
                "护理型床位占比不低于百分之八十",
                "新增床位十万余张",
                "安排2千亿元左右",
                "七成五以上的社区",
                "近半数机构",
                "24小时内响应",
                "半小时内到达",
                "1.5小时内到达",
                "用两年半时间完成改造",
                "到二〇三〇年底前建成一千二百所学校",
                "补助三至五万元",
                "严禁超过5%",
                "逾80%",
                "新增床位1000张",
                "不少于两所学校"
            })
    void whatTheRulesReadIsBorneOutByWhatIsPrinted(String clause) {
        HeldFile digest =
                HeldFile.of("关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - " + clause + " [2]\n");
        List<Node> commitments = digest.subjects(RDF.type.asNode(), Pol.COMMITMENT);
        assertThat(commitments).isNotEmpty();
        for (Node each : commitments) {
            assertThat(digest.trace(each).hops().getFirst().verdict()).isEqualTo(Verdict.VERIFIED);
        }
    }

    @Test
    void aNumberInCharactersIsHeldAgainstTheGraph() {
        HeldFile digest = HeldFile.of("关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - 床位占比达到百分之八十 [2]\n");
        Node record = digest.subjects(RDF.type.asNode(), Pol.COMMITMENT).getFirst();
        digest.set(record, Pol.value, "90").set(record, Pol.baseValue, "90");
        assertThat(digest.trace(record).hops().getFirst().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void fullCoverageIsInferredAndCannotPassForANumberThatIsPrinted() {
        Node schools = HeldFile.node(HeldFile.ID + "/measure/3.2/commitment/2");
        assertThat(verdict(schools, HopKind.VALUE)).isEqualTo(Verdict.INFERRED);
        assertThat(verdict(schools, HopKind.RULE)).isEqualTo(Verdict.INFERRED);
        assertThat(says(schools, HopKind.VALUE)).contains("摘要没有写出数字，数值是按规则推知的。");
        held.set(schools, Pol.basis, Pol.STATED);
        assertThat(verdict(schools, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
        held.set(schools, Pol.basis, Pol.IMPLIED).set(schools, Pol.value, "90");
        assertThat(verdict(schools, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
        held.set(COMMITMENT, Pol.basis, Pol.IMPLIED);
        assertThat(verdict(COMMITMENT, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void thePeriodBesideAnInferredValueIsVerified() {
        Node period = HeldFile.node(HeldFile.ID + "/measure/3.2/commitment/1");
        assertThat(verdict(period, HopKind.VALUE)).isEqualTo(Verdict.VERIFIED);
        assertThat(says(period, HopKind.VALUE)).contains("写有“用5年左右”").doesNotContain("推知");
        Node coverage = HeldFile.node(HeldFile.ID + "/measure/3.2/commitment/2");
        assertThat(says(coverage, HopKind.VALUE)).contains("写有“全覆盖”");
    }

    @Test
    void aReadingThatIsNotThatOfTheDigitsNamesItsRule() {
        Node schools = HeldFile.node(HeldFile.ID + "/measure/3.2/commitment/2");
        assertThat(says(schools, HopKind.RULE)).isEqualTo("“全覆盖”按规则“全覆盖 = 100 %”读作数值100，单位“%”。");
    }

    @Test
    void anInferenceCannotPassForAStatement() {
        for (Node link : List.of(OLDER_PERSONS, CIVIL_AFFAIRS)) {
            held.set(link, Pol.basis, Pol.term("STATED"));
            assertThat(verdict(link, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
            assertThat(verdict(link, HopKind.RULE)).isEqualTo(Verdict.BROKEN);
        }
    }

    @Test
    void aLinkToAnotherConceptThanItsWordsNameIsBroken() {
        Node children = HeldFile.node("https://w3id.org/policy-graph/id/group/children");
        held.set(OLDER_PERSONS, Pol.targetGroup, children);
        assertThat(verdict(OLDER_PERSONS, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void evidenceFromElsewhereIsBroken() {
        Node evidence = record("/audience/older-persons/evidence/1");
        Node elsewhere = HeldFile.node(held.digest().getURI() + "#char=1243,1247");
        held.set(evidence, Pol.span, elsewhere);
        Hop span = first(OLDER_PERSONS, HopKind.SPAN);
        assertThat(Objects.requireNonNull(held.span(elsewhere)).text()).isEqualTo("普惠养老");
        assertThat(span.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(span.sentence().chinese()).contains("不在这条措施的文字之内");
    }

    @Test
    void aSpanThatIsNotWhereItSaysIsBroken() {
        Node span = Objects.requireNonNull(held.value(COMMITMENT, Pol.span));
        held.set(span, OA.exact.asNode(), "不低于八成");
        assertThat(verdict(COMMITMENT, HopKind.SPAN)).isEqualTo(Verdict.BROKEN);
        held.set(COMMITMENT, Pol.span, HeldFile.node(held.digest().getURI() + "#char=1,9999999"));
        Hop outside = first(COMMITMENT, HopKind.SPAN);
        held.set(MEASURE, Pol.span, "no place");
        assertThat(verdict(MEASURE, HopKind.SPAN)).isEqualTo(Verdict.BROKEN);
        assertThat(outside.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outside.span()).isNull();
    }

    @Test
    void aMarkerThatNamesAnotherParagraphIsBroken() {
        held.set(CITATION, Pol.paragraph, HeldFile.node(HeldFile.ID + "/paragraph/8"));
        assertThat(verdict(CITATION, HopKind.MARKER)).isEqualTo(Verdict.VERIFIED);
        assertThat(verdict(CITATION, HopKind.PARAGRAPH)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aLinkWithoutEvidenceIsBrokenUnlessAPersonDecidedIt() {
        held.remove(OLDER_PERSONS, Pol.evidence);
        assertThat(verdict(OLDER_PERSONS, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(OLDER_PERSONS, HopKind.SPAN)).isEqualTo(Verdict.BROKEN);
        held.set(OLDER_PERSONS, Pol.basis, Pol.term("CURATED"));
        assertThat(verdict(OLDER_PERSONS, HopKind.VALUE)).isEqualTo(Verdict.INFERRED);
        assertThat(verdict(OLDER_PERSONS, HopKind.SPAN)).isEqualTo(Verdict.NOT_HELD);
        assertThat(says(OLDER_PERSONS, HopKind.VALUE)).contains("由人核定", "摘要没有明说");
    }

    @Test
    void whatAPersonDecidedIsNotWhatTheDigestStates() {
        held.set(CIVIL_AFFAIRS, Pol.basis, Pol.term("CURATED"));
        Node reason = record("/responsibility/mca/evidence/1");
        held.set(reason, Pol.source, "《养老机构管理办法》第四条");
        assertThat(verdict(CIVIL_AFFAIRS, HopKind.VALUE)).isEqualTo(Verdict.INFERRED);
        assertThat(says(CIVIL_AFFAIRS, HopKind.RULE)).isEqualTo("这一关联由人核定，依据：《养老机构管理办法》第四条。");
        assertThat(verdict(CIVIL_AFFAIRS, HopKind.SPAN)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void aLinkOfNoKnownBasisIsBroken() {
        held.remove(OLDER_PERSONS, Pol.basis);
        assertThat(verdict(OLDER_PERSONS, HopKind.VALUE)).isEqualTo(Verdict.BROKEN);
    }

    // ---- Where the official text is held ----

    private void holdOriginal(String wording) {
        HeldText original = new HeldText("第一段。\n" + wording + "\n");
        Node text = HeldFile.node(HeldFile.ID + "/text/" + original.shortHash());
        int end = 5 + wording.codePointCount(0, wording.length());
        held.set(text, Pol.heldText, original.text());
        held.set(PARAGRAPH, Pol.textHeld, "true")
                .set(PARAGRAPH, Pol.text, wording)
                .set(PARAGRAPH, Pol.span, HeldFile.node(text.getURI() + "#char=5," + end));
    }

    @Test
    void aHeldParagraphIsInferredWhileItIsOnlyProposed() {
        holdOriginal("新建养老机构护理型床位占比原则上不低于80%。");
        held.set(PARAGRAPH, Pol.alignment, Pol.PROPOSED).set(PARAGRAPH, Pol.alignmentScore, "0.62");
        assertThat(verdict(COMMITMENT, HopKind.PARAGRAPH)).isEqualTo(Verdict.INFERRED);
        assertThat(says(COMMITMENT, HopKind.PARAGRAPH))
                .isEqualTo("所持正式文件写道：“新建养老机构护理型床位占比原则上不低于80%。”；标记[9]对应此处，只是依文字相似拟定，相似度0.62，未经确认。");
        assertThat(verdict(COMMITMENT, HopKind.DOCUMENT)).isEqualTo(Verdict.VERIFIED);
        assertThat(verdict(COMMITMENT, HopKind.VALUE)).isEqualTo(Verdict.VERIFIED);
        assertThat(held.trace(COMMITMENT).isTextIntact()).isTrue();
    }

    @Test
    void aConfirmedParagraphIsVerified() {
        holdOriginal("新建养老机构护理型床位占比原则上不低于80%。");
        held.set(PARAGRAPH, Pol.alignment, Pol.term("CONFIRMED"));
        assertThat(verdict(COMMITMENT, HopKind.PARAGRAPH)).isEqualTo(Verdict.VERIFIED);
        assertThat(says(COMMITMENT, HopKind.PARAGRAPH)).endsWith("已经确认。");
    }

    @Test
    void anUnalignedParagraphIsNotTakenForTheSource() {
        holdOriginal("发展全民健身。");
        held.set(PARAGRAPH, Pol.alignment, Pol.term("UNALIGNED"));
        Hop paragraph = first(COMMITMENT, HopKind.PARAGRAPH);
        assertThat(paragraph.verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(paragraph.end()).isEqualTo(ChainEnd.NOT_IN_ORIGINAL);
        assertThat(paragraph.span()).isNull();
        assertThat(verdict(COMMITMENT, HopKind.DOCUMENT)).isEqualTo(Verdict.NOT_HELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNALIGNED", "REJECTED"})
    void aHeldOriginalIsNotSaidToBeMissingWhereNoParagraphAnswersTheMarker(String alignment) {
        holdOriginal("发展全民健身。");
        held.set(PARAGRAPH, Pol.alignment, Pol.term(alignment));
        assertThat(says(COMMITMENT, HopKind.PARAGRAPH)).doesNotContain("未持有");
        assertThat(first(COMMITMENT, HopKind.DOCUMENT).end()).isEqualTo(ChainEnd.NOT_IN_ORIGINAL);
        assertThat(says(COMMITMENT, HopKind.DOCUMENT)).contains("的原文已持有").doesNotContain("未持有");
    }

    @Test
    void aHeldParagraphWithOtherCharactersIsBroken() {
        holdOriginal("新建养老机构护理型床位占比原则上不低于80%。");
        held.set(PARAGRAPH, Pol.text, "新建养老机构护理型床位占比不低于80%。");
        assertThat(verdict(COMMITMENT, HopKind.PARAGRAPH)).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(COMMITMENT, HopKind.VALUE)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void aParagraphThatIsOnlySaidToBeHeldIsNot() {
        held.set(PARAGRAPH, Pol.textHeld, NodeFactory.createLiteralByValue(true));
        assertThat(verdict(COMMITMENT, HopKind.PARAGRAPH)).isEqualTo(Verdict.NOT_HELD);
    }

    // ---- The rest ----

    @Test
    void onlyTheSixKindsCanBeTraced() {
        assertThat(Tracer.of(held, PARAGRAPH)).isNull();
        assertThat(Tracer.of(held, HeldFile.node("urn:nothing"))).isNull();
    }

    @Test
    void theRulesThatAreLookedUpOtherwiseAreRules() {
        assertThat(VocabularyEntry.SHARED_HEAD).isEqualTo(Rule.SHARED_HEAD.id());
        assertThat(VocabularyEntry.GROUP_IN_REMIT).isEqualTo(Rule.REMIT_GROUP.id());
    }

    @Test
    void numbersAreReadFromDigitsAlone() {
        assertThat(PrintedNumbers.allow("1,000所以上", "1000")).isTrue();
        assertThat(PrintedNumbers.allow("60%至70%", "70.0")).isTrue();
        assertThat(PrintedNumbers.allow("60%至70%", "80")).isFalse();
        assertThat(PrintedNumbers.allow("不少于两所", "2")).isTrue();
        assertThat(PrintedNumbers.allow("80%", "many")).isFalse();
        assertThat(PrintedNumbers.marks("[7、16-18]", 17)).isTrue();
        assertThat(PrintedNumbers.marks("[7、16-18]", 8)).isFalse();
    }
}
