package org.policygraph.query;

import graphql.ExecutionResult;
import graphql.language.SourceLocation;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.GraphQlError;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out answers as the GraphQL specification §7 says. */
final class GraphQlResponses {
    /** More errors than this are counted and not listed. */
    private static final int LISTED = 20;

    private GraphQlResponses() {}

    /** Nothing was executed. */
    static GraphQlResponse refused(List<GraphQlError> errors) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", written(errors));
        return GraphQlResponse.of(body, false, false);
    }

    /** The execution failed as a whole, or was ended early: what it had by then is by chance. */
    static GraphQlResponse failed(GraphQlError error) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", written(List.of(error)));
        body.put("data", null);
        return GraphQlResponse.of(body, true, false);
    }

    /**
     * What an execution answered.
     *
     * @param extensions an account of the request; empty for none
     */
    static GraphQlResponse of(
            ExecutionResult result,
            List<GraphQlError> errors,
            Map<String, Object> extensions,
            boolean isEdit) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        boolean executed = result.isDataPresent();
        if (!executed || !errors.isEmpty()) body.put("errors", written(errors));
        if (executed) body.put("data", result.getData());
        if (!extensions.isEmpty()) body.put("extensions", extensions);
        return GraphQlResponse.of(body, executed, isEdit);
    }

    private static List<Map<String, Object>> written(List<GraphQlError> errors) {
        List<Map<String, Object>> written = new ArrayList<>();
        errors.stream().limit(LISTED).forEach(error -> written.add(written(error)));
        if (errors.size() > LISTED) {
            Map<String, Object> last = new LinkedHashMap<>();
            last.put("message", (errors.size() - LISTED) + " further errors are not listed");
            last.put("extensions", errors.get(LISTED).getExtensions());
            written.add(last);
        }
        return written;
    }

    private static Map<String, Object> written(GraphQlError error) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("message", error.getMessage());
        List<SourceLocation> places = error.getLocations();
        if (places != null && !places.isEmpty()) {
            written.put("locations", places.stream().map(GraphQlResponses::written).toList());
        }
        List<Object> path = error.getPath();
        if (path != null) written.put("path", path);
        written.put("extensions", error.getExtensions());
        return written;
    }

    private static Map<String, Object> written(SourceLocation place) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("line", place.getLine());
        written.put("column", place.getColumn());
        return written;
    }
}
