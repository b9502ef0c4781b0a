package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks an engine and reads its answer by paths such as {@code measures.nodes.0.number}. */
record Ask(GraphQlEngine engine) {
    GraphQlResponse answer(String query) {
        return engine.execute(GraphQlRequest.of(query), "test-id");
    }

    GraphQlResponse answer(String query, Map<String, ?> variables) {
        return engine.execute(new GraphQlRequest(query, null, new HashMap<>(variables)), "test-id");
    }

    /** The data at a path of an answer without errors. */
    @Nullable Object data(String query, String path) {
        return data(query, Map.of(), path);
    }

    @Nullable Object data(String query, Map<String, ?> variables, String path) {
        GraphQlResponse answer = answer(query, variables);
        assertThat(answer.body()).doesNotContainKey("errors");
        return at(answer.body().get("data"), path);
    }

    /** The values of one field in a list of objects. */
    List<@Nullable Object> all(String query, String path, String field) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object each : list(data(query, path))) values.add(at(each, field));
        return values;
    }

    static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    static String code(GraphQlResponse answer) {
        return (String) Objects.requireNonNull(at(answer.body(), "errors.0.extensions.code"));
    }

    static String message(GraphQlResponse answer) {
        return (String) Objects.requireNonNull(at(answer.body(), "errors.0.message"));
    }

    /** What must stand at a path. */
    static Object known(@Nullable Object value, String path) {
        return Objects.requireNonNull(at(value, path), path);
    }

    static @Nullable Object at(@Nullable Object value, String path) {
        @Nullable Object at = value;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : step(at, step);
        }
        return at;
    }

    private static @Nullable Object step(@Nullable Object at, String step) {
        return Objects.requireNonNull((Map<?, ?>) at, step).get(step);
    }
}
