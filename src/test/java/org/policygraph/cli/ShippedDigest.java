package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.policygraph.query.GraphQlRequest;

import java.util.List;

/** The shipped digest behind the engine that serves it, asked in GraphQL. */
final class ShippedDigest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Engine ENGINE =
            Engine.over(OpenStore.of(Dataset.shipped()), "http://127.0.0.1:7070");

    private ShippedDigest() {}

    static Engine engine() {
        return ENGINE;
    }

    static Dataset dataset() {
        return Dataset.shipped();
    }

    /** The data of an answer that has no errors. */
    static JsonNode ask(String query) {
        JsonNode answer = answer(query);
        assertThat(answer.get("errors")).as(query).isNull();
        return answer.get("data");
    }

    /** The whole answer. */
    static JsonNode answer(String query) {
        return JSON.valueToTree(ENGINE.queries().execute(GraphQlRequest.of(query), "test").body());
    }

    /** The texts at a path of field names, in the order of the answer. */
    static List<String> texts(JsonNode nodes, String pointer) {
        return nodes.valueStream().map(node -> node.at(pointer).asText()).toList();
    }
}
