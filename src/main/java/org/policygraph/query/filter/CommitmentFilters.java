package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.PreferredText;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.MatchReasons;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the input CommitmentFilter, and finds the commitments that meet it. */
public final class CommitmentFilters {
    private static final Map<String, Object> ALL_PROMISES =
            Map.of("nature", List.of("TARGET", "STANDARD", "SUBSIDY"));

    private static final String LEAST = "minValue";
    private static final String MOST = "maxValue";

    private final MappedType type;
    private final RequestState request;

    private CommitmentFilters(MappedType type, RequestState request) {
        this.type = type;
        this.request = request;
    }

    /** A page of the commitments that a field's filter and order ask for. */
    public static Connection page(MappedType type, Arguments given, RequestState request) {
        RecordType records = request.view().type(type.name());
        ListOrder order = CommitmentOrders.of(records, given.get("orderBy"));
        PageRequest page = PageRequest.of(given.values(), order.name(), request.limits());
        List<CommitmentRows.Row> rows =
                CommitmentRows.of(request.view(), type).in(order, request.reading());
        Map<String, Object> where = where(given);
        CommitmentFilters filters = new CommitmentFilters(type, request);
        rows = filters.kept(rows, where);
        if (!MeasureFilters.namesText(where)) rows = filters.ofPreferred(rows);
        List<Node> nodes = rows.stream().map(CommitmentRows.Row::node).toList();
        return Connection.page(order, request.reading().entities(nodes), page, MatchReasons.NONE);
    }

    /** Without those of digests beside which an original is held. */
    private List<CommitmentRows.Row> ofPreferred(List<CommitmentRows.Row> rows) {
        Criterion everything = new Criterion.Everything();
        Criterion preferred = PreferredText.among(everything, request.reading());
        if (preferred.equals(everything)) return rows;
        MeasureIndex index = request.reading().index();
        BitSet entries = index.entries(preferred);
        return rows.stream()
                .filter(
                        row -> {
                            int entry = row.measure() == null ? -1 : index.entry(row.measure());
                            return entry < 0 || entries.get(entry);
                        })
                .toList();
    }

    /** What a call asks for: without a filter, all but conditions. */
    public static Map<String, Object> where(Arguments given) {
        @Nullable Map<String, Object> where = given.get("where");
        return where == null ? ALL_PROMISES : where;
    }

    /** No value is in a range that ends before it begins. */
    private static void checkRange(Map<String, Object> where) {
        Object least = where.get(LEAST);
        Object most = where.get(MOST);
        if (least == null || most == null) return;
        BigDecimal first = new BigDecimal(least.toString());
        if (first.compareTo(new BigDecimal(most.toString())) > 0) {
            throw ValueRanges.reversed(LEAST, least, MOST, most);
        }
    }

    private List<CommitmentRows.Row> kept(
            List<CommitmentRows.Row> rows, Map<String, Object> where) {
        checkRange(where);
        Predicate<CommitmentRows.Row> all = row -> true;
        for (Map.Entry<String, Object> each : where.entrySet()) {
            if (each.getValue() != null) all = all.and(condition(each.getKey(), each.getValue()));
        }
        Predicate<CommitmentRows.Row> condition = all;
        return rows.stream()
                .filter(
                        row -> {
                            request.reading().step();
                            return condition.test(row);
                        })
                .toList();
    }

    private Predicate<CommitmentRows.Row> condition(String field, Object asked) {
        return switch (field) {
            case "document" -> documents((List<?>) asked);
            case "comparator" -> {
                Set<String> wanted = wanted(field, asked);
                yield row -> row.comparator() != null && wanted.contains(row.comparator());
            }
            case "basis" -> {
                Set<String> wanted = wanted(field, asked);
                yield row -> isIn(wanted, row.basis());
            }
            case "nature" -> {
                Set<String> wanted = wanted(field, asked);
                yield row -> isIn(wanted, row.nature());
            }
            case "unit" -> {
                Set<String> wanted = wanted(field, asked);
                yield row -> isIn(wanted, row.unit()) || isIn(wanted, row.baseUnit());
            }
            case LEAST -> {
                BigDecimal least = new BigDecimal(asked.toString());
                yield row -> {
                    BigDecimal greatest = row.greatest();
                    return greatest != null && greatest.compareTo(least) >= 0;
                };
            }
            case MOST -> {
                BigDecimal most = new BigDecimal(asked.toString());
                yield row -> row.baseValue() != null && row.baseValue().compareTo(most) <= 0;
            }
            case "hasDuration" -> row -> row.hasDuration() == asked.equals(true);
            case "hasDeadline" -> row -> row.hasDeadline() == asked.equals(true);
            case "measure" -> measures(asked);
            default -> {
                SchemaMapping mapping = request.view().mapping();
                PlainCondition plain = PlainCondition.of(mapping, "CommitmentFilter", field, asked);
                yield row -> plain.isMetBy(request.reading().entity(row.node()));
            }
        };
    }

    private static boolean isIn(Set<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value);
    }

    private static Set<String> wanted(String field, Object asked) {
        return Set.copyOf(FilterText.named(field, (List<?>) asked));
    }

    private Predicate<CommitmentRows.Row> documents(List<?> asked) {
        MappedType measure = request.view().mapping().type(type.property("measure").shape().type());
        String documents = measure.property("document").shape().type();
        Set<Node> wanted =
                FilterText.named("document", asked).stream()
                        .map(each -> document(documents, each))
                        .collect(Collectors.toSet());
        return row -> row.document() != null && wanted.contains(row.document());
    }

    private Node document(String documents, String asked) {
        return NameResolver.document(request.reading(), documents, asked, ErrorCode.BAD_USER_INPUT);
    }

    @SuppressWarnings("unchecked") // graphql-java coerces input objects to these maps
    private Predicate<CommitmentRows.Row> measures(Object asked) {
        MeasureConstraint condition =
                MeasureFilters.condition((Map<String, Object>) asked, request);
        MeasureIndex index = request.reading().index();
        BitSet entries = index.entries(condition.criterion());
        return row -> {
            int entry = row.measure() == null ? -1 : index.entry(row.measure());
            return entry >= 0 && entries.get(entry);
        };
    }
}
