package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the reconciliation service makes of old, local and English names, and of remarks. */
class ReconcileNamesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final ReconcileClient CLIENT = new ReconcileClient(SERVER);

    private static JsonNode candidates(String name) {
        return CLIENT.candidates("{\"query\": \"" + name + "\", \"type\": \"Department\"}");
    }

    private static boolean has(JsonNode candidate, String feature) {
        return StreamSupport.stream(candidate.path("features").spliterator(), false)
                .anyMatch(each -> each.path("id").asText().equals(feature));
    }

    @ParameterizedTest
    @CsvSource({
        "卫生部, department/nhc, 94, 至2013年",
        "原卫生部, department/nhc, 93, 至2013年",
        "国务院扶贫办, department/mara, 94, 国家乡村振兴局",
        "质检总局, department/samr, 94, 海关总署",
    })
    void aFormerNameIsAMatchThatSaysSo(String name, String id, double score, String said) {
        JsonNode best = candidates(name).path(0);
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(best.path("score").asDouble()).isEqualTo(score);
        assertThat(has(best, "how_former")).isTrue();
        assertThat(best.path("description").asText()).contains("旧称", "former name", said);
    }

    @Test
    void ofANameWhoseDutiesWereSplitAllSuccessorsAreOfferedAndNoneIsAMatch() {
        JsonNode found = candidates("铁道部");
        assertThat(List.of(found.path(0), found.path(1)))
                .allMatch(each -> has(each, "how_former"))
                .allMatch(each -> each.path("description").asText().contains("中国铁路总公司"))
                .noneMatch(each -> each.path("match").asBoolean())
                .extracting(each -> each.path("id").asText())
                .containsExactlyInAnyOrder("department/mot", "department/nra");
    }

    @ParameterizedTest
    @CsvSource({
        "民政局, department/mca",
        "江苏省民政厅, department/mca",
        "杭州市卫健委, department/nhc",
    })
    void aLocalBodyIsOfferedItsCounterpartInWordsAndBelowAMatch(String name, String id) {
        JsonNode best = candidates(name).path(0);
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("match").asBoolean()).isFalse();
        assertThat(best.path("score").asDouble()).isEqualTo(85);
        assertThat(has(best, "how_counterpart")).isTrue();
        assertThat(best.path("description").asText()).contains("若为地方机构", "if this is a local body");
    }

    @Test
    void aRemarkIsLeftOutToSuggest() {
        JsonNode best = CLIENT.candidates("{\"query\": \"农民工（含外出务工）\"}").path(0);
        assertThat(best.path("id").asText()).isEqualTo("group/migrant-workers");
        assertThat(best.path("match").asBoolean()).isFalse();
        assertThat(best.path("score").asDouble()).isEqualTo(90);
        assertThat(best.path("description").asText()).contains("without the remark");
    }

    /**
     * The two endpoints ask one index: what one matches the other does, for every name there is.
     */
    @Test
    void aJoinMatchesExactlyWhatReconciliationMatches() {
        List<String> names =
                List.of(
                        "MOHRSS", "卫生部", "原国家卫计委", "铁道部", "国家经贸委", "民政局", "江苏省民政厅", "民政部（司）", "卫健委",
                        "计委", "人社布", "国家乡村振兴局", "全国老龄办", "国务院港澳办");
        String listed =
                names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        String query =
                "{ join(names: ["
                        + listed
                        + "], type: DEPARTMENT) { status node { id } suggestions { node { id } } } }";
        HttpResponse<String> answer = SERVER.postJson(RunningServer.object(query));
        JsonNode joined = RunningServer.json(answer.body()).at("/data/join");
        List<JsonNode> results = CLIENT.results(names, Map.of("type", "Department"));
        for (int at = 0; at < names.size(); at++) {
            JsonNode best = results.get(at).at("/result/0");
            boolean isMatched = joined.path(at).path("status").asText().equals("MATCHED");
            assertThat(best.path("match").asBoolean()).as(names.get(at)).isEqualTo(isMatched);
            String asked = isMatched ? "/node/id" : "/suggestions/0/node/id";
            String id = joined.path(at).at(asked).asText();
            if (id.isEmpty()) continue;
            assertThat(ShippedData.IRI_BASE + best.path("id").asText())
                    .as(names.get(at))
                    .isEqualTo(id);
        }
    }
}
