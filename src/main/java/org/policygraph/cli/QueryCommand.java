package org.policygraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlResponse;
import org.policygraph.query.json.JsonBytes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Answers one GraphQL query without a server. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description =
                "Answers one GraphQL query and prints the answer as JSON. Ends with 0, or with 1 if the answer has"
                        + " errors.")
final class QueryCommand implements Callable<Integer> {
    static final String LOCAL_URL = "http://127.0.0.1:7070";

    @Parameters(paramLabel = "GRAPHQL", description = "The query; - for standard input.")
    private String query = "";

    @Option(
            names = "--variables",
            paramLabel = "JSON",
            description = "Its variables, a JSON object.")
    private @Nullable String variables;

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        GraphQlRequest request = new GraphQlRequest(UserFiles.orPiped(query), null, variables());
        GraphQlResponse answer;
        try (OpenStore data = source.open();
                GraphQlEngine queries = Engine.over(data, LOCAL_URL).queries()) {
            answer = queries.execute(request, "command-line");
        }
        byte[] lines = JsonBytes.indented(answer.json());
        Output.of(spec).println(new String(lines, StandardCharsets.UTF_8));
        return answer.isWhole() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private Map<String, @Nullable Object> variables() {
        if (variables == null) return Map.of();
        try {
            return object(Json.MAPPER.readTree(variables));
        } catch (JsonProcessingException e) {
            throw CommandException.usage(
                    "--variables: " + e.getOriginalMessage() + ", expected a JSON object");
        }
    }

    private static Map<String, @Nullable Object> object(JsonNode json) {
        if (!json.isObject()) {
            throw CommandException.usage("--variables: found " + json + ", expected a JSON object");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            values.put(entry.getKey(), Json.MAPPER.convertValue(entry.getValue(), Object.class));
        }
        return values;
    }

    /** Made only where this very command runs. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
