package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.OfficialMeasure;

/** Fields of work are inferred from words of the text, and from no part of other words. */
class RemitOfOfficialTextsTest {
    private static OfficialMeasure measure(String sentence) {
        return OfficialTexts.read(
                        """
                        国务院关于推进观星的意见
                        国发〔2031〕5号
                        各省、自治区、直辖市人民政府：
                        现提出如下意见。
                        一、主要任务
                        （一）任务。%s
                        国务院
                        2031年5月6日
                        """
                                .formatted(sentence))
                .measures()
                .getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "推动在三级医院布局观星台。",
                "落实企业主体责任。",
                "建立军地联动机制。",
                "省级人民政府认定的其他观星台。",
                "设区的市级以上人民政府应当建立观星台。",
            })
    void noFieldIsInferredFromHalfAWordOrAnOrganisation(String sentence) {
        assertThat(measure(sentence).remits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"加强应急救援。, mem", "发放技能提升补贴。, mohrss", "支持残疾人观星。, cdpf"})
    void aTermOfAFieldIsStillOne(String sentence, String body) {
        assertThat(measure(sentence).remits()).extracting(Link::concept).containsExactly(body);
    }
}
