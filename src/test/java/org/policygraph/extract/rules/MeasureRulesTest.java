package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Header;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            EnumSet.of(Rule.GROUP_NAME, Rule.SHARED_HEAD, Rule.COMPOUND_NAME, Rule.ACTING_BODY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加强养老人才队伍建设 | elderly-care-workers 养老人才",
                "保护女职工权益 | women-employees 女职工",
                "改善教职工住房 | teachers 教职工",
                "加强大学生就业 | university-students 大学生",
                "农业转移人口市民化 | urbanizing-rural-migrants 农业转移人口",
                "孕期妇女产前检查 | pregnant 孕期妇女",
                "高校毕业生就业困难人员补贴 | graduates 高校毕业生, hard-to-employ 就业困难人员",
                "解决留守儿童困境儿童照护问题 | left-behind-children 留守儿童, children-in-difficulty 困境儿童",
                "关爱留守、困境儿童 | left-behind-children 留守、困境儿童, children-in-difficulty 困境儿童",
                "高龄失能残疾老年人照护 | oldest-old 高龄失能残疾老年人, dependent-older-persons 失能残疾老年人,"
                        + " disabled-older-persons 残疾老年人"
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
    void aSetPhraseImpliesItsGroupsAndNamesNone() {
        Measure measure = Extraction.measure("完善一老一小服务");
        assertThat(Extraction.groups(measure, Basis.STATED)).isEmpty();
        assertThat(Extraction.groups(measure, Basis.IMPLIED))
                .containsExactlyInAnyOrder("older-persons “一老一小”", "infants “一老一小”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补助由50元提高到80元 | 80元 EQUAL 80 元 | 50元",
                "由50元增至80元 | 80元 EQUAL 80 元 | 50元",
                "补助50元提高到80元 | 80元 EQUAL 80 元 | 50元",
                "从现行的60%逐步达到80% | 80% EQUAL 80 % | 60%",
                "由目前的60%升到80%以上 | 80%以上 AT_LEAST 80 % | 60%",
                "在80个基础上再建20个 | 20个 EQUAL 20 个 | 80个"
            })
    void whatAFigureRisesFromIsNotPromised(String wording, String promised, String reported) {
        assertThat(commitments(wording)).containsExactly(promised);
        assertThat(unread(wording)).containsExactly(reported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每100名老人配备3名护理员 | 3名 EQUAL 3 名 | 100名",
                "每3个社区建设1个中心 | 1个 EQUAL 1 个 | 3个",
                "每2000户不少于5处 | 不少于5处 AT_LEAST 5 处 | 2000户"
            })
    void aBaseIsNotPromised(String wording, String promised, String reported) {
        assertThat(commitments(wording)).containsExactly(promised);
        assertThat(unread(wording)).containsExactly(reported);
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
    void aPeriodIsStatedBesideTheFullCoverageThatIsImplied() {
        List<Commitment> found = Extraction.measure("用5年左右实现标准化建设全覆盖").commitments();
        assertThat(found)
                .extracting(Commitment::basis)
                .containsExactly(Basis.STATED, Basis.IMPLIED);
        Commitment period = found.getFirst();
        assertThat(String.valueOf(period.duration())).contains("P5Y").contains("用5年左右");
        assertThat(period.duration() != null && period.duration().approximate()).isTrue();
        assertThat(period.span().text()).isEqualTo("用5年左右");
        assertThat(period.quantity()).isNull();
        Commitment coverage = found.getLast();
        assertThat(coverage.quantity()).isNotNull();
        assertThat(coverage.duration()).isNull();
        assertThat(found).extracting(Commitment::deadline).containsOnlyNulls();
    }

    @Test
    void aTimeIsStatedOnceWhereAValueHasIt() {
        assertThat(Extraction.measure("用5年新建100所学校、实现标准化全覆盖").commitments())
                .extracting(commitment -> commitment.duration() == null)
                .containsExactly(false, true);
        assertThat(Extraction.measure("到2027年新增100个、到2030年实现全覆盖").commitments())
                .extracting(
                        commitment ->
                                commitment.deadline() == null
                                        ? ""
                                        : commitment.deadline().calendar())
                .containsExactly("2027", "2030", "");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "除家庭农场外，农户不得强制参加 | smallholders",
                "推进改造，不含城镇居民小区 | ",
                "为残疾人立案，但不包括企业职工 | persons-with-disabilities",
                "对残疾人（不含军人）发放补贴 | persons-with-disabilities",
                "为老年人预约，学生除外 | older-persons",
                "本办法不适用于现役军人 | ",
                "残疾人以外的学生 | students",
                "农民工子女不在补助范围 | ",
                "照顾非残疾人 | "
            })
    void whoIsExceptedIsNeitherNamedNorEntailed(String wording, @Nullable String group) {
        assertThat(Extraction.groups(Extraction.measure(wording)))
                .isEqualTo(group == null ? List.of() : List.of(group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"除老年人外，还要关爱残疾人", "除老年人外还将服务残疾人", "消除障碍，服务老年人以及残疾人"})
    void whoIsNamedBesidesOthersIsMeantToo(String wording) {
        assertThat(Extraction.groups(Extraction.measure(wording)))
                .containsExactly("older-persons", "persons-with-disabilities");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修订《未成年人学校保护规定》 | minors",
                "落实《关于残疾人、妇女的意见》 | persons-with-disabilities, women",
                "加强少年法庭建设 | adolescents",
                "设立妇女维权站 | women",
                "建设残疾人日间照料中心 | persons-with-disabilities",
                "开放职工文化宫 | employees",
                "办好中国农民丰收节 | rural-residents"
            })
    void aGroupInATitleOrAnInstitutionIsOnlyImplied(String wording, String groups) {
        Measure measure = Extraction.measure(wording);
        assertThat(Extraction.groups(measure, Basis.STATED)).isEmpty();
        assertThat(Extraction.groups(measure)).containsExactly(groups.split(", ", -1));
    }

    @Test
    void aGroupBesideATitleIsStated() {
        assertThat(Extraction.groups(Extraction.measure("推动《老年人权益保障法》修订 维护老年人权益"), Basis.STATED))
                .containsExactly("older-persons “老年人”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"在养老院、敬老院和乡村学校周边布设充电桩", "整治幼儿园周边秩序"})
    void aPlaceEntailsNoGroup(String wording) {
        assertThat(Extraction.groups(Extraction.measure(wording))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发放补贴（财政部牵头，农业农村部配合） | mof, mara",
                "入职查询（教育部、民政部按职责分工负责） | moe, mca",
                "责任单位：交通运输部、商务部 | mot, mofcom",
                "（牵头单位：农业农村部；配合单位：水利部） | mara, mwr",
                "发挥全国总工会的桥梁作用 | acftu"
            })
    void aBodyInBracketsOrBehindALabelActs(String wording, String bodies) {
        assertThat(Extraction.measure(wording).responsibilities())
                .filteredOn(link -> link.basis() == Basis.STATED)
                .extracting(Link::concept)
                .containsExactly(bodies.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不再由民政部单独认定",
                "原由国务院扶贫办承担的项目移交地方",
                "由国务院就业促进工作领导小组统筹",
                "职责由民政部划转国家医保局",
                "生态环境部发布的标准减少",
                "支持教育部直属高校",
                "支持民政部的下属机构",
                "推动《教育部、公安部关于护校的通知》落地",
                "办法（不含民政部门）"
            })
    void aBodyThatNoLongerActsOrIsOnlyMentionedIsNotStated(String wording) {
        assertThat(Extraction.bodies(Extraction.measure(wording), Basis.STATED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "产量稳定在1.4万亿斤以上 | 1.4万亿斤以上 AT_LEAST 1.4 万亿斤",
                "装机12亿千瓦以上 | 12亿千瓦以上 AT_LEAST 12 亿千瓦",
                "浓度降至25微克/立方米以下 | 25微克/立方米以下 AT_MOST 25 微克/立方米",
                "20个工作日内办结 | 20个工作日内 AT_MOST 20 个工作日",
                "水质达标率≥95% | ≥95% AT_LEAST 95 %",
                "将补助从每年30元提高至50元 | 50元 EQUAL 50 元",
                "由目前的60%提高到80% | 80% EQUAL 80 %",
                "在已建成80个的基础上再建20个 | 20个 EQUAL 20 个",
                "安排5000万元以上资金 | 5000万元以上 AT_LEAST 5000 万元",
                "發放信貸５０００萬元 | ５０００萬元 EQUAL 5000 万元"
            })
    void aValueIsReadWhole(String wording, String expected) {
        assertThat(commitments(wording)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "目前已建成公路460万公里",
                "截至2025年底，已建成枢纽",
                "对投资5000万元以上的项目开展评估",
                "日均客流3万人次以上车站改造",
                "打造“1小时”通勤圈",
                "建设15分钟充电圈",
                "推广“1对1”帮扶，实行1户1策",
                "9点至17点对外服务",
                "参保6个月以上的予以登记",
                "公安部等12部门联合执法",
                "校园周边200米以内禁止停车",
                "按照《2025年全国普法工作要点》开展",
                "比2024年新增岗位",
                "3亿块以上"
            })
    void whatIsConditionNameOrPastPromisesNothing(String wording) {
        assertThat(Extraction.measure(wording).commitments()).isEmpty();
    }

    @Test
    void ofSeveralTimesTheOneBeforeAValueIsItsOwn() {
        assertThat(Extraction.measure("到2027年达到80%、到2030年达到90%").commitments())
                .extracting(
                        commitment ->
                                commitment.deadline() == null
                                        ? ""
                                        : commitment.deadline().calendar())
                .containsExactly("2027", "2030");
        assertThat(Extraction.measure("5年内新建20个、10年内新建50个").commitments())
                .extracting(
                        commitment ->
                                commitment.duration() == null
                                        ? ""
                                        : commitment.duration().period().toString())
                .containsExactly("P5Y", "P10Y");
    }

    @Test
    void traditionalCharactersAreReadAndQuotedAsHeld() {
        Measure measure = Extraction.measure("對脫貧人口發放補貼，由財政部牽頭");
        assertThat(Extraction.groups(measure, Basis.STATED))
                .containsExactly("out-of-poverty “脫貧人口”");
        assertThat(Extraction.bodies(measure, Basis.STATED)).containsExactly("mof “財政部”");
    }

    @Test
    void aTitleInTraditionalCharactersNamesItsIssuers() {
        String text = "國務院辦公廳關於保障民生的若干措施\n新華社· 2025-09-10\n主題 - 建公園 [2]\n";
        Header header = Extraction.extract(text.getBytes(StandardCharsets.UTF_8)).header();
        assertThat(header.issuers()).containsExactly("gosc");
        assertThat(header.kind()).hasToString("“若干措施” (char=13,17)");
        assertThat(header.absences()).isEmpty();
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

    /** 住房 is one term of many here, and all there is there. */
    @Test
    void aBodyThatFitsLessThanHalfAsWellAsTheBestIsNotInferred() {
        String education = "发展学前教育 扩大普通高中 加强高等教育 促进产教融合 改善住房";
        assertThat(Extraction.bodies(Extraction.measure(education)))
                .contains("moe")
                .doesNotContain("mohurd");
        assertThat(Extraction.bodies(Extraction.measure("改善住房"))).contains("mohurd");
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

    @ParameterizedTest
    @CsvSource({
        "国务院办公厅关于发展养老服务的意见, true",
        "民政部关于市场化养老服务的意见, true",
        "关于发展养老服务的意见, true",
        "澜河省人民政府办公厅关于发展养老服务的意见, false",
        "云州市民政局关于发展养老服务的意见, false",
        "云州市青石区养老服务发展规划, false",
    })
    void onlyADigestOfADocumentOfTheCentreIsInferredFromRemits(String title, boolean isInferred) {
        String text = title + "\n新华社· 2025-09-10 18:01\n主题 - 发展养老服务 [2]\n";
        Measure measure =
                Extraction.extract(text.getBytes(StandardCharsets.UTF_8))
                        .measures()
                        .findFirst()
                        .orElseThrow();
        assertThat(Extraction.bodies(measure, Basis.REMIT).isEmpty()).isEqualTo(!isInferred);
    }

    /** The characters of numbers that nothing reads. */
    private static List<String> unread(String wording) {
        return Extraction.measure(wording).absences().stream()
                .filter(absence -> absence.reason() == Absence.Reason.NOT_EXTRACTED)
                .map(absence -> absence.span() == null ? "" : absence.span().text())
                .toList();
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
