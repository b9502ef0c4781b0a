package org.policygraph.query.state;

import graphql.GraphQLContext;

import org.apache.jena.graph.Triple;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one answer shows: statements of the graph, each once, in the order in which they were met;
 * and, where they are asked for, queries for its lists.
 */
public final class Shown {
    private final Set<Triple> statements = new LinkedHashSet<>();
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final boolean wantsQueries;

    public Shown(boolean wantsQueries) {
        this.wantsQueries = wantsQueries;
    }

    boolean wantsQueries() {
        return wantsQueries;
    }

    /** Leaves the query for a field of Query, under the name that the answer has for it. */
    void add(String field, String query) {
        queries.put(field, query);
    }

    /** SPARQL queries by the names of the fields whose rows they yield. */
    public Map<String, String> queries() {
        return Collections.unmodifiableMap(queries);
    }

    /** The one of a request. */
    static Shown of(GraphQLContext context) {
        return Objects.requireNonNull(context.<Shown>get(Shown.class));
    }

    /** Makes it that of a request. */
    public void into(GraphQLContext.Builder context) {
        context.of(Shown.class, this);
    }

    void add(Triple statement) {
        statements.add(statement);
    }

    /** All statements. */
    public List<Triple> statements() {
        return List.copyOf(statements);
    }
}
