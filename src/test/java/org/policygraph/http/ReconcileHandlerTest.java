package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The reconciliation service as its clients use it; every answer is held to the specification. */
class ReconcileHandlerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    @RegisterExtension
    static final RunningServer HOSTILE =
            RunningServer.with(
                    """
                    @prefix pol: <https://w3id.org/policy-graph/ontology#> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    @base <https://data.example/id/> .
                    <group/one> a pol:TargetGroup ; pol:groupKind pol:PEOPLE ; skos:prefLabel "<img src=x onerror=alert(1)>\\u202E"@zh ;
                      skos:altLabel "A & B" ; skos:broader <group/two> .
                    <group/two> a pol:TargetGroup ; pol:groupKind pol:PEOPLE ; skos:prefLabel "A & B"@zh .
                    """);

    private final ReconcileClient client = new ReconcileClient(SERVER);

    @Test
    void tellsOfItselfWhereNothingIsAsked() {
        JsonNode manifest = client.get("/reconcile", "manifest");
        assertThat(manifest.path("identifierSpace").asText()).isEqualTo(ShippedData.IRI_BASE);
        assertThat(manifest.path("defaultTypes").findValuesAsText("id"))
                .containsExactly("TargetGroup", "Department", "Measure", "Theme", "PolicyDocument");
        assertThat(manifest.at("/view/url").asText())
                .isEqualTo(RunningServer.PUBLIC_URL + "/reconcile/view?id={{id}}");
    }

    @ParameterizedTest
    @CsvSource({
        "农民工, group/migrant-workers, 100, how_label, false",
        "migrant workers, group/migrant-workers, 100, how_label, false",
        "MIGRANT WORKERS, group/migrant-workers, 99, how_label, true",
        "農民工, group/migrant-workers, 99, how_label, true",
        "'农民工  ', group/migrant-workers, 99, how_label, true",
        "人社部, department/mohrss, 98, how_synonym, false",
        "group/migrant-workers, group/migrant-workers, 100, how_identifier, false",
        "https://w3id.org/policy-graph/id/department/mohrss, department/mohrss, 100, how_identifier, false",
        "5.2, minsheng-2025/measure/5.2, 100, how_label, false",
        "minsheng-2025, minsheng-2025, 100, how_identifier, false",
    })
    void matchesWhatEqualsOneRecordAlone(
            String name, String id, double score, String how, boolean folded) {
        JsonNode best = client.candidates("{\"query\": \"" + name + "\"}").path(0);
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("score").asDouble()).isEqualTo(score);
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(feature(best, how).asBoolean()).isTrue();
        assertThat(feature(best, "folded").asBoolean()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "新业形就态人员, group/platform-workers",
        "Migrant Wrokers, group/migrant-workers",
        "人力资和社会保障部, department/mohrss",
        "完善普惠养老托育价格形成机制 对基本服务收费加强引导 新建养老机构护理型床位占比不低于90%, minsheng-2025/measure/5.2",
        "一老一小普惠服物, minsheng-2025/theme/5",
    })
    void offersWhatIsOnlyLikeAndNeverCallsItAMatch(String name, String id) {
        JsonNode found = client.candidates("{\"query\": \"" + name + "\"}");
        assertThat(found.path(0).path("id").asText()).as(found.toString()).isEqualTo(id);
        for (JsonNode each : found) {
            assertThat(each.path("match").asBoolean()).isFalse();
            assertThat(each.path("score").asDouble()).isBetween(50.0, 90.0);
            assertThat(feature(each, "how_near").asBoolean()).isTrue();
        }
    }

    @Test
    void callsNoRecordAMatchWhereThePhraseNamesTwo() {
        JsonNode found = client.candidates("{\"query\": \"一老一小\", \"type\": \"TargetGroup\"}");
        assertThat(found.findValuesAsText("score")).startsWith("96.0", "96.0");
        assertThat(ids(found)).startsWith("group/infants", "group/older-persons");
        for (JsonNode each : found) {
            assertThat(each.path("match").asBoolean()).isFalse();
            assertThat(feature(each, "namesakes").asInt()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"儿童\"",
                "[\"学生\", {\"id\": \"group/children\", \"name\": \"x\"}]",
                "\"https://w3id.org/policy-graph/id/group/children\"",
                "\"Children\"",
            })
    void keepsOnlyWhatMeetsTheProperties(String broader) {
        JsonNode found =
                client.candidates(
                        "{\"query\": \"一老一小\", \"properties\": [{\"pid\": \"broader\", \"v\": "
                                + broader
                                + "}]}");
        assertThat(ids(found)).containsExactly("group/infants");
        assertThat(found.path(0).path("match").asBoolean()).isTrue();
    }

    @Test
    void findsByPropertiesAloneAndCallsThatNoMatch() {
        JsonNode found =
                client.candidates(
                        """
                        {"type": ["Measure"], "limit": 100, "properties": [
                          {"pid": "departments:REMIT", "v": "民政部"},
                          {"pid": "document", "v": {"id": "minsheng-2025"}}]}
                        """);
        assertThat(ids(found)).contains("minsheng-2025/measure/5.2");
        assertThat(found).allMatch(each -> each.path("score").asDouble() == 50);
        assertThat(found).noneMatch(each -> each.path("match").asBoolean());
    }

    @Test
    void keepsWhatIsStatedApartFromWhatIsInferred() {
        String query =
                "{\"type\": \"Measure\", \"properties\": [{\"pid\": \"departments:STATED\", \"v\":"
                        + " \"民政部\"}]}";
        assertThat(client.candidates(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"any, 0", "all, 0", "should, 1"})
    void takesTypesAsStrictlyAsAsked(String strictness, int found) {
        JsonNode candidates =
                client.candidates(
                        "{\"query\": \"农民工\", \"limit\": 1, \"type\": [\"Department\", \"Theme\"],"
                                + " \"type_strict\": \""
                                + strictness
                                + "\"}");
        assertThat(candidates).hasSize(found);
        for (JsonNode each : candidates) {
            assertThat(each.path("score").asDouble()).isEqualTo(50);
            assertThat(each.path("match").asBoolean()).isFalse();
        }
    }

    @Test
    void answersABatchByGetAsByPost() {
        String queries = "{\"a\": {\"query\": \"农民工\"}, \"b\": {\"query\": \"老年人\", \"limit\": 1}}";
        JsonNode byGet =
                client.get("/reconcile?queries=" + encoded(queries), "reconciliation-result-batch");
        assertThat(byGet).isEqualTo(client.batch(queries));
        assertThat(byGet.at("/b/result")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"农民工", "{\"query\": \"农民工\", \"type\": \"TargetGroup\"}"})
    void answersASingleQueryOfOlderClients(String query) {
        JsonNode answer = client.get("/reconcile?query=" + encoded(query), "result");
        assertThat(answer.at("/result/0/id").asText()).isEqualTo("group/migrant-workers");
    }

    @Test
    void extendsRecordsByTheirProperties() {
        JsonNode answer =
                client.extend(
                        """
                        {"ids": ["minsheng-2025/measure/5.2", "group/migrant-workers", "nothing"],
                         "properties": [{"id": "departments:REMIT"}, {"id": "departments:STATED"},
                                        {"id": "number"}, {"id": "name:en", "settings": {}}]}
                        """);
        JsonNode rows = answer.path("rows");
        assertThat(rows.at("/minsheng-2025~1measure~15.2/departments:REMIT").findValuesAsText("id"))
                .containsExactly("department/mca");
        assertThat(rows.at("/minsheng-2025~1measure~15.2/departments:STATED")).isEmpty();
        assertThat(rows.at("/minsheng-2025~1measure~15.2/number/0/str").asText()).isEqualTo("5.2");
        assertThat(rows.at("/group~1migrant-workers/name:en/0/str").asText())
                .isEqualTo("migrant workers");
        assertThat(rows.path("nothing")).hasSize(4).allMatch(JsonNode::isEmpty);
        assertThat(answer.at("/meta/0/type/id").asText()).isEqualTo("Department");
        assertThat(answer.at("/meta/0/name").asText()).contains("按职责推断");
    }

    @Test
    void proposesPropertiesThatCanBeFetched() {
        JsonNode proposed =
                client.get(
                        "/reconcile/properties?type=Measure&limit=4",
                        "data-extension-property-proposal");
        assertThat(proposed.path("properties").findValuesAsText("id"))
                .containsExactly("number", "heldIn", "text", "locator:zh");
        assertThat(proposed.path("limit").asInt()).isEqualTo(4);
    }

    @Test
    void suggestsRecordsByTheBeginningOfAnyName() {
        String path = "/reconcile/suggest/entity?prefix=" + encoded("农民");
        JsonNode first = client.get(path, "suggest-entities-response");
        JsonNode rest = client.get(path + "&cursor=1", "suggest-entities-response");
        assertThat(ids(first.path("result"))).contains("group/migrant-workers");
        assertThat(ids(rest.path("result")))
                .startsWith(ids(first.path("result")).subList(1, 3).toArray(String[]::new));
        JsonNode byId =
                client.get(
                        "/reconcile/suggest/entity?prefix=group/children&type=TargetGroup",
                        "suggest-entities-response");
        assertThat(ids(byId.path("result"))).startsWith("group/children");
    }

    @Test
    void suggestsTypesAndProperties() {
        assertThat(
                        ids(
                                client.get(
                                                "/reconcile/suggest/type?prefix=dep",
                                                "suggest-types-response")
                                        .path("result")))
                .containsExactly("Department");
        assertThat(
                        ids(
                                client.get(
                                                "/reconcile/suggest/property?prefix="
                                                        + encoded("上"),
                                                "suggest-properties-response")
                                        .path("result")))
                .containsExactly("broader");
    }

    @Test
    void showsARecordInAFrameWithoutAnyScript() {
        HttpResponse<String> page =
                SERVER.get("/reconcile/preview?id=" + encoded("minsheng-2025/measure/5.2"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *", "script-src 'none'");
        assertThat(page.body())
                .doesNotContain("<script")
                .contains("<tr class=\"inferred\"><th scope=\"row\">部门 department · 按职责推断");
    }

    @Test
    void leadsToThePageOfARecord() {
        HttpResponse<String> answer = SERVER.get("/reconcile/view?id=group%2Fchildren");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(RunningServer.PUBLIC_URL + "/id/group/children");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "preview"})
    void knowsNothingOfOtherIds(String path) {
        String elsewhere = encoded("https://evil.example/x");
        ErrorShape.assertError(
                SERVER.get("/reconcile/" + path + "?id=" + elsewhere), 404, "NOT_FOUND");
    }

    @Test
    void showsLabelsAsTextWhateverTheyHold() {
        String preview = HOSTILE.get("/reconcile/preview?id=group/one").body();
        assertThat(preview).doesNotContain("<img").contains("&lt;img").contains("<bdi");
    }

    @Test
    void callsANameOfTwoRecordsNoMatchThoughItIsTheLabelOfOne() {
        JsonNode found = new ReconcileClient(HOSTILE).candidates("{\"query\": \"A & B\"}");
        assertThat(ids(found)).containsExactly("group/two", "group/one");
        assertThat(found).noneMatch(each -> each.path("match").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}}",
                "{\"q\": {\"query\": \"a\"",
            })
    void refusesBatchesThatAreNone(String queries) {
        ErrorShape.assertError(client.post("queries", queries), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @MethodSource
    void anOddCellHasNoResultAndTheOtherRowsAreAnswered(String odd) {
        String good = "{\"query\": \"农民工\"}";
        String rows = "{\"a\": %s, \"odd\": %s, \"z\": %s}".formatted(good, odd, good);

        var answer = RunningServer.json(client.post("queries", rows).body());

        assertThat(answer.at("/odd").toString()).isEqualTo("{\"result\":[]}");
        assertThat(answer.at("/a/result/0/id").asText()).isEqualTo("group/migrant-workers");
        assertThat(answer.path("z")).isEqualTo(answer.path("a"));
    }

    static List<String> anOddCellHasNoResultAndTheOtherRowsAreAnswered() {
        return List.of(
                "1",
                "null",
                "[]",
                "\"农民工\"",
                "{}",
                "{\"query\": null}",
                "{\"query\": \"\"}",
                "{\"query\": \" \"}",
                "{\"query\": \"\\u3000\\t\"}",
                "{\"query\": 1}",
                "{\"query\": [\"a\"]}",
                "{\"query\": \"" + "长".repeat(501) + "\"}",
                "{\"query\": \"\\ud800\"}",
                "{\"query\": \"\\u0000\"}",
                "{\"query\": \"a\", \"limit\": 0}",
                "{\"query\": \"a\", \"limit\": -1}",
                "{\"query\": \"a\", \"limit\": 1.5}",
                "{\"query\": \"a\", \"limit\": 1e400}",
                "{\"query\": \"a\", \"limit\": \"1\"}",
                "{\"query\": \"a\", \"type\": \"Nothing\"}",
                "{\"query\": \"a\", \"type\": {}}",
                "{\"query\": \"a\", \"type_strict\": \"perhaps\"}",
                "{\"query\": \"a\", \"properties\": {}}",
                "{\"properties\": []}",
                "{\"query\": \"a\", \"properties\": [1]}",
                "{\"query\": \"a\", \"properties\": [{\"pid\": \"broader\"}]}",
                "{\"query\": \"a\", \"properties\": [{\"pid\": \"nothing\", \"v\": 1}]}",
                "{\"query\": \"a\", \"properties\": [{\"pid\": \"broader\", \"v\": []}]}",
                "{\"query\": \"a\", \"properties\": [{\"pid\": \"broader\", \"v\": {\"id\": 5}}]}");
    }

    @Test
    void aHugeLimitMeansAllThereAre() {
        assertThat(client.candidates("{\"query\": \"农民工\", \"limit\": 1000000000000000000000}"))
                .isNotEmpty();
    }

    @Test
    void saysWhereASingleQueryIsWrongAndWhatIsExpected() {
        String answer = client.post("query", "{\"query\": \"a\", \"limit\": -1}").body();
        assertThat(answer).contains("query.limit must be a whole number from 1 on.");
    }

    @Test
    void refusesMoreThanItAnnounces() {
        String many =
                IntStream.rangeClosed(0, 100)
                        .mapToObj(at -> "\"q" + at + "\": {\"query\": \"a\"}")
                        .collect(Collectors.joining(",", "{", "}"));
        ErrorShape.assertError(client.post("queries", many), 413, "PAYLOAD_TOO_LARGE");
        String longName = "{\"query\": \"" + "长".repeat(501) + "\"}";
        ErrorShape.assertError(client.post("query", longName), 400, "BAD_REQUEST");
        String ids = "[" + "\"a\",".repeat(1000) + "\"a\"]";
        ErrorShape.assertError(
                client.post("extend", "{\"ids\": " + ids + ", \"properties\": []}"),
                400,
                "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?queries=%7B%7D&callback=f",
                "?callback=x;alert",
                "?queries=%7B%7D&extend=%7B%7D",
                "?nothing=1",
                "/suggest/entity",
                "/suggest/entity?prefix=a&cursor=-1",
                "/suggest/entity?prefix=a&type=Nothing",
                "/properties?type=Nothing",
                "/properties?type=Measure&limit=0",
                "/preview?id=%00",
            })
    void refusesWhatItCannotAnswer(String path) {
        ErrorShape.assertError(SERVER.get("/reconcile" + path), 400, "BAD_REQUEST");
    }

    @Test
    void readsFormsAlone() {
        ErrorShape.assertError(
                SERVER.send(
                        SERVER.request("/reconcile", "Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void theSchemasTellRightFromWrong() {
        ReconcileSchemas.assertInvalid("manifest", "{\"versions\": [\"0.2\"]}");
        ReconcileSchemas.assertInvalid("reconciliation-query-batch", "{\"q\": {}}");
        ReconcileSchemas.assertInvalid("reconciliation-result-batch", "{\"q\": []}");
        ReconcileSchemas.assertInvalid(
                "result", "{\"result\": [{\"id\": \"x\", \"name\": \"x\"}]}");
        ReconcileSchemas.assertInvalid("suggest-types-response", "{\"result\": [{\"id\": \"x\"}]}");
        ReconcileSchemas.assertInvalid(
                "data-extension-response",
                "{\"meta\": [], \"rows\": {\"x\": {\"p\": [{\"text\": \"a\"}]}}}");
    }

    private static JsonNode feature(JsonNode candidate, String id) {
        for (JsonNode each : candidate.path("features")) {
            if (each.path("id").asText().equals(id)) return each.path("value");
        }
        return candidate.path("no such feature");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
