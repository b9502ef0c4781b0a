package org.policygraph.query.resolve;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.filter.Condition;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.filter.MeasureSelection;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Names;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The commitments that meet the input CommitmentFilter. */
public final class CommitmentsEntry implements Entries.Entry {
    private final MappedType type;

    CommitmentsEntry(SchemaMapping mapping, EntryField field) {
        this.type = mapping.type(field.shape().type());
    }

    @Override
    public Connection enter(DataFetchingEnvironment call, RequestState request) {
        PageRequest page = PageRequest.of(call, type.name(), request.limits());
        TypeIndex index = request.view().index(type.name());
        List<Node> nodes = index.nodes();
        @Nullable Map<String, Object> where = call.getArgument("where");
        if (where != null) nodes = kept(nodes, where, request);
        return Connection.page(type.name(), index, nodes, page, Reasons.NONE);
    }

    private List<Node> kept(List<Node> nodes, Map<String, Object> where, RequestState request) {
        Predicate<Node> all = node -> true;
        for (Map.Entry<String, Object> each : where.entrySet()) {
            if (each.getValue() == null) continue;
            all = all.and(condition(each.getKey(), each.getValue(), request));
        }
        Predicate<Node> condition = all;
        return nodes.stream()
                .filter(
                        node -> {
                            request.checkDeadline();
                            return condition.test(node);
                        })
                .toList();
    }

    private Predicate<Node> condition(String field, Object asked, RequestState request) {
        return switch (field) {
            case "document" -> documents((List<?>) asked, request);
            case "comparator", "unit" -> valued(field, (List<?>) asked, request);
            case "minValue" -> number(request, value -> value.compareTo(decimal(asked)) >= 0);
            case "maxValue" -> number(request, value -> value.compareTo(decimal(asked)) <= 0);
            case "hasDuration" -> present("duration", Boolean.TRUE.equals(asked), request);
            case "hasDeadline" -> present("deadline", Boolean.TRUE.equals(asked), request);
            case "measure" -> measures(asked, request);
            default -> throw new IllegalStateException("no condition is called " + field);
        };
    }

    private static BigDecimal decimal(Object asked) {
        return new BigDecimal(asked.toString());
    }

    private Predicate<Node> documents(List<?> asked, RequestState request) {
        GraphView view = request.view();
        MappedType measure = view.mapping().type(type.property("measure").shape().type());
        PropertyField document = measure.property("document");
        Set<Node> wanted =
                FilterText.named("document", asked).stream()
                        .map(
                                each ->
                                        Names.document(
                                                view,
                                                document.shape().type(),
                                                each,
                                                ErrorCode.BAD_USER_INPUT))
                        .collect(Collectors.toSet());
        Node property = Terms.iri(document.iri());
        return node ->
                values("measure", node, request).stream()
                        .flatMap(each -> view.facts().objects(each, property).stream())
                        .anyMatch(wanted::contains);
    }

    private Predicate<Node> valued(String field, List<?> asked, RequestState request) {
        Set<String> wanted = Set.copyOf(FilterText.named(field, asked));
        return node ->
                values(field, node, request).stream()
                        .map(CommitmentsEntry::written)
                        .anyMatch(wanted::contains);
    }

    private static String written(Node value) {
        return value.isURI() ? Terms.localName(value.getURI()) : value.getLiteralLexicalForm();
    }

    private Predicate<Node> number(RequestState request, Predicate<BigDecimal> condition) {
        return node ->
                values("value", node, request).stream()
                        .map(value -> new BigDecimal(value.getLiteralLexicalForm().strip()))
                        .anyMatch(condition);
    }

    private Predicate<Node> present(String field, boolean wanted, RequestState request) {
        return node -> values(field, node, request).isEmpty() != wanted;
    }

    @SuppressWarnings("unchecked") // graphql-java coerces input objects to these maps
    private Predicate<Node> measures(Object asked, RequestState request) {
        Condition condition = MeasureFilters.condition((Map<String, Object>) asked, request);
        BitSet ranks = condition.select(request).ranks();
        TypeIndex measures = MeasureSelection.index(request);
        return node ->
                values("measure", node, request).stream()
                        .mapToInt(measures::rank)
                        .anyMatch(rank -> rank >= 0 && ranks.get(rank));
    }

    private List<Node> values(String field, Node node, RequestState request) {
        Node property = Terms.iri(type.property(field).iri());
        return request.view().facts().objects(node, property);
    }
}
