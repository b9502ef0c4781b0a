package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Invented clauses beside invented paragraphs. */
class FidelityCheckTest {
    private static final HedgeLexicon HEDGES = TestHedges.lexicon();
    private static final String CLAUSE = "新建养老机构护理型床位占比不低于80%";
    private static final String BEFORE = "（一）加强社区便民服务。";
    private static final String AFTER = "推动文化体育场馆免费开放。";

    /** The clauses, divided by ｜, stand in one digest, divided by spaces. */
    private static Fidelity compare(String clauses, String paragraph) {
        HeldText digest = new HeldText(clauses.replace('｜', ' '));
        List<TextSpan> spans = new ArrayList<>();
        int start = 0;
        for (String clause : clauses.split("｜", -1)) {
            int end = start + clause.codePointCount(0, clause.length());
            spans.add(digest.span(start, end));
            start = end + 1;
        }
        HeldText original = new HeldText(paragraph);
        TextSpan whole = original.span(0, original.length());
        return FidelityCheck.of(spans, new OriginalPassages(List.of(whole), HEDGES), HEDGES);
    }

    private static List<String> hedges(Fidelity fidelity) {
        return fidelity.hedges().stream().map(each -> each.kind() + " " + each.term()).toList();
    }

    private static String diff(Fidelity fidelity) {
        return fidelity.diff().stream()
                .map(
                        part ->
                                switch (part.kind()) {
                                    case EQUAL -> part.inDigest().text();
                                    case ONLY_IN_DIGEST -> "[-" + part.inDigest().text() + "]";
                                    case ONLY_IN_ORIGINAL -> "[+" + inOriginal(part).text() + "]";
                                })
                .collect(Collectors.joining());
    }

