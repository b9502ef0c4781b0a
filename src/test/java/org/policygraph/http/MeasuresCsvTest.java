package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list of measures as CSV is the list that GraphQL answers. */
class MeasuresCsvTest {
    private static final String FIELDS =
            """
            { __type(name: "MeasureFilter") { inputFields {
                name description type { kind ofType { kind ofType { kind } } } } } }
            """;

    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                    | {}
                    document=minsheng-2025                | {document: "minsheng-2025"}
                    theme=社会保障公平性                   | {theme: "社会保障公平性"}
                    paragraph=9&paragraph=2               | {paragraph: [9, 2]}
                    group=劳动者                           | {targetGroup: {any: ["劳动者"]}}
                    group=劳动者&group=儿童                | {targetGroup: {any: ["劳动者", "儿童"]}}
                    group=老年人&groupBasis=STATED         | {targetGroup: {any: ["老年人"], basis: [STATED]}}
                    group=老年人&groupBasis=STATED,IMPLIED | {targetGroup: {any: ["老年人"], basis: [STATED, IMPLIED]}}
                    department=医保局&departmentBasis=REMIT | {department: {any: ["医保局"], basis: [REMIT]}}
                    department=医保局&departmentBasis=STATED | {department: {any: ["医保局"], basis: [STATED]}}
                    hasCommitment=true                    | {hasCommitment: true}
                    hasCommitment=false                   | {hasCommitment: false}
                    text=养老                              | {text: "养老"}
                    text=服务&paragraph=9                  | {text: "服务", paragraph: [9]}
                    """)
    void isTheListThatGraphQlAnswers(String conditions, String filter) {
        List<Map<String, String>> rows = CsvSet.table(get(conditions).body());
        String query =
                "{ measures(where: "
                        + filter
                        + ", first: 1000) { totalCount edges { node { id number text theme { name }"
                        + " span { start end id } } basis matches { basis } } } }";
        JsonNode answered =
                RunningServer.json(
                                SERVER.postJson(
                                                "{\"query\":\""
                                                        + query.replace("\"", "\\\"")
                                                        + "\"}")
                                        .body())
                        .at("/data/measures");
        assertThat(rows).hasSize(answered.path("totalCount").asInt(-1));
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode edge : answered.path("edges")) {
            JsonNode node = edge.path("node");
            expected.add(
                    List.of(
                            node.path("id").asText(),
                            node.path("number").asText(),
                            node.path("text").asText(),
                            node.at("/theme/name").asText(),
                            node.at("/span/start").asText(),
                            node.at("/span/end").asText(),
                            node.at("/span/id").asText(),
                            edge.path("basis").asText(""),
                            bases(edge)));
        }
        List<String> columns =
                List.of(
                        "id",
                        "number",
                        "text",
                        "theme_name",
                        "start",
                        "end",
                        "span",
                        "counted_basis",
                        "matched_basis");
        assertThat(rows.stream().map(row -> columns.stream().map(row::get).toList()))
                .containsExactlyElementsOf(expected);
    }

    private static String bases(JsonNode edge) {
        List<String> bases = new ArrayList<>();
        for (JsonNode match : edge.path("matches")) {
            if (match.path("basis").isTextual()) bases.add(match.path("basis").asText());
        }
        return String.join(" ", bases.stream().sorted().distinct().toList());
    }

    @Test
    void hasTheRowsOfTheTableInTheCsvSetWhereNothingIsAsked() {
        List<Map<String, String>> rows = CsvSet.table(get("").body());
        for (String column : List.of("counted_basis", "matched_basis")) {
            rows.forEach(row -> assertThat(row.remove(column)).as(column).isEmpty());
        }
        assertThat(rows)
                .isEqualTo(CsvSet.of(SERVER.download("/dump.csv.zip").body()).rowsOf("measures"));
    }

    @Test
    void leavesOutWhatAHeldDocumentEnds() {
        assertThat(CsvSet.table(get("status=NOT_KNOWN").body()))
                .isEqualTo(CsvSet.table(get("").body()));
        assertThat(CsvSet.table(get("status=REPEALED").body())).isEmpty();
    }

    @Test
    void isAFileWithAMarkThatSpreadsheetsNeed() {
        HttpResponse<String> answer = get("");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"measures.csv\"");
        assertThat(answer.body()).startsWith("\uFEFFid,document,number,");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    colour=red                        | the query string: found “colour”, expected one of document, theme, heldIn, status
                    paragraph=nine                    | paragraph: found “nine”, expected a number from 1 on
                    paragraph=99                      | no measure cites a paragraph with the number 99; nearest: 12, 11
                    paragraph=0                       | paragraph: found “0”, expected a number
                    status=IN_FORCE                   | status: found “IN_FORCE”, expected one of REPEALED, NOT_KNOWN
                    heldIn=digest                     | heldIn: found “digest”, expected one of DIGEST, ORIGINAL
                    hasCommitment=yes                 | hasCommitment: found “yes”, expected true or false
                    group=                            | group: found “”, expected a value
                    group=劳动者&groupBasis=stated     | groupBasis: found “stated”, expected one or more of STATED, IMPLIED
                    groupBasis=STATED                 | groupBasis: found “STATED”, expected to stand beside group
                    department=医保局                  | department: found “医保局”, expected departmentBasis beside it
                    text=a&text=b                     | text is given twice
                    group=nobody                      | nobody
                    group=劳动者&groupBasis=REMIT      | groupBasis: found “REMIT”, expected one or more of STATED, IMPLIED, CURATED
                    theme=nothing                     | nothing
                    """)
    void refusesWhatItCannotRead(String conditions, String message) {
        HttpResponse<String> answer = get(conditions);
        assertError(answer, 400, "BAD_REQUEST");
        assertThat(RunningServer.json(answer.body()).at("/error/message").asText())
                .contains(message);
    }

    @Test
    void everyConditionOfTheSchemaIsAParameterThatIsDescribedInItsWords() {
        JsonNode parameters =
                RunningServer.json(SERVER.get("/openapi.json").body())
                        .at("/paths/~1measures.csv/get/parameters");
        Map<String, String> described = new TreeMap<>();
        parameters.forEach(
                each ->
                        described.put(
                                each.path("name").asText(), each.path("description").asText()));
        Map<String, String> expected = new TreeMap<>();
        JsonNode fields =
                RunningServer.json(SERVER.postJson(RunningServer.object(FIELDS)).body())
                        .at("/data/__type/inputFields");
        for (JsonNode field : fields) {
            if (field.toString().contains("INPUT_OBJECT")) continue;
            expected.put(field.path("name").asText(), field.path("description").asText());
        }
        assertThat(expected).hasSizeGreaterThan(6);
        assertThat(described)
                .containsAllEntriesOf(expected)
                .containsKeys("group", "groupBasis", "department", "departmentBasis")
                .hasSize(expected.size() + 4);
        assertThat(parameters.toString())
                .contains("\"default\":[\"STATED\",\"IMPLIED\",\"CURATED\"]");
    }

    private static HttpResponse<String> get(String conditions) {
        StringBuilder encoded = new StringBuilder("/measures.csv?");
        for (String condition : conditions.split("&", -1)) {
            String[] parts = condition.split("=", 2);
            encoded.append(parts[0]);
            if (parts.length > 1) {
                encoded.append('=').append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
            }
            encoded.append('&');
        }
        return SERVER.get(encoded.toString());
    }
}
