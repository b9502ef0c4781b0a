package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.NormalizedText;
import org.policygraph.index.Criterion;
import org.policygraph.index.Dimension;
import org.policygraph.index.FacetCounts;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.MatchReasons;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.trace.document.DocumentNames;
import org.policygraph.trace.document.DocumentReferences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the input DocumentFilter, and finds the documents that meet it. */
public final class DocumentFilters {
    private static final String TYPE = "PolicyDocument";
    private static final String FROM = "dateFrom";
    private static final String TO = "dateTo";
    private static final int NEAREST = 5;
    private static final Pattern BETWEEN_ISSUERS = Pattern.compile("[\\s、，,；;]+");

    private final SchemaMapping mapping;
    private final MappedType type;
    private final RequestState request;

    private DocumentFilters(RequestState request) {
        this.request = request;
        this.mapping = request.view().mapping();
        this.type = mapping.type(TYPE);
    }

    /** A page of the documents that a field's filter asks for. */
    public static Connection page(Arguments given, RequestState request) {
        PageRequest page = PageRequest.of(given.values(), TYPE, request.limits());
        List<Node> documents = request.view().list(TYPE).nodes();
        @Nullable Map<String, Object> where = given.get("where");
        if (where != null) documents = new DocumentFilters(request).kept(documents, where);
        ListOrder order = ListOrder.of(request.view().type(TYPE));
        return Connection.page(
                order, request.reading().entities(documents), page, MatchReasons.NONE);
    }

    private List<Node> kept(List<Node> documents, Map<String, Object> where) {
        checkRange(where);
        Predicate<Node> all = _ -> true;
        for (Map.Entry<String, Object> each : where.entrySet()) {
            if (each.getValue() != null) all = all.and(condition(each.getKey(), each.getValue()));
        }
        all = all.and(measures(where));
        List<Node> kept = new ArrayList<>();
        for (Node document : documents) {
            request.reading().step();
            if (all.test(document)) kept.add(document);
        }
        return kept;
    }

    /** No day is in a range that ends before it begins. */
    private static void checkRange(Map<String, Object> where) {
        if (!(where.get(FROM) instanceof String from) || !(where.get(TO) instanceof String to)) {
            return;
        }
        PrintedDay first = PrintedDay.asked(FROM, from);
        PrintedDay last = PrintedDay.asked(TO, to);
        if (first.first().isAfter(last.last())) throw ValueRanges.reversed(FROM, from, TO, to);
    }

    private Predicate<Node> condition(String field, Object asked) {
        return switch (field) {
            case "issuer" -> issuers(named(field, asked));
            case "kind" -> kinds(named(field, asked));
            case "number" -> numbers(named(field, asked));
            case FROM -> {
                PrintedDay from = PrintedDay.asked(field, asked.toString());
                yield dated(day -> !day.last().isBefore(from.first()));
            }
            case TO -> {
                PrintedDay to = PrintedDay.asked(field, asked.toString());
                yield dated(day -> !day.first().isAfter(to.last()));
            }
            case "status" -> statuses(Set.copyOf(named(field, asked)));
            case "heldIn" -> heldIn(Set.copyOf(named(field, asked)));
            case "title" -> {
                String folded = FilterText.folded(field, asked.toString());
                yield document ->
                        texts(document, "title")
                                .anyMatch(each -> NormalizedText.fold(each).contains(folded));
            }
            case "targetGroup", "department", "measure" -> _ -> true;
            default -> {
                PlainCondition plain = PlainCondition.of(mapping, "DocumentFilter", field, asked);
                yield document -> plain.isMetBy(request.reading().entity(document));
            }
        };
    }

    private static List<String> named(String field, Object asked) {
        return FilterText.named(field, (List<?>) asked);
    }

    private Stream<Node> values(Node document, String field) {
        Node property = EngineTerms.iri(type.property(field).iri());
        return request.view().facts().objects(document, property).stream();
    }

