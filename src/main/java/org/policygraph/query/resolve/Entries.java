package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.count.Counting;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.CommitmentFilters;
import org.policygraph.query.filter.DocumentFilters;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.find.Articles;
import org.policygraph.query.find.Changes;
import org.policygraph.query.find.Quotations;
import org.policygraph.query.find.Search;
import org.policygraph.query.find.Traces;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.reconcile.NameJoin;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
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
        @Nullable Object enter(Arguments given, RequestState request);
    }

    DataFetcher<@Nullable Object> compile(EntryField field) {
        if (field.kind() == EntryField.Kind.ENTITIES) return new EntitiesEntry(mapping);
        Entry entry = entry(field);
        return ArgumentFetcher.of(
                RequestState.class,
                Arguments::new,
                (request, given) -> {
                    request.checkDeadline();
                    return entry.enter(given, request);
                });
    }

    private Entry entry(EntryField field) {
        return switch (field.kind()) {
            case NODE -> (given, request) -> node(Objects.requireNonNull(given.get("id")), request);
            case NODES -> Entries::nodes;
            case LIST -> new ListEntry(mapping, field);
            case LOOKUP -> new LookupEntry(mapping, field);
            case DOCUMENTS -> DocumentFilters::page;
            case MEASURES -> MeasureFilters::page;
            case COMMITMENTS -> {
                MappedType type = mapping.type(field.shape().type());
                yield (given, request) -> CommitmentFilters.page(type, given, request);
            }
            case SEARCH -> new Search(mapping)::page;
            case FACETS -> new Counting(mapping)::facets;
            case COVERAGE -> new Counting(mapping)::coverage;
            case TRACE -> new Traces(mapping)::trace;
            case QUOTATION -> new Quotations(mapping)::verify;
            case ARTICLE -> new Articles(mapping)::check;
            case JOIN -> NameJoin::join;
            case DATASET -> (given, request) -> dataset(field, given.get("version"), request);
            case VERSIONS -> Changes::versions;
            case CHANGES -> Changes::page;
            case SERVICE -> (given, request) -> Subgraph.of(request.view());
            case ENTITIES -> throw new IllegalStateException("errors of their own have places");
        };
    }

    private static @Nullable Entity dataset(
            EntryField field, @Nullable String version, RequestState request) {
        if (version == null || version.equals(request.view().version())) {
            return first(field, request.reading());
        }
        GraphView past =
                request.past()
                        .of(version)
                        .orElseThrow(
                                () ->
                                        QueryException.badInput(
                                                "version: there is no version "
                                                        + NameResolver.echo(version)));
        return first(field, request.reading().into(past));
    }

    private static @Nullable Entity first(EntryField field, RequestContext reading) {
        List<Node> nodes = reading.view().list(field.shape().type()).nodes();
        return nodes.isEmpty() ? null : reading.entity(nodes.getFirst());
    }

    private static @Nullable Entity node(String id, RequestState request) {
        Entity record = request.reading().entity(request.reading().ids().node(id));
        return request.view().typeOf(record) == null ? null : record;
    }

    private static List<@Nullable Entity> nodes(Arguments given, RequestState request) {
        List<String> ids = Objects.requireNonNull(given.get("ids"));
        checkCount(ids, "ids", request);
        List<@Nullable Entity> found = new ArrayList<>(ids.size());
        for (String id : ids) found.add(node(id, request));
        return found;
    }

    /**
     * Checks how many records are asked for by name.
     *
     * @throws QueryException if they are more than a page may have
     */
    static void checkCount(List<?> asked, String argument, RequestState request) {
        int most = request.limits().maxPageSize();
        if (asked.size() <= most) return;
        throw QueryException.badInput(
                asked.size() + " " + argument + ", and at most " + most + " may be asked");
    }
}
