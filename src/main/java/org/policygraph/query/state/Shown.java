package org.policygraph.query.state;

import graphql.GraphQLContext;

import org.apache.jena.graph.Triple;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The statements that one answer shows, each once, in the order in which they were met. */
public final class Shown {
    private final Set<Triple> statements = new LinkedHashSet<>();

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

    /** All of them. */
    public List<Triple> statements() {
        return List.copyOf(statements);
    }
}
