package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Speaks to the reconciliation service as OpenRefine does, and holds what it says to the schemas.
 */
final class ReconcileClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;

    private final RunningServer server;

    ReconcileClient(RunningServer server) {
        this.server = server;
    }

    HttpResponse<String> post(String parameter, String value) {
        String form = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return server.send(
                server.request(
                                "/reconcile",
                                "Content-Type",
                                "application/x-www-form-urlencoded;charset=UTF-8")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** The results of a batch, by the ids of its queries. */
    JsonNode batch(String queries) {
        ReconcileSchemas.assertValid("reconciliation-query-batch", queries);
        return valid("reconciliation-result-batch", post("queries", queries));
    }

    /** The candidates for one query. */
    JsonNode candidates(String query) {
        return batch("{\"q0\": " + query + "}").at("/q0/result");
    }

    /** One result for each name, asked in batches. */
    List<JsonNode> results(List<String> names, Map<String, ?> more) {
        List<JsonNode> results = new ArrayList<>();
        for (int from = 0; from < names.size(); from += BATCH) {
            ObjectNode batch = JSON.createObjectNode();
            List<String> part = names.subList(from, Math.min(from + BATCH, names.size()));
            for (String name : part) {
                ObjectNode query = batch.putObject("q" + batch.size()).put("query", name);
                more.forEach(query::putPOJO);
            }
            valid("reconciliation-result-batch", post("queries", batch.toString()))
                    .forEach(results::add);
        }
        return results;
    }

    JsonNode extend(String query) {
        ReconcileSchemas.assertValid("data-extension-query", query);
        return valid("data-extension-response", post("extend", query));
    }

    /** What a GET answers, held to a schema. */
    JsonNode get(String path, String schema) {
        return valid(schema, server.get(path));
    }

    private static JsonNode valid(String schema, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        ReconcileSchemas.assertValid(schema, answer.body());
        return RunningServer.json(answer.body());
    }
}
