package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** That the end which a document states of itself has passed is told, and is no repeal. */
@SuppressWarnings("NullAway")
class StatedEndTest {
    private static Ask ask(String sentence) {
        String text =
                """
                云港市人民政府关于公园亭廊的办法
                云政发〔2011〕7号
                各区人民政府：
                一、建设书屋
                （一）新建书屋。各区要新建书屋。
                二、附则
                各区要抓好落实。%s
                云港市人民政府
                2011年3月1日
                """
                        .formatted(sentence);
        return OfficialFile.ask(Map.of("d", text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "本办法自2011年4月1日起施行，有效期至2015年12月31日。 | true | 至2015-12-31",
                "本办法自2011年4月1日起施行，有效期5年。 | true | 自2011-04-01起5年",
                "本办法自印发之日起施行，有效期5年。 | true | 5年",
                "本办法自2011年4月1日起施行，有效期至2099年12月31日。 | false | -",
                "本办法自2011年4月1日起施行，有效期88年。 | false | -",
                "本办法自2011年4月1日起施行。 | - | -"
            })
    void isToldByTheCalendarWithItsCharacters(String sentence, Boolean hasPassed, String shown) {
        Ask ask = ask(sentence);
        String query =
                "{ document(id: \"d\") { status statedEndPassed validitySpan { text } formatted(style: GB_T_7714_2015) } }";
        assertThat(ask.data(query, "document.statedEndPassed")).isEqualTo(hasPassed);
        assertThat(ask.data(query, "document.status")).isEqualTo("NOT_KNOWN");
        String cited = String.valueOf(ask.data(query, "document.formatted"));
        String traced =
                String.valueOf(
                        ask.data(
                                "{ trace(id: \"d/original/measure/1.1.2\") { hops { sentence } } }",
                                "trace.hops"));
        String quoted =
                String.valueOf(
                        ask.data(
                                "{ verifyQuote(text: \"各区要新建书屋\") { sentence } }",
                                "verifyQuote.sentence"));
        String note = "注意：按该文件自载的有效期（" + shown + "），以今天的日期计已届满；是否延长，须另行查证。";
        for (String told : new String[] {cited, traced, quoted})
            assertThat(told.contains(note)).as(told).isEqualTo(shown != null);
        assertThat(cited + traced + quoted).doesNotContain("已废止", "有效期内", "现行有效");
    }
}
