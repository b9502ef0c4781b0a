package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
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

/** Ranges among the commitments. */
class CommitmentRangesTest {
    private static final Ask ASK = new Ask(StoredFile.engine(graphs()));

    private static Map<Node, Graph> graphs() {
        String text =
                "关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题"
                        + " - 覆盖率80%—90% [2] - 参保率达到85% [2] - 达标率达到95% [2]"
                        + " - 每户补助3万—5万元 [2] - 每人补助5000至1万元 [2] - 占比介于百分之十五至二十之间 [2]\n";
        try {
            var files = new LinkedHashMap<>(Map.of("x", text.getBytes(StandardCharsets.UTF_8)));
            return new Ingestion(Iris.DEFAULT).ingest(files).graphs();
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    @Test
    void aRangeIsOneCommitmentWithBothEnds() {
        String query =
                "{ commitments(where: {unit: [\"元\"]}) { nodes { printed comparator value valueMax"
                        + " unit baseValue baseValueMax baseUnit } } }";
        assertThat(ASK.data(query, "commitments.nodes"))
                .hasToString(
                        "[{printed=3万—5万元, comparator=BETWEEN, value=3.0, valueMax=5.0, unit=万元,"
                                + " baseValue=30000.0, baseValueMax=50000.0, baseUnit=元},"
                                + " {printed=5000至1万元, comparator=BETWEEN, value=5000.0,"
                                + " valueMax=10000.0, unit=元, baseValue=5000.0,"
                                + " baseValueMax=10000.0, baseUnit=元}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where: {unit: [\"%\"], minValue: 85} | 80%—90%, 85%, 95%",
                "where: {unit: [\"%\"], minValue: 91} | 95%",
                "where: {unit: [\"%\"], minValue: 20, maxValue: 80} | 80%—90%, 介于百分之十五至二十之间",
                "where: {unit: [\"%\"], minValue: 86, maxValue: 89} | 80%—90%",
                "where: {unit: [\"%\"], minValue: 21, maxValue: 79} | ''",
                "where: {unit: [\"%\"], maxValue: 85} | 80%—90%, 85%, 介于百分之十五至二十之间",
                "where: {unit: [\"元\"], minValue: 50000} | 3万—5万元",
                "where: {comparator: [BETWEEN], unit: [\"元\"]} | 3万—5万元, 5000至1万元",
                "where: {comparator: [AT_LEAST, AT_MOST]} | ''",
                "where: {unit: [\"%\"]}, orderBy: VALUE_ASCENDING | 介于百分之十五至二十之间, 80%—90%, 85%, 95%",
                "where: {unit: [\"%\"]}, orderBy: VALUE_DESCENDING | 95%, 80%—90%, 85%, 介于百分之十五至二十之间"
            })
    void rangesAreFoundAndOrderedByTheirEnds(String arguments, String expected) {
        String query = "{ commitments(" + arguments + ") { nodes { printed } } }";
        List<String> printed =
                ASK.all(query, "commitments.nodes", "printed").stream()
                        .map(String::valueOf)
                        .map(each -> each.replace("达到", ""))
                        .toList();
        assertThat(String.join(", ", printed)).isEqualTo(expected);
    }

    @Test
    void bothEndsOfARangeAreVerified() {
        String all = "{ commitments { nodes { id comparator } } }";
        for (Object id : ASK.all(all, "commitments.nodes", "id")) {
            String trace = "{ trace(id: \"" + id + "\") { hops { kind verdict } } }";
            assertThat(ASK.all(trace, "trace.hops", "verdict"))
                    .as("%s", id)
                    .doesNotContain("BROKEN");
        }
    }
}
