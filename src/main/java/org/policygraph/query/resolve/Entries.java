package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Compiles the fields of Query, once. */
public final class Entries {
    private final SchemaMapping mapping;

    Entries(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    /** A way into the graph. */
    @FunctionalInterface
    interface Entry {
        /** The field's value; null where there is none. */
        @Nullable Object enter(DataFetchingEnvironment call, RequestState request);
    }

    DataFetcher<@Nullable Object> compile(EntryField field) {
        Entry entry = entry(field);
        return call -> {
            RequestState request = RequestState.of(call);
            request.checkDeadline();
            return entry.enter(call, request);
        };
    }

    private Entry entry(EntryField field) {
        return switch (field.kind()) {
            case NODE ->
                    (call, request) ->
                            node(Objects.requireNonNull(call.getArgument("id")), request);
            case NODES -> Entries::nodes;
            case LIST -> new ListEntry(mapping, field);
            case LOOKUP -> new LookupEntry(mapping, field);
            case MEASURES -> MeasureFilters::page;
            case COMMITMENTS -> new CommitmentsEntry(mapping, field);
            case DATASET -> (call, request) -> first(field, request);
        };
    }

    private static @Nullable Node first(EntryField field, RequestState request) {
        TypeIndex index = request.view().index(field.shape().type());
        return index.size() == 0 ? null : index.node(0);
    }

    private static @Nullable Node node(String id, RequestState request) {
        Node node = Terms.iri(id);
        return request.view().typeOf(node) == null ? null : node;
    }

    private static List<@Nullable Node> nodes(DataFetchingEnvironment call, RequestState request) {
        List<String> ids = Objects.requireNonNull(call.getArgument("ids"));
        int most = request.limits().maxPageSize();
        if (ids.size() > most) {
            throw QueryException.badInput(
                    ids.size() + " ids, and at most " + most + " may be asked");
        }
        List<@Nullable Node> found = new ArrayList<>(ids.size());
        for (String id : ids) found.add(node(id, request));
        return found;
    }

    /** A page of some records, which this puts in the order of their type. */
    static Connection page(
            String type, Collection<Node> nodes, DataFetchingEnvironment call, Reasons reasons) {
        RequestState request = RequestState.of(call);
        PageRequest page = PageRequest.of(call, type, request.limits());
        TypeIndex index = request.view().index(type);
        return Connection.page(type, index, index.sorted(nodes), page, reasons);
    }
}
