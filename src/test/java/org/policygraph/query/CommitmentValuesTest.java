package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commitments asked for by what they come to, and by whether they are stated. */
class CommitmentValuesTest {
    private static final Ask ASK =
            digest(
                    "新建保障房10万套",
                    "改造住房3000套",
                    "安排资金2千亿元",
                    "占比不低于百分之八十",
                    "惠及2亿农民",
                    "24小时内响应 服务全覆盖",
                    "举办数十场活动 到2030年建成5000套");

    private static Ask digest(String... measures) {
        StringBuilder text = new StringBuilder("关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题");
        for (String measure : measures) text.append(" - ").append(measure).append(" [2]");
        byte[] bytes = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        try {
            var files = new LinkedHashMap<>(Map.of("x", bytes));
            return new Ask(StoredFile.engine(new Ingestion(Iris.DEFAULT).ingest(files).graphs()));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    private static List<String> printed(String arguments) {
        String query = "{ commitments" + arguments + " { nodes { printed } } }";
        return ASK.all(query, "commitments.nodes", "printed").stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void conditionsAreNotAmongThemUnlessAskedFor() {
        Ask ask = digest("年收入不超过6万元的家庭可申请补助2000元", "不足20张床位的机构予以整合");
        assertThat(ask.data("{ commitments { totalCount } }", "commitments.totalCount"))
                .isEqualTo(1);
        assertThat(
                        ask.data(
                                "{ commitments(where: {hasDuration: false}) { totalCount } }",
                                "commitments.totalCount"))
                .isEqualTo(1);
        assertThat(
                        ask.all(
                                "{ commitments(where: {nature: [CONDITION]}) { nodes { printed } } }",
                                "commitments.nodes",
                                "printed"))
                .containsExactly("不超过6万元", "不足20张");
        assertThat(
                        ask.all(
                                "{ measures(where: {hasCommitment: true}) { nodes { number } } }",
                                "measures.nodes",
                                "number"))
                .containsExactly("1.1");
        assertThat(
                        ask.data(
                                "{ measures { nodes { commitments { nature } conditions { nature } } } }",
                                "measures.nodes"))
                .hasToString(
                        "[{commitments=[{nature=SUBSIDY}], conditions=[{nature=CONDITION}]},"
                                + " {commitments=[], conditions=[{nature=CONDITION}]}]");
    }

    @Test
    void theyAreOrderedByWhatTheyComeTo() {
        assertThat(printed("(where: {hasDeadline: false}, orderBy: VALUE_ASCENDING)"))
                .containsExactly("24小时内", "不低于百分之八十", "全覆盖", "3000套", "10万套", "2亿", "2千亿元");
        assertThat(printed("(orderBy: VALUE_DESCENDING, first: 3)"))
                .containsExactly("2千亿元", "2亿", "10万套");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: [\"套\"] | 10万套, 3000套, 5000套",
                "unit: [\"万套\"] | 10万套",
                "unit: [\"套\"], minValue: 5000 | 10万套, 5000套",
                "unit: [\"套\"], maxValue: 99999 | 3000套, 5000套",
                "minValue: 200000000000 | 2千亿元",
                "unit: [\"%\"] | 不低于百分之八十, 全覆盖",
                "basis: [STATED], unit: [\"%\"] | 不低于百分之八十",
                "basis: [IMPLIED] | 全覆盖",
                "basis: [REMIT] | ''",
                "hasDuration: true | 24小时内"
            })
    void theyAreFoundByUnitBaseValueAndBasis(String where, String expected) {
        List<String> printed = printed("(where: {" + where + "})");
        assertThat(String.join(", ", printed)).isEqualTo(expected);
    }

    @Test
    void anEmptySetOfBasesIsRefused() {
        var answer = ASK.answer("{ commitments(where: {basis: []}) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void valueAndUnitAreAsPrintedAndTheBaseIsComparable() {
        String query =
                "{ commitments(where: {minValue: 200000000000}) { nodes"
                        + " { value unit baseValue baseUnit basis comparator } } }";
        assertThat(ASK.data(query, "commitments.nodes.0"))
                .isEqualTo(
                        Map.of(
                                "value", 2.0,
                                "unit", "千亿元",
                                "baseValue", 200_000_000_000.0,
                                "baseUnit", "元",
                                "basis", "STATED",
                                "comparator", "EQUAL"));
    }

    @Test
    void aLimitOfHoursIsAPeriod() {
        String query =
                "{ commitments(where: {hasDuration: true}) { nodes { duration durationSpan { text } value unit } } }";
        assertThat(ASK.data(query, "commitments.nodes.0"))
                .isEqualTo(
                        Map.of(
                                "duration",
                                "PT24H",
                                "durationSpan",
                                Map.of("text", "24小时内"),
                                "value",
                                24.0,
                                "unit",
                                "小时"));
    }

    @Test
    void whatIsNotReadIsReportedBesideWhatIs() {
        String query =
                "{ measure(number: \"1.7\") { commitments { printed }"
                        + " absences { field reason span { text } } } }";
        assertThat(ASK.data(query, "measure.commitments"))
                .isEqualTo(List.of(Map.of("printed", "5000套")));
        List<Object> absences = List.copyOf(Ask.list(ASK.data(query, "measure.absences")));
        assertThat(absences)
                .contains(
                        Map.of(
                                "field", "commitments",
                                "reason", "NOT_EXTRACTED",
                                "span", Map.of("text", "数十场")));
    }
}
