package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;

class TextKindTest {
    private static final String OFFICIAL =
            """
            宁川市人民政府关于推进社区书屋建设的意见
            宁川政发〔2031〕5号
            各区人民政府：
            为方便居民读书，提出如下意见。
            一、建设书屋
            （一）扩大供给。新建书屋500个。（市文化局负责）
            （二）延长开放时间。每天开放到20点。
            宁川市人民政府
            2031年3月1日
            """;

    private static final String DIGEST =
            """
            宁川市社区书屋建设要点
            宁川政发〔2031〕5号
            2031年3月1日
            一、建设
            供给 - 新建书屋500个 [3]
            """;

    private static TextKind of(String text) {
        return TextKind.of(new HeldText(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500个", "20点", "2031年3月1日", "意见"})
    void anOfficialTextWithAMarkerIsAnOfficialText(String marked) {
        assertThat(of(OFFICIAL.replace(marked, marked + "[1]"))).isEqualTo(TextKind.OFFICIAL);
    }

    @Test
    void anOfficialTextWithANoteIsAnOfficialText() {
        String text = OFFICIAL.replace("500个", "500个[1]") + "[1] 含改建。\n";
        assertThat(of(text)).isEqualTo(TextKind.OFFICIAL);
    }

    @Test
    void aPlanOfManyDivisionsMayHaveNotesWithoutNumberAndDate() {
        String divisions = "第一章 供给\n新建书屋。\n".repeat(12);
        assertThat(of("宁川市书屋规划\n" + divisions + "[1] 含改建。\n")).isEqualTo(TextKind.OFFICIAL);
        assertThat(of("宁川市书屋规划\n" + divisions + "供给【1】书屋【2、3】开放〔4〕\n")).isEqualTo(TextKind.DIGEST);
    }

    @Test
    void aDigestIsOneThoughItHasNumberAndDate() {
        assertThat(of(DIGEST)).isEqualTo(TextKind.DIGEST);
        assertThat(of(DIGEST + "二、开放\n时间 - 每天开放到20点 【5、6】\n")).isEqualTo(TextKind.DIGEST);
        assertThat(of("要点\n供给 - 新建书屋\n")).isEqualTo(TextKind.DIGEST);
    }

    @Test
    void aTitleAloneIsNeither() {
        assertThat(of("附件：书屋布局图")).isEqualTo(TextKind.NEITHER);
        assertThat(of("今天天气很好。\n明天也是。")).isEqualTo(TextKind.NEITHER);
    }
}
