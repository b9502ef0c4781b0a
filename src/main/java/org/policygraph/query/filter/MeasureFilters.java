package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.PreferredText;
import org.policygraph.query.graph.PrintedBodyNames;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.Messages;
import org.policygraph.trace.document.DocumentReferences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the input MeasureFilter into conditions. */
public final class MeasureFilters {
    /** More conditions in one filter are refused. */
    private static final int MOST = 100;

    private static final String FILTER = "MeasureFilter";
    private static final String HELD_IN = "heldIn";

    private final RequestContext reading;
    private final SchemaMapping mapping;
    private final MappedType measure;
    private int count;

    private MeasureFilters(RequestState request) {
        this.reading = request.reading();
        this.mapping = request.view().mapping();
        this.measure = mapping.type(MeasurePage.MEASURE);
    }

    /** A page of the measures that a field's filter asks for. */
    public static Connection page(Arguments given, RequestState request) {
        return page(condition(given.get("where"), request), given, request);
    }

    /** A page of the measures that meet a condition, and why they do. */
    public static Connection page(
            MeasureConstraint condition, Arguments given, RequestState request) {
        PageRequest page = PageRequest.of(given.values(), MeasurePage.MEASURE, request.limits());
        Criterion where = condition.criterion();
        return MeasurePage.of(request.reading(), where, page, condition::reasons);
    }

    /**
     * The condition that a filter states. Where both texts of a document are held, and the filter
     * does not say which it means, only measures of the original meet it.
     *
     * @throws QueryException if it names what there is not, or cannot be met by its form
     */
    public static MeasureConstraint condition(
            @Nullable Map<String, Object> where, RequestState request) {
        MeasureConstraint stated =
                where == null ? MeasureConstraint.everyMeasure() : stated(where, request);
        if (where != null && namesText(where)) return stated;
        return stated.within(PreferredText.among(stated.criterion(), request.reading()));
    }

    private static MeasureConstraint stated(Map<String, Object> where, RequestState request) {
        return request.view()
                .derived(KnownConditions.class, KnownConditions::new)
                .of(where, each -> new MeasureFilters(request).read(each));
    }

    /** Whether a filter says anywhere which text it means. */
    static boolean namesText(@Nullable Object where) {
        return switch (where) {
            case Map<?, ?> filter ->
                    filter.get(HELD_IN) != null
                            || filter.values().stream().anyMatch(MeasureFilters::namesText);
            case List<?> filters -> filters.stream().anyMatch(MeasureFilters::namesText);
            case null, default -> false;
        };
    }

    private MeasureConstraint read(Map<String, Object> where) {
        List<MeasureConstraint> conditions = new ArrayList<>();
        where.forEach(
                (field, value) -> {
                    if (value != null) conditions.add(read(field, value));
                });
        if (conditions.isEmpty()) return MeasureConstraint.everyMeasure();
        return conditions.size() == 1
                ? conditions.getFirst()
                : new CombinedCondition.All(conditions);
    }

    private MeasureConstraint read(String field, Object value) {
        if (++count > MOST) {
            throw new QueryException(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "the filter has more than " + MOST + " conditions");
        }
        return switch (field) {
            case "and" -> new CombinedCondition.All(readAll(field, value));
            case "or" -> new CombinedCondition.Any(readAll(field, value));
            case "not" -> new CombinedCondition.Not(read(map(value)));
            case "document" -> documents(strings(field, value));
            case "theme" -> themes(strings(field, value));
            case HELD_IN -> heldIn(strings(field, value));
            case "status" -> statuses(Set.copyOf(strings(field, value)));
            case "division" -> divisions(strings(field, value));
            case "paragraph" -> paragraphs(strings(field, value));
            case "text" -> TextCondition.of(measure, value.toString());
            default ->
                    value instanceof Map<?, ?>
                            ? links(field, map(value))
                            : PlainCondition.of(mapping, FILTER, field, value).constraint();
        };
    }

    private List<MeasureConstraint> readAll(String field, Object value) {
        List<?> values = (List<?>) value;
        FilterText.named(field, values);
        return values.stream().map(each -> read(map(each))).toList();
    }

    private static List<String> strings(String field, Object value) {
        return FilterText.named(field, (List<?>) value);
    }

    @SuppressWarnings("unchecked") // graphql-java coerces input objects to these maps
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private MeasureConstraint documents(List<String> asked) {
        String type = measure.property("document").shape().type();
        Set<Node> wanted = new LinkedHashSet<>();
        for (String each : asked) {
            wanted.add(NameResolver.document(reading, type, each, ErrorCode.BAD_USER_INPUT));
        }
        return new MeasureConstraint.Unexplained(new Criterion.InDocument(wanted));
    }

