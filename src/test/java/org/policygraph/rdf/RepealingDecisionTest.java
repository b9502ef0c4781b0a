package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision that does nothing but end other documents is a document without a measure. */
class RepealingDecisionTest {
    private static Map<Node, Graph> graphs(String text) throws DocumentsRefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DocumentFiles files =
                new DocumentFiles(List.of(new InputText("decision", bytes)), null, null, false);
        var documents =
                SeedDataset.INGESTION.documents(
                        new LinkedHashMap<>(Map.of("decision", files)), () -> {});
        return new DatasetEditor(SeedDataset.INGESTION).dataset(documents, () -> {}).graphs();
    }

    private static long count(Map<Node, Graph> graphs, Node property, Node object) {
        return graphs.values().stream()
                .mapToLong(graph -> graph.find(Node.ANY, property, object).toList().size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云岭省观星厅关于废止部分文件的决定\n云星规〔2031〕2号\n各市观星局：\n决定废止《云岭省观星办法》（云星规〔2022〕3号）。\n云岭省观星厅\n2031年5月10日\n",
                "云岭省人民政府关于废止《云岭省观星办法》的决定\n云岭省人民政府令第12号\n省人民政府决定废止《云岭省观星办法》，本决定自公布之日起施行。\n2031年5月10日\n",
                "云岭省观星厅关于宣布失效一批文件的公告\n2031年第3号\n经清理，以下文件自公告之日起失效：\n1.《云岭省观星办法》（云星规〔2022〕3号）\n2.《云岭省潮汐办法》（云星规〔2023〕6号）\n云岭省观星厅\n2031年5月10日\n",
            })
    void isTakenWithWhatItEnds(String text) throws DocumentsRefusedException {
        Map<Node, Graph> graphs = graphs(text);
        assertThat(count(graphs, Node.ANY, Pol.term("REPEALS"))).isPositive();
        assertThat(count(graphs, RDF.type.asNode(), Pol.term("Measure"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"云岭省观星厅关于观星的通知\n云星规〔2031〕2号\n各市观星局：\n近年来，观星事业取得很大成绩。\n云岭省观星厅\n2031年5月10日\n"})
    void anyOtherTextWithoutAMeasureIsRefused(String text) {
        assertThatThrownBy(() -> graphs(text)).isInstanceOf(DocumentsRefusedException.class);
    }
}
