package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table of indicators, asked for and traced. */
@SuppressWarnings("NullAway")
class IndicatorTraceTest {
    private static final String TEXT =
            """
            云州市人民政府关于加快发展助浴服务的意见
            各区人民政府：
            现提出如下意见。
            一、扩大供给。新建助浴点。
            附件：主要指标
            云州市人民政府
            2026年3月1日
            附件
            助浴服务主要指标
            指标\t单位\t2020年\t2027年\t2030年\t属性
            社区助浴点\t万个\t1\t5\t8—10\t预期性
            助浴员持证率\t%\t40\t≥85\t95以上\t约束性
            """;

    private static Ask ask(String text) {
        try {
            var files = new LinkedHashMap<>(Map.of("bath", text.getBytes(StandardCharsets.UTF_8)));
            return new Ask(StoredFile.engine(new Ingestion(Iris.DEFAULT).ingest(files).graphs()));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n"})
    void everyCellIsTracedToItsCharactersAndThoseOfItsHeadings(String between) {
        Ask ask = ask(TEXT.replace("\t", between));
        String query =
                "{ commitments { nodes { id indicator comparator value valueMax unit baseValue deadline"
                        + " span { text } unitSpan { text } deadlineSpan { text } } } }";
        assertThat(ask.all(query, "commitments.nodes", "indicator"))
                .containsExactly("社区助浴点", "社区助浴点", "助浴员持证率", "助浴员持证率");
        assertThat(ask.data(query, "commitments.nodes.1").toString())
                .contains(
                        "comparator=BETWEEN, value=8.0, valueMax=10.0, unit=万个, baseValue=80000.0")
                .contains("deadline=2030, span={text=8—10}, unitSpan={text=万个}")
                .contains("deadlineSpan={text=2030年}");
        for (Object id : ask.all(query, "commitments.nodes", "id")) {
            String trace = "{ trace(id: \"" + id + "\") { hops { kind verdict span { text } } } }";
            List<String> hops =
                    ask.all(trace, "trace.hops", "verdict").stream().map(String::valueOf).toList();
            assertThat(hops)
                    .as("%s %s", id, ask.data(trace, "trace.hops"))
                    .containsOnly("VERIFIED");
            assertThat(String.valueOf(ask.data(trace, "trace.hops")))
                    .contains("年}")
                    .containsAnyOf("{text=万个}", "{text=%}");
        }
    }
}
