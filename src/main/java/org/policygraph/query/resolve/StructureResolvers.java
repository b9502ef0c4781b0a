package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.Match;

import java.util.List;
import java.util.function.Function;

/** Compiles the fields of what is no record: connections, edges, page information and matches. */
public final class StructureResolvers {
    private static final String MATCH = "Match";

    private final SchemaMapping mapping;

    StructureResolvers(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The fetcher of a field.
     *
     * @throws IllegalStateException if the engine has no answer for it
     */
    DataFetcher<@Nullable Object> compile(String type, FieldShape field) {
        if (type.equals("PageInfo"))
            return PlainFetcher.of(Connection.class, pageInfo(field.name()));
        if (type.equals(MATCH)) return PlainFetcher.of(Match.class, match -> part(match, field));
        if (type.endsWith("Edge"))
            return PlainFetcher.of(Connection.Edge.class, edge(field.name()));
        if (type.endsWith("Connection"))
            return PlainFetcher.of(Connection.class, connection(field.name()));
        throw unknown(type + "." + field.name());
    }

    private static IllegalStateException unknown(String field) {
        return new IllegalStateException("the engine has no answer for " + field);
    }

    private static Function<Connection, @Nullable Object> connection(String field) {
        return switch (field) {
            case "edges" -> Connection::edges;
            case "nodes" -> Connection::nodes;
            case "pageInfo" -> connection -> connection;
            case "totalCount" -> connection -> connection.extent().total();
            default -> throw unknown("Connection." + field);
        };
    }

    private static Function<Connection.Edge, @Nullable Object> edge(String field) {
        return switch (field) {
            case "cursor" -> Connection.Edge::cursor;
            case "node" -> Connection.Edge::node;
            case "matches" -> Connection.Edge::matches;
            default -> throw unknown("Edge." + field);
        };
    }

    private static Function<Connection, @Nullable Object> pageInfo(String field) {
        return switch (field) {
            case "hasNextPage" -> connection -> connection.extent().hasNext();
            case "hasPreviousPage" -> connection -> connection.extent().hasPrevious();
            case "startCursor" -> Connection::startCursor;
            case "endCursor" -> Connection::endCursor;
            default -> throw unknown("PageInfo." + field);
        };
    }

    private @Nullable Object part(Match match, FieldShape field) {
        if (field.name().equals("asked")) return match.asked();
        if (field.name().equals("span")) return match.span();
        boolean list = field.plurality() == FieldShape.Plurality.LIST;
        MappedType type = match.linkType() == null ? null : mapping.type(match.linkType());
        Entity link = match.link();
        if (type == null || link == null) return list ? List.of() : null;
        if (field.name().equals("basis")) return Bases.of(link, type.linkShape());
        if (field.type().equals(type.name())) return link;
        if (!list) return null;
        if (field.type().equals(type.linkShape().target())) return match.path();
        var sibling = type.findProperty(field.name());
        return sibling == null ? List.of() : Records.of(mapping, sibling).find(link);
    }
}