    private static TextSpan inOriginal(DiffPart part) {
        return Objects.requireNonNull(part.inOriginal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"新建養老機構護理型床位占比不低於80%。", "新建养⽼机构护理型床位占⽐不低于80%。", "新建养老机构护理型床位占比不低于８０％。"})
    void anotherScriptOrRadicalsForCharactersChangeNothing(String paragraph) {
        Fidelity found = compare(CLAUSE, paragraph);
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.VERBATIM);
        assertThat(found.similarity()).isEqualTo(1);
    }

    @Test
    void aHedgeInTraditionalCharactersIsLost() {
        Fidelity found = compare(CLAUSE, "新建養老機構護理型床位占比原則上不低於80%。");
        assertThat(hedges(found)).containsExactly("LOST 原則上");
        assertThat(diff(found)).isEqualTo("新建养老机构护理型床位占比[+原則上]不低于80%");
    }

    @Test
    void anIdenticalClauseIsVerbatim() {
        Fidelity found = compare(CLAUSE, BEFORE + CLAUSE + "。" + AFTER);
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.VERBATIM);
        assertThat(found.similarity()).isEqualTo(1);
        assertThat(diff(found)).isEqualTo(CLAUSE);
        assertThat(found.hedges()).isEmpty();
    }

    @Test
    void clausesThatFollowEachOtherAreVerbatimWhateverPunctuationDividesThem() {
        Fidelity found = compare("加强社区便民服务｜完善嵌入式服务设施", "加强社区便民服务，完善嵌入式服务设施。");
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.VERBATIM);
    }

    @Test
    void widthAndWhiteSpaceAloneAreNoDifference() {
        Fidelity found = compare("占比不低于 80% 的床位", "占比不低于８０％的床位。");
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource({
        "新建养老机构护理型床位占比要不低于80%",
        "护理型床位新建养老机构占比不低于80%",
        "到2030年新建养老机构护理型床位占比不低于80%",
        "新建养老机构护理型床位占比，不低于80%",
    })
    void oneCharacterElseIsNeverVerbatim(String sentence) {
        assertThat(compare(CLAUSE, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.PARAPHRASE);
    }

    @ParameterizedTest
    @CsvSource({
        "新建养老机构护理型床位占比不低于80%,新建养老机构护理型床位占比不低于90%",
        "新建养老机构护理型床位占比不低于80%,新建养老机构护理型床位占比不低于80",
        "新建老年助餐点1500个,到2032年新建老年助餐点1200个",
        "新建老年助餐点两千个,新建老年助餐点1200个",
        "在社区新建老年助餐服务站点1500个,在社区新建老年助餐服务站点",
    })
    void anotherFigureIsNoParaphrase(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.NUMBER_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "将儿童常见病转诊作为收费依据,不得将儿童常见病转诊作为收费依据",
        "将儿童常见病转诊作为收费依据,严禁违规将儿童常见病转诊作为收费依据",
        "不得将儿童常见病转诊作为收费依据,可将儿童常见病转诊作为收费依据",
        "向老年人收取入园费用,禁止向老年人收取入园费用",
        "对助浴站点用水执行居民价格,对除商业外的助浴站点用水执行居民价格",
        "助浴站点用水执行居民价格,助浴站点用水执行居民价格的除外",
    })
    void aNegationLostOrAddedIsNoParaphrase(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.NEGATION_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "每人每年补助不低于500元,每人每年补助不超过500元",
        "70周岁以下老年人免收挂号费,70周岁以上老年人免收挂号费",
        "五年后免征助浴服务费,五年内免征助浴服务费",
        "停车费按每天5元收取,停车费按每小时5元收取",
        "禁止在居民区外新建洗浴场所,禁止在居民区内新建洗浴场所",
        "每年奖励助浴机构1万元,一次性奖励助浴机构1万元",
        "由市财政局会同市教育局组织评估,由市教育局会同市财政局组织评估",
        "对农村居民发放助浴补贴,对城镇居民发放助浴补贴",
        "申请300万元的创业担保贷款,申请最高300万元的创业担保贷款",
        "床位使用率提高70%,床位使用率提高至70%",
        "发放助浴补贴1000元,每月发放助浴补贴1000元",
        "降低养老机构护理型床位占比,提高养老机构护理型床位占比",
    })
    void aBoundTimeOrAddresseeThatIsOtherIsNoParaphrase(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.QUALIFIER_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "取消合理的年龄限制,取消不合理的年龄限制",
        "清理不必要的证明材料,清理必要的证明材料",
    })
    void anAdjectiveThatIsDeniedIsNoParaphrase(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.NEGATION_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "新建公办幼儿园50所,（一）新建公办幼儿园50所。",
        "加强社区助浴服务,三、加强社区助浴服务。",
        "免费开放文化场馆,——免费开放文化场馆。",
    })
    void theLabelOfAnItemIsNoneOfItsWords(String clause, String item) {
        assertThat(compare(clause, item).verdict()).isEqualTo(FidelityVerdict.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource({
        "补助最高500元,补助不超过500元",
        "每人每日补助5元,每人每天补助5元",
        "2030年底前建成助浴点,2030年底以前建成助浴点",
        "禁止向老年人收取入园费用,严禁向老年人收取入园费用",
        "取消参保户籍限制,全面取消就业地参保户籍限制",
        "新建老年助餐点1500个,到2032年新建老年助餐点一千五百个",
        "银发经济规模达3000亿,到2035年银发经济规模达到3000亿元",
        "清理取消限制老年人参与的规定 六月底前完成,清理取消限制老年人参与的规定。六月底前完成全部清理",
        "不断提高助浴服务质量,提高助浴服务质量",
        "新建老年助餐点,新建老年助餐点1200个",
    })
    void theSameNegationOrFigureInOtherWordsIsAParaphrase(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").verdict())
                .isEqualTo(FidelityVerdict.PARAPHRASE);
    }

    @ParameterizedTest
    @CsvSource({"完善嵌入式服务设施。加强社区便民服务。", "加强社区便民服务。开办食堂。完善嵌入式服务设施。"})
    void clausesMovedOrTakenOutOfTheirContextAreNotVerbatim(String paragraph) {
        assertThat(compare("加强社区便民服务｜完善嵌入式服务设施", paragraph).verdict())
                .isEqualTo(FidelityVerdict.PARAPHRASE);
    }

    @Test
    void aLostHedgeIsToldWithBothItsPlaces() {
        Fidelity found = compare("加强引导｜" + CLAUSE, BEFORE + "加强引导。新建养老机构护理型床位占比原则上不低于80%。" + AFTER);
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.HEDGE_CHANGED);
        assertThat(diff(found)).isEqualTo("加强引导新建养老机构护理型床位占比[+原则上]不低于80%");
        HedgeChange lost = found.hedges().getFirst();
        assertThat(found.hedges()).hasSize(1);
        assertThat(lost.kind()).isEqualTo(HedgeChange.Kind.LOST);
        assertThat(lost.span().text()).isEqualTo("原则上").isEqualTo(lost.term());
        assertThat(lost.span().prefix()).endsWith("床位占比");
        assertThat(lost.missingFrom().text()).isEqualTo(CLAUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "力争新建养老机构护理型床位占比不低于80%, HEDGE_CHANGED",
        "新建养老机构护理型床位占比一般不低于80%, HEDGE_CHANGED",
        "有条件的地区新建养老机构护理型床位占比不低于80%, HEDGE_CHANGED",
        "新建养老机构的护理型床位占比不低于80%, PARAPHRASE",
        "原则上新建养老机构护理型床位占比不低于90%, NUMBER_CHANGED",
        "原则上新建养老机构护理型床位占比不高于80%, QUALIFIER_CHANGED"
    })
    void aLostHedgeIsInTheVerdictUnlessMoreIsChanged(String sentence, FidelityVerdict verdict) {
        assertThat(compare(CLAUSE, BEFORE + sentence + "。").verdict()).isEqualTo(verdict);
    }

    @Test
    void anAddedHedgeIsToldWithBothItsPlaces() {
        Fidelity found = compare("逐步扩大托位供给", BEFORE + "扩大托位供给。");
        HedgeChange added = found.hedges().getFirst();
        assertThat(found.hedges()).hasSize(1);
        assertThat(added.kind()).isEqualTo(HedgeChange.Kind.ADDED);
        assertThat(added.span().text()).isEqualTo("逐步");
        assertThat(added.missingFrom().text()).isEqualTo("扩大托位供给");
    }

    @ParameterizedTest
    @CsvSource({
        "有序推进户籍改革,有序推进户籍改革",
        "用10年左右覆盖大城市社区,用约10年覆盖大城市社区",
        "适当补助困难家庭,适度补助困难家庭",
        "可以扩大覆盖范围,可扩大覆盖范围",
    })
    void aHedgeThatIsKeptInTheSameOrAnEqualWordIsNoChange(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。" + AFTER).hedges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "发放生活补贴,不可发放生活补贴",
        "发放生活补贴,发放可持续生活补贴",
        "发放生活补贴的许可,发放生活补贴的许可证",
        "扩大招生规模,扩大研究生招生规模",
        "提高预算,提高一般公共预算",
        "加强水资源利用,加强水资源节约利用",
    })
    void aHedgesCharactersInALongerWordAreNoHedge(String clause, String sentence) {
        assertThat(compare(clause, BEFORE + sentence + "。").hedges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "原则上由各地负责落实。新建养老机构护理型床位占比不低于80%。",
        "新建养老机构护理型床位占比不低于80%，有条件的地方可提高到90%。",
        "逐步扩大供给，新建养老机构护理型床位占比不低于80%。",
    })
    void aHedgeElsewhereInTheParagraphIsNotLost(String paragraph) {
        assertThat(compare(CLAUSE, BEFORE + paragraph).hedges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "原则上，新建养老机构护理型床位占比不低于80%。,LOST 原则上",
        "在有条件的地区，新建养老机构护理型床位占比不低于80%。,LOST 有条件的地区",
        "新建养老机构护理型床位占比，一般情况下，不低于80%。,LOST 一般情况下",
    })
    void aClauseThatIsNothingButAHedgeBelongsToItsSentence(String paragraph, String change) {
        assertThat(hedges(compare(CLAUSE, BEFORE + paragraph))).containsExactly(change);
    }

    @Test
    void eachHedgeIsKeptByOneOfItsOwnAndLostOnce() {
        Fidelity found = compare("逐步扩大范围提高标准｜完善制度", "逐步扩大范围并逐步提高标准，力争完善制度。");
        assertThat(hedges(found)).containsExactly("LOST 逐步", "LOST 力争");
        assertThat(found.hedges().getFirst().span().prefix()).endsWith("扩大范围并");
        assertThat(hedges(compare("逐步扩大范围并逐步提高标准", "逐步扩大范围并提高标准。"))).containsExactly("ADDED 逐步");
    }

    @Test
    void twoClausesMadeFromOneAreComparedWithItTogether() {
        Fidelity found = compare("逐步扩大保障范围｜提高补助标准", "逐步扩大保障范围和提高补助标准。");
        assertThat(found.hedges()).isEmpty();
        assertThat(diff(found)).isEqualTo("逐步扩大保障范围[+和]提高补助标准");
    }

    @Test
    void whatIsNotInTheParagraphAtAllIsUnalignedAndGetsNoMore() {
        Fidelity found = compare(CLAUSE, BEFORE + "原则上" + AFTER);
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.UNALIGNED);
        assertThat(found.similarity()).isLessThan(FidelityCheck.FLOOR);
        assertThat(found.diff()).isEmpty();
        assertThat(found.hedges()).isEmpty();
    }

    @Test
    void aClauseThatNoPassageIsLikeStandsInTheDigestOnly() {
        Fidelity found = compare(CLAUSE + "｜逐步开发火星", BEFORE + CLAUSE + "。");
        assertThat(found.verdict()).isEqualTo(FidelityVerdict.PARAPHRASE);
        assertThat(found.hedges()).isEmpty();
        DiffPart lone = found.diff().getLast();
        assertThat(lone.kind()).isEqualTo(DiffPart.Kind.ONLY_IN_DIGEST);
        assertThat(lone.inDigest().text()).isEqualTo("逐步开发火星");
        assertThat(lone.inOriginal()).isNull();
    }

    @Test
    void aWordingOfOneCharacterOrAnEmptyParagraphIsUnaligned() {
        for (String paragraph : Arrays.asList("", "。", "新", CLAUSE)) {
            assertThat(compare("新", paragraph).verdict()).isEqualTo(FidelityVerdict.UNALIGNED);
        }
        assertThat(compare(CLAUSE, "——").verdict()).isEqualTo(FidelityVerdict.UNALIGNED);
    }

    @Test
    void thePartsOfADiffHaveEveryCharacterOfBothTextsOnce() {
        Fidelity found = compare("𠮷祥社区 80%以上覆盖", BEFORE + "𠮷祥的社区，覆盖８０％以上。" + AFTER);
        assertThat(joined(found, DiffPart.Kind.ONLY_IN_ORIGINAL)).isEqualTo("𠮷祥社区80%以上覆盖");
        String passage = BEFORE + "𠮷祥的社区，覆盖８０％以上。" + AFTER;
        assertThat(passage)
                .contains(
                        found.diff().stream()
                                .filter(part -> part.kind() != DiffPart.Kind.ONLY_IN_DIGEST)
                                .map(part -> inOriginal(part).text())
                                .collect(Collectors.joining()));
    }

    private static String joined(Fidelity fidelity, DiffPart.Kind without) {
        return fidelity.diff().stream()
                .filter(part -> part.kind() != without)
                .map(part -> part.inDigest().text())
                .collect(Collectors.joining());
    }
}
