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
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Objects;

/** What numbers in measures come to, and which are reported as not read. */
class NumbersTest {
    private static List<String> values(String wording) {
        return Extraction.measure(wording).commitments().stream()
                .map(Commitment::quantity)
                .filter(Objects::nonNull)
                .map(NumbersTest::shown)
                .toList();
    }

    private static String shown(Quantity quantity) {
        return quantity.comparator()
                + " "
                + quantity.value().toPlainString()
                + " "
                + quantity.unit()
                + " = "
                + quantity.baseValue().toPlainString()
                + (quantity.baseUnit() == null ? "" : " " + quantity.baseUnit())
                + (quantity.max() == null ? "" : " " + shown(quantity.max()))
                + (quantity.approximate() ? " 约" : "");
    }

    private static String shown(Quantity.Max max) {
        return "to " + max.value().toPlainString() + " = " + max.baseValue().toPlainString();
    }

    private static List<String> unread(Measure measure) {
        return absent(measure, Absence.Reason.NOT_EXTRACTED);
    }

    private static List<String> absent(Measure measure, Absence.Reason reason) {
        return measure.absences().stream()
                .filter(absence -> absence.field().equals("commitments"))
                .filter(absence -> absence.reason() == reason)
                .map(absence -> text(absence.span()))
                .toList();
    }

