package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Timing;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** When what a sentence says is to be done, and how it is softened. */
class CommitmentTimesTest {
    private static final Year WRITTEN = Year.of(2025);

    private static TextSpan whole(String text) {
        HeldText held = new HeldText(text);
        return held.span(0, held.length());
    }

    private static Numbers numbers(String sentence) {
        return Numbers.of(whole(sentence), null, WRITTEN);
    }

    private static String shown(Commitment commitment) {
        List<String> parts = new ArrayList<>();
        var quantity = commitment.quantity();
        if (quantity != null) parts.add(quantity.baseValue() + String.valueOf(quantity.baseUnit()));
        Timing timing = commitment.timing();
        var duration = timing.duration();
        if (duration != null) {
            parts.add(
                    duration.period()
                            + (duration.longest() == null ? "" : "–" + duration.longest())
                            + (duration.start() == null ? "" : " from " + duration.start().text()));
        }
        if (timing.deadline() != null) parts.add("by " + timing.deadline().calendar());
        var window = timing.window();
        if (window != null) parts.add(window.from() + "/" + window.to());
        if (timing.recurrence() != null) parts.add("every " + timing.recurrence().interval());
        return String.join(" ", parts);
    }

    private static List<String> shown(String sentence) {
        return numbers(sentence).commitments().stream().map(CommitmentTimesTest::shown).toList();
    }

