package org.policygraph.query.sparql;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.CommitmentFilters;
import org.policygraph.query.filter.CommitmentOrders;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Connection;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.resolve.ListEntry;
import org.policygraph.store.sparql.RowQuery;
import org.policygraph.store.sparql.RowQuery.Order;
import org.policygraph.vocab.Prefixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Queries that yield the records of a field of Query in their order, those of the page that was
 * answered.
 */
public final class RowQueries {
    private static final Var RECORD = Var.alloc("record");
    private static final Var CLASS = Var.alloc("class");
    private static final Var PLACE = Var.alloc("place");

    private final SchemaMapping mapping;

    public RowQueries(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The query for a field that was answered.
     *
     * @return null for what no query tells: scores, counts, traces, quotations, names
     */
    public @Nullable String of(EntryField field, Object value, DataFetchingEnvironment call) {
        RequestState request = RequestState.of(call);
        return switch (field.kind()) {
            case MEASURES -> page(field, (Connection) value, measures(call, request));
            case LIST -> page(field, (Connection) value, list(field, call, request));
            case DOCUMENTS ->
                    call.getArgument("where") == null
                            ? page(field, (Connection) value, List.of())
                            : null;
            case COMMITMENTS ->
                    page(
                            field,
                            (Connection) value,
                            commitments(field, call, request),
                            CommitmentOrders.property(type(field), call.getArgument("orderBy")));
            case NODE, NODES, LOOKUP, DATASET -> named(value);
            case SEARCH,
                    FACETS,
                    COVERAGE,
                    TRACE,
                    QUOTATION,
                    JOIN,
                    VERSIONS,
                    CHANGES,
                    SERVICE,
                    ENTITIES ->
                    null;
        };
    }

    private MappedType type(EntryField field) {
        return mapping.type(field.shape().type());
    }

    /** The variable of a row, named as its type. */
    private static Var row(String type) {
        return Var.alloc(Character.toLowerCase(type.charAt(0)) + type.substring(1));
    }

    private static List<Expr> measures(DataFetchingEnvironment call, RequestState request) {
        var condition = MeasureFilters.condition(call.getArgument("where"), request);
        return List.of(
                MeasureCondition.over(row("Measure"), request.reading()).of(condition.criterion()));
    }

    private List<Expr> list(EntryField field, DataFetchingEnvironment call, RequestState request) {
        Var row = row(field.shape().type());
        List<Expr> conditions = new ArrayList<>();
        new ListEntry(mapping, field)
                .asked(call, request.reading())
                .forEach(
                        (property, wanted) ->
                                conditions.add(
                                        Syntax.exists(
                                                Syntax.triples(
                                                        Triple.create(row, property, wanted)))));
        @Nullable Map<String, Object> where = call.getArgument("where");
        String type = field.shape().type();
        Map<String, Object> asked = where == null ? Map.of() : where;
        conditions.addAll(new ConceptCondition(request.reading(), type, row).of(asked));
        return conditions;
    }

    private List<Expr> commitments(
            EntryField field, DataFetchingEnvironment call, RequestState request) {
        Var row = row(field.shape().type());
        return new CommitmentCondition(type(field), request, row).of(CommitmentFilters.where(call));
    }

    private String page(EntryField field, Connection page, List<Expr> conditions) {
        return page(field, page, conditions, null);
    }

    /**
     * @param first what the rows are sorted by before their natural order; null for nothing
     */
    private String page(
            EntryField field,
            Connection page,
            List<Expr> conditions,
            CommitmentOrders.@Nullable By first) {
        MappedType type = type(field);
        Var row = row(type.name());
        List<Element> where = new ArrayList<>();
        List<Order> order = new ArrayList<>();
        where.add(
                Syntax.triples(
                        Triple.create(row, EngineTerms.TYPE, EngineTerms.iri(type.classIri()))));
        conditions.forEach(each -> where.add(Syntax.filter(each)));
        if (first != null) sort(row, first.properties(), first.descending(), where, order);
        type.order()
                .forEach(each -> sort(row, List.of(EngineTerms.iri(each)), false, where, order));
        order.add(new Order(new ExprVar(row), false));
        long limit = page.extent().hasNext() ? page.nodes().size() : RowQuery.ALL;
        return new RowQuery(row, Syntax.group(where), order, page.extent().before(), limit)
                .text(Prefixes.ALL);
    }

    /**
     * By the first of the properties that there is. What lacks them all comes last, whichever way
     * the order runs.
     */
    private static void sort(
            Var row,
            List<Node> properties,
            boolean descending,
            List<Element> where,
            List<Order> order) {
        Var key = Var.alloc("key" + (order.size() / 2 + 1));
        for (Node property : properties) {
            Triple pattern = Triple.create(row, property, key);
            where.add(new ElementOptional(Syntax.group(Syntax.triples(pattern))));
        }
        order.add(new Order(new E_LogicalNot(new E_Bound(new ExprVar(key))), false));
        order.add(new Order(new ExprVar(key), descending));
    }

    /** Records that were named. A span of which the graph says nothing is no row. */
    private static String named(Object value) {
        List<?> records = value instanceof List<?> list ? list : List.of(value);
        ElementData data = new ElementData();
        data.add(PLACE);
        data.add(RECORD);
        int place = 0;
        for (Object each : records) {
            place++;
            if (!(each instanceof Entity record)) continue;
            Node at = NodeValue.makeInteger(place).asNode();
            data.add(BindingFactory.binding(PLACE, at, RECORD, record.node()));
        }
        Expr exists = Syntax.exists(Syntax.triples(Triple.create(RECORD, EngineTerms.TYPE, CLASS)));
        return new RowQuery(
                        RECORD,
                        Syntax.group(data, Syntax.filter(exists)),
                        List.of(new Order(new ExprVar(PLACE), false)),
                        0,
                        RowQuery.ALL)
                .text(Prefixes.ALL);
    }
}
