package org.policygraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlAnswer;
import org.policygraph.query.GraphQlRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Answers one GraphQL query without a server. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description =
                "Answers one GraphQL query and prints the answer as JSON. Ends with 1 if the answer has errors.")
final class QueryCommand implements Callable<Integer> {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What the JVM makes of argument bytes that the locale's encoding does not have. */
    private static final char UNDECODABLE = '\uFFFD';

    static final String LOCAL_URL = "http://127.0.0.1:7070";

    @Parameters(paramLabel = "GRAPHQL", description = "The query.")
    private String query = "";

    @Option(
            names = "--variables",
            paramLabel = "JSON",
            description = "Its variables, a JSON object.")
    private @Nullable String variables;

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        checkDecoded("query", query);
        GraphQlRequest request = new GraphQlRequest(query, null, variables());
        GraphQlAnswer answer;
        try (OpenStore data = source.open()) {
            answer = Engine.over(data, LOCAL_URL).queries().execute(request, "command-line");
        }
        Output.of(spec).println(JSON.writeValueAsString(answer.body()));
        return answer.body().containsKey("errors") ? ExitCodes.PROBLEMS : ExitCodes.OK;
    }

    /** Refuses an argument that the locale has spoilt before it came here. */
    static void checkDecoded(String what, String argument) {
        if (argument.indexOf(UNDECODABLE) < 0) return;
        throw CommandException.usage(
                "the " + what + "'s characters did not survive this locale; set LC_ALL=C.UTF-8");
    }

    private Map<String, @Nullable Object> variables() {
        if (variables == null) return Map.of();
        try {
            return object(JSON.readTree(variables));
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
            values.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class));
        }
        return values;
    }
}