    private MeasureConstraint themes(List<String> asked) {
        String type = measure.property("theme").shape().type();
        Set<Node> wanted = new LinkedHashSet<>();
        for (String each : asked) {
            wanted.addAll(NameResolver.found(reading, type, each, ErrorCode.BAD_USER_INPUT));
        }
        return new MeasureConstraint.Unexplained(new Criterion.InTheme(wanted));
    }

    private static MeasureConstraint heldIn(List<String> asked) {
        Criterion original = new Criterion.OfOriginal();
        List<Criterion> any =
                Set.copyOf(asked).stream()
                        .map(
                                each ->
                                        each.equals("ORIGINAL")
                                                ? original
                                                : new Criterion.Not(original))
                        .toList();
        return new MeasureConstraint.Unexplained(new Criterion.Any(any));
    }

    /** A document is either ended by a held one, or not known to be. */
    private MeasureConstraint statuses(Set<String> asked) {
        if (asked.size() > 1) return MeasureConstraint.everyMeasure();
        return new StatusCondition(
                reading.view().references(), asked.contains(DocumentReferences.REPEALED));
    }

    private MeasureConstraint divisions(List<String> asked) {
        String type = measure.property("division").shape().type();
        Set<Node> wanted = new LinkedHashSet<>();
        for (String each : asked) {
            Node division = reading.ids().node(each);
            if (!reading.has(type, division)) {
                throw QueryException.badInput(
                        "division: "
                                + NameResolver.unidentified(
                                                reading, type, each, ErrorCode.BAD_USER_INPUT)
                                        .getMessage());
            }
            wanted.add(division);
        }
        return new MeasureConstraint.Unexplained(new Criterion.InDivision(wanted));
    }

    private MeasureConstraint paragraphs(List<String> asked) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String each : asked) numbers.add(Paragraphs.number(Integer.parseInt(each), reading));
        return new MeasureConstraint.Unexplained(new Criterion.CitesParagraph(numbers));
    }

    private MeasureConstraint links(String field, Map<String, Object> filter) {
        MappedType link = mapping.linkBy(field);
        String target = link.linkShape().target();
        List<LinkCondition.Wanted> any = concepts(target, field + ".any", filter.get("any"));
        List<LinkCondition.Wanted> all = concepts(target, field + ".all", filter.get("all"));
        Set<String> roles = roles(field, filter);
        Boolean exists = exists(field, filter, any.isEmpty() && all.isEmpty(), roles);
        boolean descend =
                !Boolean.FALSE.equals(filter.get("includeNarrower"))
                        && !Boolean.FALSE.equals(filter.get("includeSubordinate"));
        return new LinkCondition(
                link, any, all, exists, descend, Bases.asked(field, filter), roles, field);
    }

    /** Who asks for a role and names no body asks for those where some body has it. */
    private static @Nullable Boolean exists(
            String field, Map<String, Object> filter, boolean namesNone, Set<String> roles) {
        if (filter.get("exists") instanceof Boolean flag) return flag;
        if (!namesNone) return null;
        if (!roles.isEmpty()) return true;
        throw QueryException.badInput(
                Messages.format(
                        "%s says nothing; give any or all with names, as %s: {any: [\"…\"], …},"
                                + " or exists: true for whatever %s, exists: false for none",
                        field, field, field));
    }

    private static Set<String> roles(String field, Map<String, Object> filter) {
        if (!(filter.get("role") instanceof List<?> asked)) return Set.of();
        return Set.copyOf(FilterText.named(field + ".role", asked));
    }

    private List<LinkCondition.Wanted> concepts(String type, String field, @Nullable Object asked) {
        if (!(asked instanceof List<?> values)) return List.of();
        List<LinkCondition.Wanted> wanted = new ArrayList<>();
        for (String each : FilterText.named(field, values)) {
            wanted.add(new LinkCondition.Wanted(each, meant(type, each)));
        }
        return wanted;
    }

    /** The concept of a name; or all bodies that documents call so, where no vocabulary does. */
    private Set<Node> meant(String type, String name) {
        if (reading.view().names(type).equal(name).isEmpty()) {
            Set<Node> printed = PrintedBodyNames.named(reading.view(), type, name);
            if (!printed.isEmpty()) return printed;
        }
        return Set.of(NameResolver.concept(reading, type, name, ErrorCode.BAD_USER_INPUT));
    }
}