    private static String text(@Nullable TextSpan span) {
        return span == null ? "" : span.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "护理型床位占比不低于百分之八十 | AT_LEAST 80 % = 80 %",
                "建成床位十万张 | EQUAL 10 万张 = 100000 张",
                "新增床位3000万张 | EQUAL 3000 万张 = 30000000 张",
                "安排2千亿元 | EQUAL 2 千亿元 = 200000000000 元",
                "惠及三百万人 | EQUAL 300 万人 = 3000000 人",
                "覆盖20万余个 | MORE_THAN 20 万个 = 200000 个 约",
                "覆盖20余万个 | MORE_THAN 20 万个 = 200000 个 约",
                "建成一百多家 | MORE_THAN 100 家 = 100 家 约",
                "到2030年底前建成一千二百所学校 | EQUAL 1200 所 = 1200 所",
                "近2000家企业 | EQUAL 2000 家 = 2000 家 约",
                "每千人口4.5个托位 | EQUAL 4.5 个 = 4.5 个",
                "增长10%左右 | EQUAL 10 % = 10 % 约",
                "死亡率不高于3‰ | AT_MOST 3 ‰ = 0.3 %",
                "满意度七成五以上 | AT_LEAST 7.5 成 = 75 %",
                "约占三成 | EQUAL 3 成 = 30 % 约",
                "近八成 | EQUAL 8 成 = 80 % 约",
                "半数以上社区 | AT_LEAST 50 % = 50 %",
                "超过四分之一 | MORE_THAN 25 % = 25 %",
                "不少于三分之一 | AT_LEAST 1 /3 = 33.333333 %",
                "占比达到三分之二以上 | AT_LEAST 2 /3 = 66.666667 %",
                "超过七分之三 | MORE_THAN 3 /7 = 42.857143 %",
                "覆盖2/3以上的村庄 | AT_LEAST 2 /3 = 66.666667 %",
                "比例不低于1/4 | AT_LEAST 25 % = 25 %",
                "优惠不少于50个基点 | AT_LEAST 50 个基点 = 50 个基点",
                "近三分之二的村庄建有书屋 | EQUAL 2 /3 = 66.666667 % 约",
                "培训５０万人次 | EQUAL 50 万人次 = 500000 人次",
                "安排壹佰万元 | EQUAL 100 万元 = 1000000 元",
                "新建廿个公园 | EQUAL 20 个 = 20 个",
                "参保2.5亿人 | EQUAL 2.5 亿人 = 250000000 人",
                "惠及2亿农民 | EQUAL 2 亿 = 200000000",
                "新建1，000所 | EQUAL 1000 所 = 1000 所",
                "装机500万千瓦 | EQUAL 500 万千瓦 = 5000000 千瓦",
                "装机三千千瓦 | EQUAL 3000 千瓦 = 3000 千瓦",
                "每个县至少建成一所老年大学 | AT_LEAST 1 所 = 1 所",
                "不少于一项 | AT_LEAST 1 项 = 1 项",
                "高于当地标准的1.5倍 | MORE_THAN 1.5 倍 = 1.5 倍",
                "控制在5%左右 | EQUAL 5 % = 5 % 约",
                "严禁超过5% | AT_MOST 5 % = 5 %",
                "不得超过当地标准的3倍 | AT_MOST 3 倍 = 3 倍",
                "不动产登记合格率不低于95% | AT_LEAST 95 % = 95 %",
                "避免浪费，确保利用率达到80% | EQUAL 80 % = 80 %",
                "取消100项证明 | EQUAL 100 项 = 100 项",
                "80%以上的县建成中心 | AT_LEAST 80 % = 80 %",
                "将80%以上的资金用于民生 | AT_LEAST 80 % = 80 %",
                "推动80%以上的社区开展服务 | AT_LEAST 80 % = 80 %",
                "老年人护理床位占比不低于80% | AT_LEAST 80 % = 80 %",
                "建立五项机制 | EQUAL 5 项 = 5 项",
                "发病率控制在千分之五以内 | AT_MOST 5 ‰ = 0.5 %",
                "30个工作日内办结 | AT_MOST 30 个工作日 = 30 个工作日",
                "实现全覆盖 | EQUAL 100 % = 100 %",
                "报销上限为每年20万元 | AT_MOST 20 万元 = 200000 元",
                "支付限额提高到30万元 | AT_MOST 30 万元 = 300000 元",
                "封顶线30万元 | AT_MOST 30 万元 = 300000 元",
                "首付比例下限15% | AT_LEAST 15 % = 15 %",
                "最低比例不变，首付比例下限调整为15% | AT_LEAST 15 % = 15 %",
                "限额提高10% | EQUAL 10 % = 10 %",
                "在80000元限额内据实扣除 | AT_MOST 80000 元 = 80000 元",
                "床位不少于（含）50张 | AT_LEAST 50 张 = 50 张",
                "补助按30万元封顶 | AT_MOST 30 万元 = 300000 元",
                "报销金额设30万元上限 | AT_MOST 30 万元 = 300000 元",
                "补贴最高可达3000元 | AT_MOST 3000 元 = 3000 元",
                "守住18亿亩耕地红线 | EQUAL 18 亿亩 = 1800000000 亩",
                "守住耕地红线200万亩 | AT_LEAST 200 万亩 = 2000000 亩",
                "补助200元/人年 | EQUAL 200 元/人年 = 200 元/人年",
                "人均面积达到10平方米/生 | EQUAL 10 平方米/生 = 10 平方米/生",
                "每个县（市、区、旗）至少建有1所 | AT_LEAST 1 所 = 1 所",
                "每人每年只能享受一次 | AT_MOST 1 次 = 1 次",
                "六成多村庄建成站点 | MORE_THAN 6 成 = 60 % 约",
                "80%多的社区建成站点 | MORE_THAN 80 % = 80 % 约",
                "覆盖百分之六十多的村庄 | MORE_THAN 60 % = 60 % 约",
                "水价不超过3元/立方米 | AT_MOST 3 元/立方米 = 3 元/立方米",
                "补贴5元/人·天 | EQUAL 5 元/人·天 = 5 元/人·天",
                "补助8元/餐 | EQUAL 8 元/餐 = 8 元/餐",
                "补助1.2万元/户 | EQUAL 1.2 万元/户 = 12000 元/户",
                "电价0.6元/千瓦时 | EQUAL 0.6 元/千瓦时 = 0.6 元/千瓦时",
                "能耗降到500千瓦时/吨 | EQUAL 500 千瓦时/吨 = 500 千瓦时/吨"
            })
    void aNumberIsReadWithItsBase(String wording, String expected) {
        assertThat(values(wording)).containsExactly(expected);
        assertThat(unread(Extraction.measure(wording))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "覆盖率80%—90% | BETWEEN 80 % = 80 % to 90 = 90",
                "补助10万至20万元 | BETWEEN 10 万元 = 100000 元 to 20 = 200000",
                "补助3万—5万元 | BETWEEN 3 万元 = 30000 元 to 5 = 50000",
                "补助5000至1万元 | BETWEEN 5000 元 = 5000 元 to 10000 = 10000",
                "投入8000万至1亿元 | BETWEEN 8000 万元 = 80000000 元 to 10000 = 100000000",
                "补助10—20万元 | BETWEEN 10 万元 = 100000 元 to 20 = 200000",
                "占三到五成 | BETWEEN 3 成 = 30 % to 5 = 50",
                "比例为百分之十五至二十 | BETWEEN 15 % = 15 % to 20 = 20",
                "介于80%和90%之间 | BETWEEN 80 % = 80 % to 90 = 90",
                "介于1000元与2000元之间 | BETWEEN 1000 元 = 1000 元 to 2000 = 2000",
                "覆盖率约80%—90% | BETWEEN 80 % = 80 % to 90 = 90 约",
                "每天2—3小时 | BETWEEN 2 小时 = 2 小时 to 3 = 3",
                "床位数控制在50—80张 | BETWEEN 50 张 = 50 张 to 80 = 80"
            })
    void aRangeIsOneValueWithTwoEnds(String wording, String expected) {
        assertThat(values(wording)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "打造15分钟就业服务圈 | 15分钟",
                "建成上百个社区 | 上百个",
                "建成数十个社区 | 数十个",
                "惠及几十万人 | 几十万人",
                "绘制比例尺1:500的地图 | 1:500",
                "不超过100余个 | 100余个",
                "建成100个社区以上 | 100个",
                "建设1万2千个 | 1万2千",
                "不少于三五个 | 三五个",
                "用两三年时间 | 两三年",
                "提供24小时服务 | 24小时",
                "3个半小时 | 3个半",
                "第3季度 | 3季度",
                "开通12345热线 | 12345",
                "减半征收 | 减半",
                "半个月内办结 | 半个月",
                "培训一千二 | 一千二",
                "未达到80%的地区 | 80%",
                "落实2024年以来政策 | 2024年",
                "不以80%为考核指标 | 80%",
                "对工作不力，连续排名后30位的县 | 30位",
                "没有达到80%的县 | 80%",
                "支持百万农民工返乡创业 | 百万",
                "百万老人受益 | 百万",
                "逾百万老人受益 | 逾百万",
                "带动千万户就业 | 千万户",
                "年底前完成改造 | 年底前",
                "明年底前验收 | 明年底前",
                "月底前办结 | 月底前",
                "6月底前完成 | 6月底前",
                "今年年底建成 | 今年年底",
                "“十五五”期间建成 | “十五五”期间",
                "年内完成 | 年内",
                "二季度末完成 | 二季度末",
                "落实8项规定 | 8项",
                "老年人口占14.9% | 14.9%",
                "参保率已超95% | 95%",
                "参保率已达95% | 95%",
                "参保率达到了95% | 95%",
                "目前覆盖率不低于90% | 90%",
                "预计突破4亿人 | 4亿人",
                "截至去年，全国参保率95% | 95%",
                "由20%-30%提高到合理水平 | 20%-30%",
                "80%以上的社区享受服务 | 80%",
                "误差±5% | ±5%",
                "保持在80%±5% | 80%±5%",
                "进入全国前100名 | 100名",
                "补助3万元/机组 | 3万元",
                "确保一千二百项任务完成 | 一千二百项",
                "打五折 | 打五折",
                "票价打八折 | 打八折",
                "半价优惠 | 半价",
                "打造一刻钟便民生活圈 | 一刻钟",
                "惠及数百万 | 数百万",
                "覆盖⅓的村 | ⅓",
                "收益三七开 | 三七开",
                "财政部、民政部等9个部门组成 | 9个",
                "建立1000亿元级产业集群 | 1000亿元",
                "结果×100% | 100%"
            })
    void whatIsNotReadIsReportedWithItsCharacters(String wording, String expected) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.commitments()).isEmpty();
        assertThat(unread(measure)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不再要求80%的比例 | 80%",
                "不再执行80%的比例 | 80%",
                "不要求达到90% | 90%",
                "取消不低于50%的要求 | 50%",
                "取消50%的户籍限制 | 50%",
                "放宽不超过50%的限制 | 50%",
                "严禁三公经费增长超过2% | 2%",
                "禁止占用80%的绿地 | 80%",
                "不得强制参保率达到95% | 95%",
                "防止负担率超过30% | 30%",
                "避免债务率高于60% | 60%",
                "杜绝超编20% | 20%",
                "无需达到60% | 60%",
                "不设80%的门槛 | 80%",
                "80%的门槛不再执行 | 80%",
                "不再要求2年内完成 | 2年",
                "取消每人200元的补贴 | 200元",
                "停发每户每年600元的取暖补助 | 600元",
                "废止对企业每年3000元的年检收费 | 3000元",
                "原每人每年2400元的补贴 | 2400元"
            })
    void whatIsForbiddenDeniedOrDoneAwayWithIsSaidToBe(String wording, String expected) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.commitments()).isEmpty();
        assertThat(measure.conditions()).isEmpty();
        assertThat(unread(measure)).isEmpty();
        assertThat(absent(measure, Absence.Reason.IS_DENIED)).containsExactly(expected);
    }

    private static List<String> conditions(Measure measure) {
        return measure.conditions().stream()
                .map(each -> shown(Objects.requireNonNull(each.quantity())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对覆盖率低于80%的地区加强督导 | LESS_THAN 80 % = 80 %",
                "面向65岁及以上老年人 | AT_LEAST 65 岁 = 65 岁",
                "将覆盖率80%以下的县纳入整改 | AT_MOST 80 % = 80 %",
                "将80%以下的县纳入 | AT_MOST 80 % = 80 %",
                "20%以上的县退出 | AT_LEAST 20 % = 20 %",
                "对100人以上的企业开展检查 | AT_LEAST 100 人 = 100 人",
                "对达到80%的县给予奖励 | EQUAL 80 % = 80 %",
                "覆盖率低于60%的县予以通报 | LESS_THAN 60 % = 60 %",
                "签约率达到90%以上方可启动 | AT_LEAST 90 % = 90 %",
                "入住率达到60%，方可申请补助 | EQUAL 60 % = 60 %",
                "年收入不超过6万元的家庭可申请 | AT_MOST 6 万元 = 60000 元",
                "人均住房面积低于15平方米的家庭优先保障 | LESS_THAN 15 平方米 = 15 平方米",
                "吸纳5人及以上 | AT_LEAST 5 人 = 5 人",
                "不足20张床位的机构予以整合 | LESS_THAN 20 张 = 20 张",
                "招用人数达到职工总数25%的，可申请贷款 | EQUAL 25 % = 25 %",
                "参保1年以上的职工可申领补贴 | AT_LEAST 1 年 = 1 年",
                "从具有3年以上企业工作经历的人员中招聘 | AT_LEAST 3 年 = 3 年",
                "低于当地最低工资标准1.5倍的家庭 | LESS_THAN 1.5 倍 = 1.5 倍"
            })
    void aConditionIsPromisedToNobody(String wording, String expected) {
        Measure measure = Extraction.measure(wording);
        assertThat(conditions(measure)).containsExactly(expected);
        assertThat(measure.commitments()).isEmpty();
        assertThat(unread(measure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实施万家灯火工程",
                "落实十四届全国人大三次会议精神",
                "周六日开放",
                "提供一日三餐",
                "下半年",
                "十一期间开放",
                "多一份保障",
                "开展万人助万企活动",
                "实施倍增计划",
                "推动产值倍增",
                "研制关键零部件",
                "报送上一年度信息",
                "按照“两个允许”的要求",
                "完善一老一小服务",
                "提供一站式服务",
                "落实两项补贴",
                "推进“十五五”规划",
                "落实党的二十大精神",
                "引入第三方评估",
                "第一时间响应",
                "建设三甲医院",
                "支持二级以上医院",
                "实行一人一策",
                "招募三支一扶人员",
                "发放一次性补助",
                "统一个人所得税政策",
                "统一人员管理",
                "优化二孩政策",
                "千方百计稳就业",
                "普及九年义务教育",
                "推进一网通办",
                "加强零工市场建设",
                "统筹城乡一体化",
                "建设一批基地",
                "方便百姓",
                "落实八项规定",
                "落实中央八项规定精神",
                "贯彻四个最严要求",
                "深化三项制度改革",
                "健全五项机制",
                "五项机制落地",
                "不要求全覆盖",
                "千万别浪费",
                "目前已实现全覆盖"
            })
    void aSetPhraseIsNoNumber(String wording) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.commitments()).isEmpty();
        assertThat(measure.absences())
                .filteredOn(absence -> absence.field().equals("commitments"))
                .extracting(Absence::reason)
                .containsExactly(Absence.Reason.NOT_IN_DIGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "24小时内响应, PT24H, 24小时内",
        "15分钟内到达, PT15M, 15分钟内",
        "十五分钟内到达, PT15M, 十五分钟内",
        "30日内办结, P30D, 30日内",
        "半小时内到达, PT30M, 半小时内",
        "半年内完成, P6M, 半年内",
        "用两年半时间完成, P2Y6M, 用两年半时间",
        "一个月内办结, P1M, 一个月内",
        "两年内完成, P2Y, 两年内",
        "一周内答复, P7D, 一周内",
        "2周内答复, P14D, 2周内"
    })
    void aLimitOfTimeIsAPeriod(String wording, String period, String printed) {
        Commitment commitment = Extraction.measure(wording).commitments().getFirst();
        assertThat(commitment.duration()).isNotNull();
        assertThat(Objects.requireNonNull(commitment.duration()).period()).hasToString(period);
        assertThat(commitment.duration().span().text()).isEqualTo(printed);
    }

    @Test
    void aDeadlineAndANumberAreBothRead() {
        for (String year : List.of("2030", "二〇三〇")) {
            Commitment commitment =
                    Extraction.measure("到" + year + "年底前建成一千二百所学校").commitments().getFirst();
            assertThat(commitment.deadline()).isNotNull();
            assertThat(Objects.requireNonNull(commitment.deadline()).calendar()).isEqualTo("2030");
            assertThat(commitment.quantity()).isNotNull();
        }
    }

    @Test
    void aSignHoldsForAllThatAreSharedOutBehindIt() {
        assertThat(values("小学、初中巩固率分别不低于99%和95%"))
                .containsExactly("AT_LEAST 99 % = 99 %", "AT_LEAST 95 % = 95 %");
        assertThat(values("小学、初中辍学率分别控制在1%、2%以内"))
                .containsExactly("AT_MOST 1 % = 1 %", "AT_MOST 2 % = 2 %");
        // Whether 以上 is said of both is open.
        Measure open = Extraction.measure("小学、初中巩固率分别达到99%和95%以上");
        assertThat(unread(open)).containsExactly("99%");
    }

    @Test
    void theWordsAroundARangeBelongToIt() {
        assertThat(Extraction.measure("覆盖率介于80%和90%之间").commitments())
                .extracting(each -> each.span().text())
                .containsExactly("介于80%和90%之间");
    }

    @ParameterizedTest
    @CsvSource({
        "补助标准由50元到80元, EQUAL 80 元 = 80 元, 50元",
        "覆盖率从60%至80%, EQUAL 80 % = 80 %, 60%",
        "补助标准由每月50元提高到80元, EQUAL 80 元 = 80 元, 50元",
        "规模自60人至80人, EQUAL 80 人 = 80 人, 60人"
    })
    void aRiseIsNoRange(String wording, String promised, String before) {
        assertThat(values(wording)).containsExactly(promised);
        assertThat(unread(Extraction.measure(wording))).containsExactly(before);
    }

    @ParameterizedTest
    @CsvSource({
        "覆盖率达到90%—80%, 90%—80%",
        "覆盖率达到80%—80%, 80%—80%",
        "每年培训90至80人, 90至80人",
        "新建90—80个站点, 90—80个"
    })
    void aRangeThatDescendsIsReportedAsNotRead(String wording, String range) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.commitments()).noneMatch(each -> each.quantity() != null);
        assertThat(unread(measure)).containsExactly(range);
    }

    @Test
    void whatIsNotReadIsReportedBesideWhatIsRead() {
        Measure measure = Extraction.measure("每10万人口配备3名医师 面向0-3岁婴幼儿");
        assertThat(values("每10万人口配备3名医师")).containsExactly("EQUAL 3 名 = 3 名");
        assertThat(unread(measure)).containsExactly("10万");
        assertThat(conditions(measure)).containsExactly("BETWEEN 0 岁 = 0 岁 to 3 = 3");
    }

    @Test
    void fullCoverageIsImpliedAndANumberIsStated() {
        assertThat(Extraction.measure("实现全覆盖").commitments())
                .extracting(Commitment::basis)
                .containsExactly(Basis.IMPLIED);
        assertThat(Extraction.measure("实现100%全覆盖").commitments())
                .extracting(Commitment::basis)
                .containsExactly(Basis.STATED);
        assertThat(Extraction.measure("对未实现全覆盖的地区加强指导").commitments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "新建改扩建1000所以上优质普通高中改善县域办学条件, 优质普通高中",
        "建设1000个规范化零工驿站, 规范化零工驿站",
        "实施100个能力提升项目, 能力提升项目",
        "用10年覆盖80%以上社区, 社区",
        "新建100个服务站点提升服务水平, 服务站点",
        "覆盖80%以上的县市区, 县市区",
        "建成100家医院和50所学校, 医院",
        "组建100名护理员的队伍, 护理员",
        "帮助100名残疾人就业, 残疾人",
        "新建10个残疾人就业服务中心, 残疾人就业服务中心"
    })
    void whatIsCountedEndsWithItsNoun(String wording, String expected) {
        Commitment commitment = Extraction.measure(wording).commitments().getFirst();
        assertThat(text(commitment.population())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "原则上80%以上 |",
                "确保不低于80% |",
                "力争新增100个 |",
                "接报后24小时内响应 |",
                "每周不少于3次 |",
                "由20%-30%提高到50% |",
                "将低保标准提高到每月800元 | 低保标准",
                "将80%以上的资金用于民生 |",
                "不低于全省平均水平的1.2倍 |",
                "将支付比例提高到80% | 支付比例",
                "实现合格率95% | 合格率",
                "参保率达到95% | 参保率",
                "力争参保率到2027年达到95% | 参保率",
                "基本实现职工医保全覆盖 | 职工医保",
                "新建养老机构护理型床位占比不低于80% | 新建养老机构护理型床位占比"
            })
    void hedgesVerbsAndComparatorsAreNoIndicator(String wording, @Nullable String expected) {
        Commitment commitment = Extraction.measure(wording).commitments().getFirst();
        assertThat(text(commitment.indicator())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20个工作日内作出决定", "为100万人提供服务", "80%以上参保", "100%全覆盖"})
    void aVerbIsNotCounted(String wording) {
        assertThat(Extraction.measure(wording).commitments().getFirst().population()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"按每人不超过1500元发放补助", "家庭至少1人就业", "占比不低于80%", "每年培训50万人次，畅通渠道"})
    void whereItIsNotClearWhatIsCountedNothingIsSaid(String wording) {
        assertThat(Extraction.measure(wording).commitments().getFirst().population()).isNull();
    }

    @Test
    void whatIsMeasuredStandsBeforeTheTime() {
        Commitment commitment = Extraction.measure("集中管护率到2025年达到90%以上").commitments().getFirst();
        assertThat(text(commitment.indicator())).isEqualTo("集中管护率");
        assertThat(Extraction.measure("建成100家医院和50所学校").commitments().getLast().indicator())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "最高给予10万元奖励 | AT_MOST 10 万元 = 100000 元",
                "企业最高可获500万元贷款 | AT_MOST 500 万元 = 5000000 元",
                "最低可享受每月300元补助 | AT_LEAST 300 元 = 300 元",
                "最低工资标准提高到2000元 | EQUAL 2000 元 = 2000 元",
            })
    void whatIsGrantedAtMostIsACeiling(String wording, String value) {
        assertThat(values(wording)).singleElement().asString().startsWith(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5年内完成改造",
                "２．５年内完成改造",
                "用1.5年左右完成改造",
                "3.5个月内完成改造",
                "三点五年内完成改造",
                "1/2年内完成改造",
                "3、5年内完成改造"
            })
    void aPeriodIsReadWholeOrReported(String wording) {
        Measure measure = Extraction.measure(wording);
        assertThat(measure.commitments()).isEmpty();
        assertThat(unread(measure)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000年底前建成的老旧小区改造21.9万个", "2005年底前建成小区改造30个"})
    void aYearThatDescribesWhatIsThereIsNoDeadline(String wording) {
        assertThat(Extraction.measure(wording).commitments())
                .allSatisfy(each -> assertThat(each.deadline()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每个县（市、区、旗）至少建有1所 | 至少建有1所",
                "不得超过当地标准的3倍 | 不得超过当地标准的3倍",
                "报销上限为每年20万元 | 上限为每年20万元",
                "床位不少于（含）50张 | 不少于（含）50张"
            })
    void whatComparesANumberStandsInItsSpan(String wording, String printed) {
        assertThat(Extraction.measure(wording).commitments().getFirst().span().text())
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"20万残疾人得到辅具 | 残疾人", "80%以上行政村建有文化广场 | 行政村", "形成30个典型应用场景 | 典型应用场景"})
    void whatIsCountedEndsBeforeItsPredicate(String wording, String population) {
        assertThat(text(Extraction.measure(wording).commitments().getFirst().population()))
                .isEqualTo(population);
    }

    @Test
    void aNounBeforeTheNextNumberIsNotCountedByThisOne() {
        List<Commitment> found = Extraction.measure("小学200所和初中100所").commitments();
        assertThat(found).extracting(each -> text(each.indicator())).containsExactly("小学", "初中");
        assertThat(found).extracting(each -> text(each.population())).containsExactly("", "");
    }

    @Test
    void aConditionIsSaidToBeOneWhereItIsMissing() {
        Measure measure = Extraction.measure("年收入不超过6万元的家庭可申请");
        assertThat(measure.absences())
                .filteredOn(each -> each.field().equals("commitments"))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.reason()).isEqualTo(Absence.Reason.IS_CONDITION);
                            assertThat(text(each.span())).isEqualTo("不超过6万元");
                        });
    }
}
