package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A whole article held against the shipped digest. */
final class CheckArticleTest {
    private static final String QUERY =
            "query($text: String, $base64: String, $document: ID, $lang: Locale) {"
                    + " checkArticle(text: $text, base64: $base64, document: $document) { text"
                    + " quotations { start end text closed verification { verdict matches { measures {"
                    + " number } cutOff { kind term } } } }"
                    + " numbers { start end text verdict sentence(lang: $lang) quotation"
                    + " commitments { printed measure { number heldIn } } places { text } } } }";

    private static final String ARTICLE =
            """
            记者获悉，新建养老机构“护理型床位占比不低于80%”。另有报道称，护理型床位占比不低于90%。
            文件还提出「推动普惠托育纳入职工福利体系」，"低于80%"，覆盖80%以上社区，用时12年。
            """;

    private static final Ask ASK = ShippedGraph.ask();

    private static Object check(Map<String, ?> variables) {
        return Objects.requireNonNull(ASK.data(QUERY, new HashMap<>(variables), "checkArticle"));
    }

    @Test
    void everyQuotationHasTheVerdictThatItHasAlone() {
        Object found = check(Map.of("text", ARTICLE));
        List<?> quotations = Ask.list(Ask.at(found, "quotations"));
        assertThat(quotations)
                .extracting(
                        each -> Ask.at(each, "text") + " " + Ask.at(each, "verification.verdict"))
                .containsExactly(
                        "护理型床位占比不低于80% EXACT", "推动普惠托育纳入职工福利体系 EXACT", "低于80% CUT_OUT_OF_CONTEXT");
        assertThat(Ask.at(quotations.getFirst(), "verification.matches.0.measures.0.number"))
                .isEqualTo("5.2");
        for (Object each : quotations) {
            int start = (int) Objects.requireNonNull(Ask.at(each, "start"));
            int end = (int) Objects.requireNonNull(Ask.at(each, "end"));
            assertThat(ARTICLE.substring(start, end)).isEqualTo(Ask.at(each, "text"));
        }
    }

    @Test
    void everyNumberIsHeldAgainstWhatTheTextStates() {
        Object found = check(Map.of("text", ARTICLE));
        assertThat(Ask.list(Ask.at(found, "numbers")))
                .extracting(
                        each ->
                                Ask.at(each, "text")
                                        + " "
                                        + Ask.at(each, "verdict")
                                        + " "
                                        + Ask.at(each, "quotation"))
                .containsExactly(
                        "80% SAME_VALUE 0",
                        "90% OTHER_VALUE null",
                        "80% VALUE_ALONE 2",
                        "80% VALUE_ALONE null",
                        "12年 NOT_FOUND null");
        assertThat(Ask.at(found, "numbers.1.commitments.0.measure.number")).isEqualTo("5.2");
        assertThat(Ask.at(found, "numbers.1.sentence"))
                .isEqualTo("不符：摘要（转述，不是原文）说到“新建养老机构护理型床位占比”写的是“不低于80%”，不是“90%”。");
        assertThat(Ask.at(found, "numbers.2.places.0.text")).isEqualTo("80%");
    }

    /** 全覆盖 is nowhere printed as a number: the digest does not state that it is 100 %. */
    @Test
    void noNumberIsHeldAgainstOneThatIsOnlyImplied() {
        Object found = check(Map.of("text", "义务教育学校标准化建设达到99%，紧密型县域医共体100%"));
        assertThat(Ask.list(Ask.at(found, "numbers")))
                .extracting(each -> Ask.at(each, "verdict"))
                .containsExactly("NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void aFileIsReadAndItsTextAnswered() {
        String file =
                Base64.getEncoder().encodeToString("他说“低于80%”".getBytes(StandardCharsets.UTF_8));
        Object found = check(Map.of("base64", file, "document", "minsheng-2025"));
        assertThat(Ask.at(found, "text")).isEqualTo("他说“低于80%”");
        assertThat(Ask.at(found, "quotations.0.verification.verdict"))
                .isEqualTo("CUT_OUT_OF_CONTEXT");
    }

    @Test
    void whatCannotBeCheckedIsRefusedInWords() {
        assertThat(refused(Map.of())).contains("text or as base64");
        assertThat(refused(Map.of("text", "甲", "base64", "YQ=="))).contains("one of them");
        assertThat(refused(Map.of("text", "甲".repeat(20_001))))
                .contains("20001 characters, and may have 20000");
        assertThat(refused(Map.of("text", "“甲乙”".repeat(301)))).contains("301 quotations");
        assertThat(refused(Map.of("text", "3所，".repeat(301)))).contains("301 numbers");
        assertThat(refused(Map.of("base64", "a€"))).contains("expected base64");
        assertThat(refused(Map.of("base64", "YQ!=="))).contains("expected base64");
        assertThat(refused(Map.of("base64", encoded("%PDF-1.7")))).contains("found a PDF");
        assertThat(refused(Map.of("base64", encoded("PK\3\4x")))).startsWith("base64: ");
        assertThat(refused(Map.of("text", "甲", "document", "none"))).contains("none");
    }

    private static String encoded(String file) {
        return Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String refused(Map<String, ?> variables) {
        GraphQlResponse answer = ASK.answer(QUERY, variables);
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        return Ask.message(answer);
    }

    @Test
    void anArticleWithoutAnyHasNone() {
        Object found = check(Map.of("text", "没有"));
        assertThat(Ask.list(Ask.at(found, "quotations"))).isEmpty();
        assertThat(Ask.list(Ask.at(found, "numbers"))).isEmpty();
    }
}