    /** A month that is over when the document is signed, and 次年, have no year that is clear. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8月底前完成改造 | by 2031-08 (2031年5月8日)",
                "于11月20日前报送总结 | by 2031-11-20 (2031年5月8日)",
                "年内建成书屋 | by 2031 (2031年5月8日)",
                "今年年底前建成书屋 | by 2031 (2031年5月8日)",
                "明年6月底前建成书屋 | by 2032-06 (2031年5月8日)",
                "明年建成书屋 | by 2032 (2031年5月8日)",
                "三季度末前完成改造 | by 2031-09 (2031年5月8日)",
                "到“十七五”末建成书屋 | by 2040 (十七五)",
                "2032年6月底前排查，9月底前整改 | by 2032-06;by 2032-09 (2032年6月底前)",
                "3月底前完成改造 |",
                "次年8月底前报送 |",
                "今年5G书屋增多 |",
                "对8月底前完成备案的书屋，免收费用 |",
                "每年8月底前报送 | every P1Y",
            })
    void aDeadlineWithoutAYearTakesItFromCharactersThatAreTold(String sentence, String expected) {
        HeldText held = new HeldText(sentence + "\n2031年5月8日");
        TextSpan signed = held.span(sentence.length() + 1, held.length());
        MeasureContext context =
                MeasureContext.of(new Dating(new PrintedDate("2031-05-08", signed), null));
        List<String> read =
                Numbers.of(held.span(0, sentence.length()), null, context).commitments().stream()
                        .map(each -> shown(each) + yearOf(each))
                        .toList();

        assertThat(String.join(";", read)).isEqualTo(expected == null ? "" : expected);
    }

    private static String yearOf(Commitment commitment) {
        Deadline deadline = commitment.deadline();
        if (deadline == null || deadline.year() == null) return "";
        assertThat(deadline.basis()).isEqualTo(Basis.IMPLIED);
        assertThat(commitment.basis()).isEqualTo(Basis.IMPLIED);
        return " (" + deadline.year().text() + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030年1月1日至12月31日，给予岗位补贴 | 2030-01-01/2030-12-31",
                "2030年1月1日至2031年6月30日，给予岗位补贴 | 2030-01-01/2031-06-30",
                "2030年3月1日—15日集中受理 | 2030-03-01/2030-03-15",
                "2026—2028年实施提升工程 | 2026/2028",
                "2026年至2028年实施提升工程 | 2026/2028",
                "2025年10月至2026年3月开展排查 | 2025-10/2026-03",
                "自2026年1月1日起施行 | 2026-01-01/null",
                "2026年起，全面推行 | 2026/null",
                "从2026年开始探索建立制度 | 2026/null",
                "有效期至2030年12月31日 | null/2030-12-31",
                "本措施自2026年1月1日起实施，有效期至2030年12月31日 | 2026-01-01/2030-12-31"
            })
    void whenSomethingHoldsIsAWindowAndNoDeadline(String sentence, String expected) {
        assertThat(shown(sentence)).containsExactly(expected);
        assertThat(numbers(sentence).unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每年2月底前报送报告 | every P1Y",
                "每两年开展评估 | every P2Y",
                "每隔3年修订目录 | every P3Y",
                "每半年通报进展 | every P6M",
                "每季度公布结果 | every P3M",
                "按季度报送情况 | every P3M",
                "每月调度进展 | every P1M",
                "每周公开名单 | every P7D",
                "逐年提高标准 | every P1Y",
                "逐月公开名单 | every P1M",
                "逐季通报进展 | every P3M",
                "按旬报送情况 | every P10D",
                "隔年开展评估 | every P2Y",
                "每逢双月召开例会 | every P2M",
                "一季度一调度 | every P3M",
                "半年一次评估 | every P6M",
                "每年3月底和9月底前报送进展 | every P1Y",
                "落实教师5年一周期的轮训制度 | every P5Y",
                "每年培训500万人次 | 5000000人次 every P1Y",
                "逐年新增书屋20家 | 20家 every P1Y",
                "床位数量逐年增长10%以上 | 10% every P1Y",
                "两年开展一次评估 | 1次 every P2Y",
                "三个月检查一次 | every P3M",
                "每年召开两次会议 | 2次 every P1Y"
            })
    void howOftenSomethingIsDoneIsARecurrence(String sentence, String expected) {
        assertThat(shown(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每人每月补助200元", "按照每月1000元的标准扣除", "每亩每年补助500元"})
    void aRateIsNoRecurrence(String sentence) {
        assertThat(numbers(sentence).commitments())
                .allSatisfy(each -> assertThat(each.timing().recurrence()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030年6月底前完成改造 | by 2030-06",
                "到2030年末建成体系 | by 2030",
                "2030年12月31日前报送方案 | by 2030-12-31",
                "2027年上半年完成验收 | by 2027-06",
                "2027年三季度末前完成验收 | by 2027-09",
                "二〇二七年底前完成验收 | by 2027",
                "2026年，启动试点 | by 2026",
                "2026年底前完成方案、2027年底前全面推开 | by 2026 ; by 2027",
                "2026年底前、2028年底前分别完成60%和90% | 60% by 2026 ; 90% by 2028",
                "到2027年和2030年分别达到70%、85% | 70% by 2027 ; 85% by 2030",
                "到2027年，覆盖率达到80%，培训10万人次 | 80% by 2027 ; 100000人次 by 2027",
                "到2027年和2030年，覆盖率分别达到70%和85% | 70% by 2027 ; 85% by 2030",
                "到2027年建成100所学校，覆盖率达到80% | 100所 by 2027 ; 80% by 2027",
                "到2027年达到80%，到2030年达到90% | 80% by 2027 ; 90% by 2030"
            })
    void eachValueHasItsDeadline(String sentence, String expected) {
        assertThat(shown(sentence)).containsExactly(expected.split(" ; ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030年8月25日召开大会",
                "较2030年提高",
                "展望2035年，迈向繁荣",
                "对2005年以前注册的车辆加强检查",
                "预计到2030年达到3亿人"
            })
    void aYearThatIsNoDeadlineIsNone(String sentence) {
        assertThat(numbers(sentence).commitments())
                .allSatisfy(each -> assertThat(each.deadline()).isNull());
    }

    @Test
    void deadlinesThatAreNotAsManyAsTheirValuesAreNotDealtOut() {
        Numbers read = numbers("到2027年、2030年覆盖率分别达到70%、85%和90%");
        assertThat(read.commitments()).noneMatch(each -> each.quantity() != null);
        assertThat(read.unread()).extracting(TextSpan::text).containsExactly("70%", "85%", "90%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "印发之日起30日内制定办法 | P30D from 印发之日",
                "各地要在本意见印发之日起三个月内出台细则 | P3M from 本意见印发之日",
                "收到申请后15日内答复 | P15D from 收到申请后",
                "应当在变更后30天内报告 | P30D from 变更后",
                "在两年之内简化流程 | P2Y",
                "3—5年内建成 | P3Y–P5Y",
                "经过5—10年左右时间完成转变 | P5Y–P10Y",
                "组织青年参加3—12个月的见习 | P3M–P12M",
                "补贴期限最长不超过3年 | P3Y",
                "扣除期限不能超过48个月 | P48M",
                "资料应当留存五年 | P5Y",
                "返还标准可按6个月的失业保险金确定 | P6M"
            })
    void aPeriodSaysItsStartAndBothEndsWhereTheTextDoes(String sentence, String expected) {
        assertThat(shown(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "原则上2030年底前完成 | 原则上",
                "力争到2030年达到80% | 力争",
                "总量稳定在11亿千瓦左右 | 左右",
                "新增约100个 | 约",
                "基本实现全覆盖 | 基本",
                "到2030年达到80% | null"
            })
    void aHedgeIsSaidWithItsCharacters(String sentence, String expected) {
        TextSpan hedge = numbers(sentence).commitments().getFirst().hedge();
        assertThat(String.valueOf(text(hedge))).isEqualTo(expected);
    }

    private static @Nullable String text(@Nullable TextSpan span) {
        return span == null ? null : span.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "到2030年建成100所 | TARGET",
                "培育100家企业 | TARGET",
                "产业规模达到1000亿元 | TARGET",
                "每人每月补助200元 | SUBSIDY",
                "给予不超过总投入30%的支持 | SUBSIDY",
                "可申请最高不超过15万元的贷款 | SUBSIDY",
                "按照每月1000元的标准定额扣除 | STANDARD",
                "30个工作日内办结 | STANDARD",
                "人均用地不得超过100平方米 | STANDARD",
                "补贴期限最长不超过3年 | STANDARD",
                "用5年左右建成体系 | TARGET"
            })
    void whatItIsToThoseWhomItBindsIsTold(String sentence, String nature) {
        assertThat(numbers(sentence).commitments().getFirst().nature()).hasToString(nature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年完成改造5.4万户 | 5.4万户",
                "2024年，新增就业1200万人 | 1200万人",
                "截至2024年底建成托位57万个 | 57万个",
                "五年来新增托位100万个 | 100万个",
                "去年新增岗位5万个 | 5万个",
                "近三年累计投入资金200亿元 | 200亿元",
                "“十三五”期间建成100个 | 100个",
                "覆盖率达95% | 95%",
                "老年人口3.1亿人 | 3.1亿人",
                "全国老年人3.1亿人 | 3.1亿人"
            })
    void whatIsOverIsNoPromise(String sentence, String unread) {
        Numbers read = numbers(sentence);
        assertThat(read.commitments()).isEmpty();
        assertThat(read.unread()).extracting(TextSpan::text).contains(unread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年完成改造5.4万户",
                "力争覆盖率达95%",
                "到2027年，覆盖率达95%",
                "返还其上年度实际缴纳保险费的50%",
                "由去年的60%提高到80%"
            })
    void whatIsYetToComeIsOne(String sentence) {
        assertThat(numbers(sentence).commitments()).hasSize(1);
    }

    @Test
    void aDeadlineGovernsTheGoalsThatFollowIt() {
        HeldText text = new HeldText("到2030年，实现以下目标。\n——服务覆盖率达85%，培育100家企业。\n——2028年底前建成50个中心。");
        TextSpan lead = text.span(0, text.text().indexOf('\n'));
        TextSpan governing = Numbers.governing(lead, WRITTEN);
        assertThat(governing).isNotNull();
        assertThat(goals(text, governing))
                .containsExactly("85% by 2030", "100家 by 2030", "50个 by 2028");
        assertThat(goals(text, null)).containsExactly("100家", "50个 by 2028");
        assertThat(Numbers.governing(whole("推进下列工作，到2030年见效"), WRITTEN)).isNull();
    }

    private static List<String> goals(HeldText text, @Nullable TextSpan governing) {
        List<String> found = new ArrayList<>();
        int line = text.text().indexOf('\n');
        for (String goal : text.text().substring(line + 1).split("\n", -1)) {
            int from = text.text().indexOf(goal) + 2;
            TextSpan sentence = text.span(from, from + goal.length() - 2);
            Numbers.of(sentence, governing, WRITTEN)
                    .commitments()
                    .forEach(each -> found.add(shown(each)));
        }
        return found;
    }

    @Test
    void aSentenceIsReadOverTheEndsOfItsLines() {
        String sentence = "到2030\n年，改造住房10万\n套，覆盖率不低\n于 80 %";
        Numbers read = numbers(sentence);
        assertThat(read.commitments())
                .extracting(CommitmentTimesTest::shown)
                .containsExactly("100000套 by 2030", "80% by 2030");
        assertThat(read.commitments().getLast().span().text()).isEqualTo("不低\n于 80 %");
        assertThat(read.unread()).isEmpty();
    }
}
