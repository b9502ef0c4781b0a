package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Records;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.Match;
import org.policygraph.query.request.RequestState;

import java.util.List;
import java.util.Objects;
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
        if (type.equals("PageInfo")) return reading(Connection.class, pageInfo(field.name()));
        if (type.equals(MATCH)) return match(field);
        if (type.endsWith("Edge")) return reading(Connection.Edge.class, edge(field.name()));
        if (type.endsWith("Connection")) return reading(Connection.class, connection(field.name()));
        throw unknown(type + "." + field.name());
    }

    private static IllegalStateException unknown(String field) {
        return new IllegalStateException("the engine has no answer for " + field);
    }

    private static <T> DataFetcher<@Nullable Object> reading(
            Class<T> type, Function<T, @Nullable Object> part) {
        return call -> {
            RequestState.of(call).checkDeadline();
            return part.apply(type.cast(Objects.requireNonNull(call.<Object>getSource())));
        };
    }

    private static Function<Connection, @Nullable Object> connection(String field) {
        return switch (field) {
            case "edges" -> Connection::edges;
            case "nodes" -> Connection::nodes;
            case "pageInfo" -> connection -> connection;
            case "totalCount" -> connection -> connection.all().size();
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
            case "hasNextPage" -> Connection::hasNextPage;
            case "hasPreviousPage" -> Connection::hasPreviousPage;
            case "startCursor" -> page -> cursor(page, true);
            case "endCursor" -> page -> cursor(page, false);
            default -> throw unknown("PageInfo." + field);
        };
    }

    private static @Nullable String cursor(Connection page, boolean first) {
        List<Node> nodes = page.nodes();
        if (nodes.isEmpty()) return null;
        return page.cursor(first ? nodes.getFirst() : nodes.getLast());
    }

    private DataFetcher<@Nullable Object> match(FieldShape field) {
        return call -> {
            RequestState request = RequestState.of(call);
            request.checkDeadline();
            Match match = Objects.requireNonNull(call.<Match>getSource());
            return part(match, field, request.view());
        };
    }

    private @Nullable Object part(Match match, FieldShape field, GraphView view) {
        if (field.name().equals("asked")) return match.asked();
        if (field.name().equals("span")) return match.span();
        boolean list = field.plurality() == FieldShape.Plurality.LIST;
        MappedType link = match.linkType() == null ? null : mapping.type(match.linkType());
        Node linkNode = match.link();
        if (link == null || linkNode == null) return list ? List.of() : null;
        if (field.name().equals("basis")) return Bases.of(view, link.linkShape(), linkNode);
        if (field.type().equals(link.name())) return linkNode;
        if (!list) return null;
        if (field.type().equals(link.linkShape().target())) return match.path();
        var sibling = link.findProperty(field.name());
        return sibling == null ? List.of() : Records.of(mapping, sibling).find(linkNode, view);
    }
}
