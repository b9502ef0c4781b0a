package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Quotations held against the shipped digest. */
final class QuotationTest {
    private static final String QUERY =
            "query($text: String!, $document: ID, $lang: Locale) { verifyQuote(text: $text, document:"
                    + " $document) { verdict sentence(lang: $lang) matches { span { text }"
                    + " document { identifier } measures { number } paragraphs { number } heldIn"
                    + " quotableAsPolicy quoteStart quoteEnd around { text } original { title }"
                    + " cutOff { kind term span { text } } } diff { kind quote span { text } } } }";

    private static final Ask ASK = ShippedGraph.ask();

    private static Object verify(String text) {
        return verify(Map.of("text", text, "lang", "zh"));
    }

    private static Object verify(Map<String, ?> variables) {
        return Objects.requireNonNull(ASK.data(QUERY, new HashMap<>(variables), "verifyQuote"));
    }

    @Test
    void aWordingOfTheDigestIsFoundAndNeverCalledThePolicysOwn() {
        Object found = verify("新建养老机构护理型床位占比不低于80%");
        assertThat(Ask.at(found, "verdict")).isEqualTo("EXACT");
        assertThat(Ask.list(Ask.at(found, "matches"))).hasSize(1);
        assertThat(Ask.at(found, "matches.0.span.text")).isEqualTo("新建养老机构护理型床位占比不低于80%");
        assertThat(Ask.at(found, "matches.0.measures.0.number")).isEqualTo("5.2");
        assertThat(Ask.at(found, "matches.0.paragraphs.0.number")).isEqualTo(9);
        assertThat(Ask.at(found, "matches.0.document.identifier")).isEqualTo("minsheng-2025");
        assertThat(Ask.at(found, "matches.0.heldIn")).isEqualTo("DIGEST");
        assertThat(Ask.at(found, "matches.0.quotableAsPolicy")).isEqualTo(false);
    }

    @Test
    void aDifferenceIsToldInTheLanguageAskedFor() {
        Object found = verify(Map.of("text", "护理型床位占比不低于８０％", "lang", "en"));
        assertThat(Ask.at(found, "verdict")).isEqualTo("WIDTH_OR_SPACE_ONLY");
        assertThat(Ask.at(found, "sentence")).asString().contains("but for letter case, width");
        assertThat(Ask.at(verify("護理型床位占比不低於80%"), "verdict")).isEqualTo("SCRIPT_VARIANT");
    }

    @Test
    void aChangedNumberIsNoQuotationAndStandsBesideTheHeldOne() {
        Object found = verify("护理型床位占比不低于90%，各地要落实");
        assertThat(Ask.at(found, "verdict")).isEqualTo("NUMBER_CHANGED");
        assertThat(Ask.at(found, "matches.0.span.text")).isEqualTo("护理型床位占比不低于80%");
        assertThat(Ask.at(found, "matches.0.measures.0.number")).isEqualTo("5.2");
        assertThat(Ask.at(found, "matches.0.quoteEnd")).isEqualTo(13);
        assertThat(Ask.list(Ask.at(found, "diff")))
                .extracting(each -> Ask.at(each, "kind") + " " + Ask.at(each, "quote"))
                .containsExactly("EQUAL 护理型床位占比不低于", "CHANGED 90%，", "INSERTED 各地要落实");
        assertThat(Ask.at(found, "diff.1.span.text")).isEqualTo("80%");
        assertThat(Ask.at(found, "diff.2.span")).isNull();
    }

    @Test
    void whatAQuotationLeavesAwayIsNamed() {
        Object found = verify("低于80%");
        assertThat(Ask.at(found, "verdict")).isEqualTo("CUT_OUT_OF_CONTEXT");
        assertThat(Ask.at(found, "matches.0.around.text")).isEqualTo("新建养老机构护理型床位占比不低于80%");
        assertThat(Ask.at(found, "matches.0.cutOff.0.kind")).isEqualTo("COMPARATOR");
        assertThat(Ask.at(found, "matches.0.cutOff.0.span.text")).isEqualTo("不低于");
        assertThat(Ask.at(found, "matches.0.original")).isNull();
        assertThat(Ask.list(Ask.at(found, "diff"))).isEmpty();
    }

    @Test
    void quotationMarksAndAFullStopAreNoDifferenceThatMatters() {
        assertThat(Ask.at(verify("“新建养老机构护理型床位占比不低于80%。”"), "verdict"))
                .isEqualTo("EXCEPT_PUNCTUATION");
    }

    @Test
    void whatCannotBeToldIsSaid() {
        assertThat(Ask.at(verify("养老"), "verdict")).isEqualTo("TOO_SHORT");
        assertThat(Ask.at(verify("鸡犬之声相闻"), "verdict")).isEqualTo("NOT_FOUND");
        assertThat(Ask.code(ASK.answer(QUERY, Map.of("text", "字".repeat(2001)))))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.code(ASK.answer(QUERY, Map.of("text", "养老机构", "document", "nothing"))))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void everyMeasureIsFoundWithItsNumberAndItsParagraphs() {
        List<?> measures =
                Ask.list(
                        ASK.data(
                                "{ measures(first: 40) { nodes { number text citations { paragraph { number } } } } }",
                                "measures.nodes"));
        assertThat(measures).hasSize(40);
        for (Object measure : measures) {
            Object match = Ask.at(verify((String) Ask.known(measure, "text")), "matches.0");
            assertThat(Ask.at(match, "measures.0.number")).isEqualTo(Ask.at(measure, "number"));
            assertThat(Ask.at(match, "paragraphs.0.number"))
                    .isEqualTo(Ask.at(measure, "citations.0.paragraph.number"));
        }
    }

    @Test
    void oneDocumentAloneIsLookedIn() {
        Object found = verify(Map.of("text", "家庭养老床位", "document", "minsheng-2025"));
        assertThat(Ask.at(found, "verdict")).isEqualTo("EXACT");
    }
}
