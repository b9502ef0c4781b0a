package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that are easily misread. */
class MeasureRulesTest {
    private static final Set<Rule> NAMING =
            EnumSet.of(
                    Rule.GROUP_NAME,
                    Rule.SET_PHRASE,
                    Rule.SHARED_HEAD,
                    Rule.COMPOUND_NAME,
                    Rule.ACTING_BODY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加强养老人才队伍建设 | elderly-care-workers 养老人才",
                "保护女职工权益 | women-employees 女职工",
                "加大保障性住房中青年公寓供给 | youth 青年公寓",
                "改善教职工住房 | teachers 教职工",
                "加强大学生就业 | university-students 大学生",
                "农业转移人口市民化 | urbanizing-rural-migrants 农业转移人口",
                "孕期妇女产前检查 | pregnant 孕期妇女",
                "高校毕业生就业困难人员补贴 | graduates 高校毕业生, hard-to-employ 就业困难人员",
                "解决留守儿童困境儿童照护问题 | left-behind-children 留守儿童, children-in-difficulty 困境儿童",
                "关爱留守、困境儿童 | left-behind-children 留守、困境儿童, children-in-difficulty 困境儿童",
                "高龄失能残疾老年人照护 | oldest-old 高龄失能残疾老年人, dependent-older-persons 失能残疾老年人,"
                        + " disabled-older-persons 残疾老年人",
                "完善一老一小服务 | older-persons 一老一小, infants 一老一小"
            })
    void namesTheGroupByTheWholeWordThatNamesIt(String wording, String expected) {
        assertThat(Extraction.groups(Extraction.measure(wording), Basis.STATED))
                .map(link -> link.replaceAll("[“”]", ""))
                .containsExactlyInAnyOrder(expected.split(", +", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "扩大企业职工基本养老保险覆盖面 | employees",
                "完善城乡居民基本医疗保险 | residents",
                "工会经费可适当补充 | employees",
                "发展家庭养老床位 | older-persons",
                "提升儿童福利服务机构能力 | children-in-difficulty",
                "退役军人服务中心建设 | veterans"
            })
    void anInstitutionOrSchemeOnlyEntailsItsPublic(String wording, String group) {
        Measure measure = Extraction.measure(wording);
        assertThat(Extraction.groups(measure, Basis.STATED)).isEmpty();
        assertThat(Extraction.groups(measure)).containsExactly(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "扩大养老保险覆盖面",
                "提高养老金水平",
                "推进家庭医生签约",
                "清除性别年龄歧视",
                "深化爱心妈妈结对",
                "促进居民消费价格稳定",
                "倡导科学生活方式",
                "扩大招生规模",
                "改善农村公路条件",
                "改善农村人居环境",
                "覆盖80%以上社区",
                "完善教育卫生健康社保就业等重点领域支持政策",
                "发挥共青团妇联等群团组织作用"
            })
    void wordsInsideLongerWordsNameNobody(String wording) {
        assertThat(Extraction.groups(Extraction.measure(wording))).isEmpty();
    }

    @Test
    void aWeakTermIsSilentWhereTheClauseSaysMore() {
        assertThat(Extraction.groups(Extraction.measure("支持农村灵活提供服务"), Basis.IMPLIED))
                .containsExactly("rural-residents “农村”");
        assertThat(Extraction.groups(Extraction.measure("支持农村老年人助餐")))
                .containsExactly("rural-older-persons");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"由教育部牵头制定标准 | moe", "由民政部会同财政部制定 | mca, mof", "发挥共青团妇联等群团组织作用 | ccyl, acwf"})
    void aBodyThatActsIsStated(String wording, String bodies) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.responsibilities()).extracting(Link::basis).containsOnly(Basis.STATED);
        assertThat(Extraction.bodies(measure)).containsExactly(bodies.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"教育部门负责实施", "民政部门加强监测", "退役军人事务部门做好服务", "工会经费可适当补充", "发挥财政作用"})
    void aSectorOrItsMoneyIsNoBody(String wording) {
        assertThat(Extraction.bodies(Extraction.measure(wording), Basis.STATED)).isEmpty();
    }

    @Test
    void pensionInsuranceIsNoWorkOfCivilAffairs() {
        assertThat(Extraction.bodies(Extraction.measure("扩大养老保险覆盖面"))).containsExactly("mohrss");
    }

    @Test
    void aListOfSectorsMakesNobodyResponsible() {
        assertThat(Extraction.bodies(Extraction.measure("完善教育卫生健康社保就业等重点领域支持政策"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "实现医共体全覆盖 | 全覆盖 EQUAL 100 %",
                "基本公共服务全覆盖 | 全覆盖 EQUAL 100 %",
                "基本实现全覆盖 | 全覆盖 EQUAL 100 % 约",
                "占比不低于80% | 不低于80% AT_LEAST 80 %",
                "覆盖８０％以上社区 | ８０％以上 AT_LEAST 80 ％",
                "新建1000所以上高中 | 1000所以上 AT_LEAST 1000 所",
                "新建1,000所高中 | 1,000所 EQUAL 1000 所",
                "新建 1000 所学校 | 1000 所 EQUAL 1000 所"
            })
    void aValueIsReadWithItsComparatorAndUnit(String wording, String expected) {
        assertThat(commitments(wording))
                .map(s -> s.replace("％", "%").strip())
                .containsExactly(expected.replace("％", "%").strip());
    }

    @Test
    void whatAFigureRisesFromIsNotPromised() {
        assertThat(Extraction.measure("补助由50元提高到80元").commitments())
                .singleElement()
                .satisfies(
                        commitment -> {
                            assertThat(commitment.span().text()).contains("80元");
                            assertThat(commitment.quantity()).isNotNull();
                        });
    }

    @Test
    void aBaseIsNotPromised() {
        assertThat(Extraction.measure("每10万人口配备3名医师").commitments())
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.span().text()).isEqualTo("3名"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打造15分钟便民生活圈",
                "面向0-3岁婴幼儿发展托育服务",
                "提供一站式服务",
                "完善一老一小服务",
                "落实两项补贴",
                "用两三年时间建成体系",
                "不少于三五个",
                "用十十年"
            })
    void whatOnlyLooksLikeANumberPromisesNothing(String wording) {
        assertThat(Extraction.measure(wording).commitments()).isEmpty();
    }

    @Test
    void aPeriodBelongsToItsClauseAndNoDeadlineIsComputed() {
        Commitment commitment = Extraction.measure("用5年左右实现标准化建设全覆盖").commitments().getFirst();
        assertThat(String.valueOf(commitment.duration())).contains("P5Y").contains("用5年左右");
        assertThat(commitment.deadline()).isNull();
        assertThat(commitment.quantity()).isNotNull();
        assertThat(commitment.duration() != null && commitment.duration().approximate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"用十年时间, P10Y", "力争用三年左右, P3Y", "经过6个月, P6M"})
    void aPeriodMayStandAlone(String wording, String period) {
        Commitment commitment = Extraction.measure(wording).commitments().getFirst();
        assertThat(commitment.quantity()).isNull();
        assertThat(commitment.deadline()).isNull();
        assertThat(commitment.duration() == null ? "" : commitment.duration().period().toString())
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"到2030年建成体系, 2030", "到２０３０年建成体系, 2030", "到2027年6月底前完成, 2027-06"})
    void aCalendarYearIsADeadlineAndNoValue(String wording, String calendar) {
        Commitment commitment = Extraction.measure(wording).commitments().getFirst();
        assertThat(commitment.quantity()).isNull();
        assertThat(commitment.duration()).isNull();
        assertThat(commitment.deadline() == null ? "" : commitment.deadline().calendar())
                .isEqualTo(calendar);
    }

    @Test
    void aStatedLinkRestsOnNamesAloneAndAnInferredOneNeverOnThem() throws IOException {
        for (Measure measure : measuresOfAllDigests()) {
            Stream.concat(measure.audiences().stream(), measure.responsibilities().stream())
                    .forEach(
                            link ->
                                    link.evidence()
                                            .forEach(
                                                    reason ->
                                                            assertThat(
                                                                            NAMING.contains(
                                                                                    reason.rule()))
                                                                    .as(measure.number() + link)
                                                                    .isEqualTo(
                                                                            link.basis()
                                                                                    == Basis
                                                                                            .STATED)));
        }
    }

    @Test
    void everyLinkStandsOnceOnTheBasisOfItsKindInsideItsMeasure() throws IOException {
        for (Measure measure : measuresOfAllDigests()) {
            assertThat(measure.audiences()).extracting(Link::basis).doesNotContain(Basis.REMIT);
            assertThat(measure.responsibilities())
                    .extracting(Link::basis)
                    .doesNotContain(Basis.IMPLIED);
            assertThat(Extraction.groups(measure)).doesNotHaveDuplicates();
            assertThat(Extraction.bodies(measure)).doesNotHaveDuplicates();
            measure.audiences().stream()
                    .flatMap(link -> link.evidence().stream())
                    .forEach(
                            reason ->
                                    assertThat(
                                                    measure.span()
                                                            .through(reason.span())
                                                            .equals(measure.span()))
                                            .isTrue());
        }
    }

    @Test
    void atMostThreeBodiesAreInferred() throws IOException {
        for (Measure measure : measuresOfAllDigests()) {
            assertThat(measure.responsibilities())
                    .filteredOn(link -> link.basis() == Basis.REMIT)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    private static List<String> commitments(String wording) {
        List<String> shown = new ArrayList<>();
        for (Commitment commitment : Extraction.measure(wording).commitments()) {
            var quantity = commitment.quantity();
            if (quantity == null) continue;
            shown.add(
                    "%s %s %s %s%s"
                            .formatted(
                                    commitment.span().text(),
                                    quantity.comparator(),
                                    quantity.value(),
                                    quantity.unit(),
                                    quantity.approximate() ? " 约" : ""));
        }
        return shown;
    }

    private static List<Measure> measuresOfAllDigests() throws IOException {
        List<Measure> measures = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                DigestFacts facts = Extraction.extract(Files.readAllBytes(file));
                facts.measures().forEach(measures::add);
            }
        }
        assertThat(measures).hasSizeGreaterThan(100);
        return measures;
    }
}
