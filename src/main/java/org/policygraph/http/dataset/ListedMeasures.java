package org.policygraph.http.dataset;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlResponse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Asks the engine for a whole list of measures, page by page: one filter, whichever the endpoint.
 */
record ListedMeasures(GraphQlEngine engine, String correlationId) {
    private static final String QUERY =
            "query ($where: MeasureFilter, $first: Int, $after: String) {"
                    + " measures(where: $where, first: $first, after: $after) {"
                    + " edges { node { id } basis matches { basis } }"
                    + " pageInfo { hasNextPage endCursor } } }";

    private static final int PAGE = 500;

    /**
     * A measure of a list.
     *
     * @param id its IRI
     * @param basis on which it counts; null where it met the filter by no link
     * @param bases of all links by which it met the filter; none where no link was asked for
     */
    record Entry(String id, @Nullable String basis, List<String> bases) {}

    /**
     * All measures that meet a filter, in document order.
     *
     * @throws HttpError if the engine refuses it
     */
    List<Entry> where(Map<String, @Nullable Object> filter) {
        List<Entry> listed = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            Map<?, ?> page = page(filter, after);
            for (Object edge : (List<?>) value(page, "edges")) listed.add(entry((Map<?, ?>) edge));
            Map<?, ?> info = (Map<?, ?>) value(page, "pageInfo");
            more = value(info, "hasNextPage").equals(true);
            after = more ? (String) value(info, "endCursor") : null;
        }
        return listed;
    }

    private Map<?, ?> page(Map<String, @Nullable Object> filter, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("where", filter);
        variables.put("first", Math.min(PAGE, engine.limits().maxPageSize()));
        variables.put("after", after);
        GraphQlResponse answer =
                engine.execute(new GraphQlRequest(QUERY, null, variables), correlationId);
        if (!answer.isWhole()) throw refusal(answer);
        return (Map<?, ?>) value((Map<?, ?>) value(answer.body(), "data"), "measures");
    }

    private static Entry entry(Map<?, ?> edge) {
        TreeSet<String> bases = new TreeSet<>();
        for (Object match : (List<?>) value(edge, "matches")) {
            if (((Map<?, ?>) match).get("basis") instanceof String basis) bases.add(basis);
        }
        String id = (String) value((Map<?, ?>) value(edge, "node"), "id");
        return new Entry(id, (String) edge.get("basis"), List.copyOf(bases));
    }

    /** The engine's first error in the terms of this endpoint. */
    private static HttpError refusal(GraphQlResponse answer) {
        Map<?, ?> error = (Map<?, ?>) ((List<?>) value(answer.body(), "errors")).getFirst();
        String code = (String) value((Map<?, ?>) value(error, "extensions"), "code");
        HttpErrorCode known =
                switch (code) {
                    case "BAD_USER_INPUT", "NOT_FOUND" -> HttpErrorCode.BAD_REQUEST;
                    case "QUERY_TOO_COMPLEX", "QUERY_TOO_DEEP" -> HttpErrorCode.QUERY_TOO_COMPLEX;
                    case "TIMEOUT" -> HttpErrorCode.TIMEOUT;
                    case "STORE_UNAVAILABLE" -> HttpErrorCode.STORE_UNAVAILABLE;
                    default -> HttpErrorCode.INTERNAL;
                };
        return new HttpError(known, (String) value(error, "message"));
    }

    private static Object value(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }
}