    private Stream<String> texts(Node document, String field) {
        return values(document, field).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /**
     * By a name of the vocabulary, or by the characters of the document itself, or short for them.
     */
    private Predicate<Node> issuers(List<String> asked) {
        Map<String, String> held = printedIssuers();
        Set<Node> listed = new LinkedHashSet<>();
        Set<String> printed = new LinkedHashSet<>();
        for (String each : asked) {
            List<String> named = IssuerNames.named(each, held);
            printed.addAll(named);
            try {
                String bodies = type.property("issuers").shape().type();
                ErrorCode unknown = ErrorCode.BAD_USER_INPUT;
                listed.addAll(NameResolver.found(request.reading(), bodies, each, unknown));
            } catch (QueryException e) {
                if (named.isEmpty()) throw IssuerNames.unknown(each, held, e);
            }
        }
        return document ->
                values(document, "issuers").anyMatch(listed::contains)
                        || issuersPrinted(document)
                                .map(NameIndex::fold)
                                .anyMatch(printed::contains);
    }

    /** The names of issuers, as they are compared, and as documents print them. */
    private Map<String, String> printedIssuers() {
        return request.view().list(TYPE).nodes().stream()
                .flatMap(this::issuersPrinted)
                .collect(Collectors.toMap(NameIndex::fold, each -> each, (one, _) -> one));
    }

    private Stream<String> issuersPrinted(Node document) {
        return texts(document, "issuersPrinted").flatMap(BETWEEN_ISSUERS::splitAsStream);
    }

    /** A kind covers those whose name ends with its own: 意见 covers 指导意见 and 实施意见. */
    private Predicate<Node> kinds(List<String> asked) {
        Map<String, String> held =
                request.view().list(TYPE).nodes().stream()
                        .flatMap(each -> texts(each, "kind"))
                        .collect(Collectors.toMap(NameIndex::fold, each -> each, (one, _) -> one));
        List<String> unknown =
                asked.stream()
                        .filter(kind -> held.keySet().stream().noneMatch(isKind(kind)))
                        .toList();
        known("kind", unknown, NameIndex::fold, held);
        Set<String> wanted =
                held.keySet().stream()
                        .filter(each -> asked.stream().anyMatch(kind -> isKind(kind).test(each)))
                        .collect(Collectors.toSet());
        return document -> texts(document, "kind").map(NameIndex::fold).anyMatch(wanted::contains);
    }

    private static Predicate<String> isKind(String kind) {
        String folded = NameIndex.fold(kind);
        return held -> folded.length() > 1 ? held.endsWith(folded) : held.equals(folded);
    }

    private Predicate<Node> numbers(List<String> asked) {
        DocumentNames names = request.view().documentNames();
        Set<String> wanted = known("number", asked, DocumentNames::number, names.numbers());
        Set<Node> found =
                wanted.stream()
                        .flatMap(each -> names.numbered(each).stream())
                        .collect(Collectors.toSet());
        return found::contains;
    }

    /**
     * What is asked for, in the form in which it is compared. What no held document has is an error
     * and never an empty list.
     *
     * @param held as it is compared, and as it is printed
     */
    private static Set<String> known(
            String field,
            List<String> asked,
            UnaryOperator<String> form,
            Map<String, String> held) {
        Set<String> known = new LinkedHashSet<>();
        for (String each : asked) {
            String compared = form.apply(each);
            known.add(compared);
            if (held.containsKey(compared)) continue;
            String nearest =
                    held.keySet().stream()
                            .sorted(NameResolver.byLikeness(compared))
                            .limit(NEAREST)
                            .map(held::get)
                            .collect(Collectors.joining(", "));
            String message = "no document has the " + field + " “" + NameResolver.echo(each) + "”";
            throw QueryException.badInput(
                    nearest.isEmpty() ? message : message + "; nearest: " + nearest);
        }
        return known;
    }

    /** The day of signing, or else that of publication. */
    private Predicate<Node> dated(Predicate<PrintedDay> condition) {
        return document ->
                Stream.of("signedOn", "publishedOn")
                        .flatMap(field -> texts(document, field))
                        .map(PrintedDay::of)
                        .filter(Objects::nonNull)
                        .limit(1)
                        .anyMatch(condition);
    }

    private Predicate<Node> statuses(Set<String> wanted) {
        DocumentReferences references = request.view().references();
        return document -> wanted.contains(references.status(document));
    }

    private Predicate<Node> heldIn(Set<String> wanted) {
        Set<Node> held =
                Map.of("digests", "DIGEST", "originals", "ORIGINAL").entrySet().stream()
                        .filter(each -> wanted.contains(each.getValue()))
                        .flatMap(each -> documentsOf(each.getKey()))
                        .collect(Collectors.toSet());
        return held::contains;
    }

    private Stream<Node> documentsOf(String field) {
        var property = type.property(field);
        return request.view().list(property.shape().type()).nodes().stream()
                .flatMap(
                        text ->
                                request
                                        .view()
                                        .facts()
                                        .objects(text, EngineTerms.iri(property.iri()))
                                        .stream());
    }

    /** The documents of the measures that meet what the filter says of them. */
    @SuppressWarnings("unchecked") // graphql-java coerces input objects to these maps
    private Predicate<Node> measures(Map<String, Object> where) {
        List<Criterion> parts = new ArrayList<>();
        for (String field : List.of("targetGroup", "department")) {
            if (where.get(field) == null) continue;
            Map<String, Object> filter = Map.of(field, where.get(field));
            parts.add(MeasureFilters.condition(filter, request).criterion());
        }
        if (where.get("measure") instanceof Map<?, ?> filter) {
            parts.add(MeasureFilters.condition((Map<String, Object>) filter, request).criterion());
        }
        List<Set<Node>> found = parts.stream().map(this::documents).toList();
        return document -> found.stream().allMatch(each -> each.contains(document));
    }

    private Set<Node> documents(Criterion where) {
        return request.reading().index().tally(where, new Dimension.Documents()).values().stream()
                .map(FacetCounts.Entry::value)
                .collect(Collectors.toSet());
    }
}
