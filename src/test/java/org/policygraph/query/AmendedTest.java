package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a decision takes out of another document is the policy of neither of them any more. */
@SuppressWarnings("NullAway")
class AmendedTest {
    private static final String HELD =
            """
            云州市观星办法
            云政发〔2021〕5号
            第一条　为规范观星，制定本办法。
            第二条　观星台应当每季度公示一次收费标准。
            第三条　观星台应当建立台账，保存期限不少于5年。
            云州市人民政府
            2021年5月6日
            """;

    private static byte[] decision(String day) {
        return """
            云州市人民政府关于修改《云州市观星办法》的决定
            云政发〔2022〕8号
            云州市人民政府决定对《云州市观星办法》（云政发〔2021〕5号）作如下修改：
            一、将第二条中的“每季度公示一次”修改为“每个月公示一次”，删去“收费标准”。
            二、删去第三条“，保存期限不少于5年”。
            三、将“市观星灯火局”、“市观星流萤局”分别修改为“市观星潮汐局”、“市观星云霞局”。
            四、将第四条第一款由市观星烛影局负责修改为由市观星长虹局负责。
            五、将第五条“市观星星轨局应当在10日内答复”中的“10日”修改为“5日”。
            六、以“市观星极光局”代替第六条中的“市观星晨露局”。
            七、第七条原文“由市观星薄暮局审批”，现修改为“由市观星朝霞局审批”。
            八、各区要在2035年前新建观星台300个。
            本决定自%s起施行。
            云州市人民政府
            2022年8月10日
            """
                .formatted(day)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final Ask ASK = ask("2022年9月1日");

    private static Ask ask(String day) {
        return OfficialFile.ask(
                Map.of(
                        "held", HELD.getBytes(StandardCharsets.UTF_8),
                        "decision", decision(day)));
    }

    private static Object verify(Ask ask, String text, String document, String lang) {
        return ask.data(
                "{ verifyQuote(text: \"%s\", document: \"%s\") { verdict sentence(lang: \"%s\") matches { quotableAsPolicy around { text } cutOff { kind term } } } }"
                        .formatted(text, document, lang),
                "verifyQuote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每季度公示一次",
                "第二条中的“每季度公示一次”",
                "保存期限不少于5年",
                "第三条“，保存期限不少于5年”",
                "市观星灯火局",
                "市观星流萤局",
                "“收费标准”",
                "由市观星烛影局负责",
                "市观星星轨局应当在10日内答复",
                "市观星晨露局",
                "由市观星薄暮局审批"
            })
    void wordsThatADecisionTakesAwayAreNotQuotable(String words) {
        Object found = verify(ASK, words, "decision", "zh");
        assertThat(Ask.at(found, "verdict")).isEqualTo("CUT_OUT_OF_CONTEXT");
        assertThat(Ask.at(found, "matches.0.quotableAsPolicy")).isEqualTo(false);
        assertThat(Ask.at(found, "matches.0.cutOff").toString()).contains("kind=AMENDMENT");
        assertThat(Ask.at(found, "sentence").toString()).endsWith("注意：这些字是修改决定所删去或替换的原有文字，不是它的规定。");
        assertThat(Ask.at(verify(ASK, words, "decision", "en"), "sentence").toString())
                .endsWith(
                        "Note: these are words that an amending decision deletes or replaces, and not what it provides.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每个月公示一次",
                "市观星潮汐局",
                "由市观星长虹局负责",
                "市观星极光局",
                "由市观星朝霞局审批",
                "将第二条中的“每季度公示一次”修改为“每个月公示一次”",
                "删去第三条“，保存期限不少于5年”",
                "各区要在2035年前新建观星台300个"
            })
    void newWordsAndTheDecisionItselfAreQuotable(String words) {
        Object found = verify(ASK, words, "decision", "zh");
        assertThat(Ask.at(found, "verdict")).isEqualTo("EXACT");
        assertThat(Ask.at(found, "matches.0.quotableAsPolicy")).isEqualTo(true);
    }

    private static String cited(Ask ask, String document, String style) {
        return String.valueOf(
                ask.data(
                        "{ document(id: \"%s\") { formatted(style: %s) } }"
                                .formatted(document, style),
                        "document.formatted"));
    }

    @Test
    void aQuotationAndACitationOfWhatIsAmendedSaySo() {
        String chinese = "注意：该文件已被《云州市人民政府关于修改《云州市观星办法》的决定》（云政发〔2022〕8号）修改。";
        String english = "Note: amended by “云州市人民政府关于修改《云州市观星办法》的决定” (云政发〔2022〕8号).";
        Object found = verify(ASK, "观星台应当每季度公示一次收费标准", "held", "zh");
        assertThat(Ask.at(found, "sentence").toString()).endsWith(chinese);
        assertThat(Ask.at(found, "matches.0.quotableAsPolicy")).isEqualTo(true);
        Object inEnglish = verify(ASK, "观星台应当每季度公示一次收费标准", "held", "en");
        assertThat(Ask.at(inEnglish, "sentence").toString()).endsWith(english);
        assertThat(cited(ASK, "held", "GB_T_7714_2015")).contains(chinese).doesNotContain("废止");
        assertThat(cited(ASK, "held", "APA")).contains(english);
        assertThat(cited(ASK, "held", "CSL_JSON"))
                .contains("\"amendedBy\"")
                .doesNotContain("repealedBy");
        assertThat(cited(ASK, "decision", "GB_T_7714_2015")).doesNotContain("修改。");
        assertThat(ASK.data("{ document(id: \"held\") { status } }", "document.status"))
                .isEqualTo("NOT_KNOWN");
    }

    @Test
    void anAmendmentToComeSaysFromWhen() {
        assertThat(cited(ask("2099年9月1日"), "held", "GB_T_7714_2015"))
                .contains("注意：该文件自2099-09-01起被《云州市人民政府关于修改");
    }
}
