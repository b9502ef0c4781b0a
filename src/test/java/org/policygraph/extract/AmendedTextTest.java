package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialMeasure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision takes out of another document, or puts into it, is no statement of its own. */
@SuppressWarnings("NullAway")
class AmendedTextTest {
    private static List<OfficialMeasure> measures(String items) {
        return OfficialTexts.read(
                        """
            云州市人民政府关于修改《云州市观星办法》的决定
            云政发〔2031〕5号
            云州市人民政府决定对《云州市观星办法》作如下修改：
            %s
            八、第九十条改为第九十一条。
            本决定自公布之日起施行。
            云州市人民政府
            2031年5月6日
            """
                                .formatted(items))
                .measures();
    }

    private static Stream<String> stated(OfficialMeasure measure) {
        return Stream.of(
                        measure.audiences().stream().map(each -> each.concept()),
                        measure.responsibilities().stream().map(each -> each.printed().text()),
                        measure.remits().stream().map(each -> each.concept()),
                        measure.commitments().stream().map(each -> each.span().text()))
                .flatMap(each -> each);
    }

    /** The fields of which only the words of the other document say something. */
    private static String amended(List<OfficialMeasure> measures) {
        return measures.stream()
                .flatMap(each -> each.absences().stream())
                .filter(each -> each.reason() == Absence.Reason.AMENDED_TEXT)
                .map(Absence::field)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、将第三条中的“由市灯火局负责”修改为“由市潮汐局负责”。 | departments",
                "一、将“市灯火局”修改为“市潮汐局”。 | departments",
                "一、将第三条“每年补助3万元”改为“每年补助4万元”。 | commitments",
                "一、第三条中的“5000元以下”修改为“8000元以下”。 | commitments",
                "一、删去第五条“市灯火局给予5万元补助，到2035年建成100个。” | commitments departments",
                "一、删除第五条第二款中的“老年人、”。 | targetGroups",
                "一、第六条修改为：“市潮汐局应当建设观星台200个。” | commitments departments",
                "一、第六条修改为市潮汐局应当建设观星台200个。 | commitments departments",
                "一、增加一款，作为第八条第二款：“市潮汐局应当为老年人建设观星台300个。” | commitments departments targetGroups",
                "一、在第八条后增加一条：“观星台每天开放8小时。” | commitments",
                "一、将“老年人”、“儿童”分别修改为“年长者”、“残疾人”。 | targetGroups",
                "一、将第三条第一项由市灯火局负责修改为由市潮汐局负责。 | departments",
                "一、将第十四条“市灯火局应当在10日内审批”中的“10日”修改为“5日”。 | commitments departments",
                "一、以“市潮汐局”代替第十五条中的“市灯火局”。 | departments",
                "一、第十六条原文“由市灯火局审批”，现修改为“由市潮汐局审批”。 | departments",
                "一、第六条第一款第二项中老年人每人每月100元修改为每人每月150元。 | commitments targetGroups",
                "一、第二条“观星台”后增加“、老年人”。 | targetGroups"
            })
    void wordsOfTheAmendedDocumentAreNoStatement(String item, String fields) {
        List<OfficialMeasure> measures = measures(item);
        assertThat(measures).isNotEmpty();
        assertThat(measures.stream().flatMap(AmendedTextTest::stated)).isEmpty();
        assertThat(amended(measures)).isEqualTo(fields);
    }

    @Test
    void newWordingMayRunOverParagraphsWithNumbersOfItsOwn() {
        List<OfficialMeasure> measures =
                measures(
                        """
                        一、第十条改为第十一条，修改为：
                        “第十一条　市潮汐局应当给予老年人补助：
                        （一）远的，补助5万元；
                        （二）近的，补助3万元。
                        “市灯火局负责监督。”
                        二、市司法局要做好宣传。""");
        assertThat(measures.stream().flatMap(AmendedTextTest::stated)).containsExactly("市司法局");
        assertThat(amended(measures)).isEqualTo("commitments departments targetGroups");
        assertThat(measures)
                .extracting(OfficialMeasure::number)
                .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "8.1");
    }

    @Test
    void newWordingMayOpenBehindTheWordsThatLeadToIt() {
        List<OfficialMeasure> measures =
                measures(
                        """
                        一、第十条修改为：“市潮汐局应当建设观星台50个。
                        （一）远的，补助5万元。”
                        二、市司法局要做好宣传。""");
        assertThat(measures.stream().flatMap(AmendedTextTest::stated)).containsExactly("市司法局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、市潮汐局要建设“一刻钟”观星台100个。",
                "一、市潮汐局要增加“星空”观星台100个。",
                "一、市潮汐局要将观星台由“有”变为“优”，建设观星台100个。",
                "一、市潮汐局要落实第三条规定，建设“云上”观星台100个。"
            })
    void otherQuotationsHideNothing(String item) {
        assertThat(measures(item).stream().flatMap(AmendedTextTest::stated))
                .contains("市潮汐局", "100个");
    }

    @Test
    void whoeverIsToAmendActs() {
        List<OfficialMeasure> measures = measures("一、市司法局要将《云州市观星办法》第五条中“由市灯火局负责”修改为“由市潮汐局负责”。");
        assertThat(measures.stream().flatMap(AmendedTextTest::stated)).containsExactly("市司法局");
        assertThat(amended(measures)).isEqualTo("departments");
    }
}
