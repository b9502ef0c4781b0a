package org.policygraph.http.reconcile;

import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.JsonPart;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.query.reconcile.EntityType;
import org.policygraph.query.reconcile.NameJoin;
import org.policygraph.query.reconcile.PropertyCondition;
import org.policygraph.query.reconcile.ReconciliationQuery;
import org.policygraph.query.reconcile.ReconciliationQuery.Strictness;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads reconciliation queries and data extension queries (Reconciliation Service API 0.2, sections
 * 4.1 and 7.3). Members that the specification does not name are ignored.
 */
final class ReconcileRequests {
    /** Queries in a batch at most; the manifest announces it. */
    static final int MOST_QUERIES = 100;

    /** Records of a data extension query at most. */
    static final int MOST_IDS = 1_000;

    /** Properties of a query at most, and values of one of them. */
    static final int MOST_PROPERTIES = 50;

    private static final int MOST_CANDIDATES = 100;
    private static final int USUAL_CANDIDATES = 10;

    private final Set<String> known;

    /**
     * @param known the ids of the properties that there are
     */
    ReconcileRequests(Set<String> known) {
        this.known = known;
    }

    /** What a data extension query asks for. */
    record Extension(List<String> ids, List<String> properties) {}

    /**
     * The queries of a batch by their ids; empty for one that cannot be read. A column of a table
     * has all sorts of cells, and one of them is no reason to answer none of the others.
     *
     * @throws HttpError if the batch as a whole is malformed, or too large
     */
    Map<String, Optional<ReconciliationQuery>> batch(String json) {
        JsonPart batch = new JsonPart("queries", StrictJson.parseTolerantly(json));
        Map<?, ?> queries = batch.object();
        if (queries.size() > MOST_QUERIES) {
            throw new HttpError(
                    HttpErrorCode.PAYLOAD_TOO_LARGE,
                    Messages.format(
                            "The batch has %s queries, and may have %s (batchSize in the manifest).",
                            queries.size(), MOST_QUERIES));
        }
        Map<String, Optional<ReconciliationQuery>> questions = new LinkedHashMap<>();
        for (Object id : queries.keySet()) {
            String name = (String) id;
            questions.put(name, readable(batch.at(name)));
        }
        return questions;
    }

    private Optional<ReconciliationQuery> readable(JsonPart query) {
        try {
            return Optional.of(question(query));
        } catch (HttpError e) {
            return Optional.empty();
        }
    }

    /** A query alone, as clients sent it before there were batches: an object or just a name. */
    ReconciliationQuery single(String query) {
        Object value =
                query.strip().startsWith("{") ? StrictJson.parse(query) : Map.of("query", query);
        return question(new JsonPart("query", value));
    }

    private ReconciliationQuery question(JsonPart query) {
        JsonPart name = query.at("query");
        List<PropertyCondition> conditions = new ArrayList<>();
        JsonPart properties = query.at("properties");
        if (!properties.isMissing()) {
            properties.list(MOST_PROPERTIES).forEach(each -> conditions.add(condition(each)));
        }
        if (name.isMissing() && conditions.isEmpty()) {
            throw query.expected("an object with query or properties");
        }
        return new ReconciliationQuery(
                name.isMissing() ? null : name.text(NameJoin.LONGEST),
                types(query.at("type")),
                strictness(query.at("type_strict")),
                conditions,
                limit(query.at("limit"), USUAL_CANDIDATES, MOST_CANDIDATES));
    }

    private static Set<EntityType> types(JsonPart types) {
        Set<EntityType> found = new LinkedHashSet<>();
        for (JsonPart each : types.oneOrMore(MOST_PROPERTIES)) found.add(type(each));
        return found;
    }

    /**
     * A type by its id.
     *
     * @throws HttpError if there is none
     */
    static EntityType type(JsonPart part) {
        EntityType type = EntityType.of(part.text(NameJoin.LONGEST));
        if (type != null) return type;
        throw part.expected(
                "one of "
                        + Arrays.stream(EntityType.values())
                                .map(EntityType::id)
                                .collect(Collectors.joining(", ")));
    }

    private static Strictness strictness(JsonPart part) {
        if (part.isMissing()) return Strictness.ANY;
        for (Strictness each : Strictness.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(part.value())) return each;
        }
        throw part.expected("any, all or should");
    }

    private static int limit(JsonPart part, int usual, int most) {
        if (part.isMissing()) return usual;
        boolean isWhole = part.value() instanceof Number number && number.doubleValue() % 1 == 0;
        if (isWhole && part.value() instanceof Number number && number.doubleValue() >= 1) {
            return (int) Math.min(number.doubleValue(), most);
        }
        throw part.expected("a whole number from 1 on");
    }

    private PropertyCondition condition(JsonPart part) {
        List<String> values = new ArrayList<>();
        part.at("v").oneOrMore(MOST_PROPERTIES).forEach(each -> values.add(value(each)));
        if (values.isEmpty()) throw part.at("v").expected("a value or an array of values");
        return new PropertyCondition(property(part.at("pid")), values);
    }

    private static String value(JsonPart part) {
        return switch (part.value()) {
            case Map<?, ?> _ -> part.at("id").text(NameJoin.LONGEST);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> part.text(NameJoin.LONGEST);
        };
    }

    private String property(JsonPart part) {
        String property = part.text(NameJoin.LONGEST);
        if (known.contains(property)) return property;
        throw part.expected("one of " + String.join(", ", known));
    }

    /**
     * A data extension query.
     *
     * @throws HttpError if it is malformed, or too large
     */
    Extension extension(String json) {
        JsonPart extend = new JsonPart("extend", StrictJson.parse(json));
        return new Extension(
                extend.at("ids").list(MOST_IDS).stream()
                        .map(each -> each.text(NameJoin.LONGEST))
                        .toList(),
                extend.at("properties").list(MOST_PROPERTIES).stream()
                        .map(each -> property(each.at("id")))
                        .toList());
    }

    /** A whole number in a query string; the usual one where it is missing. */
    static int number(QueryString parameters, String name, int least, int usual, int most) {
        String written = parameters.get(name);
        if (written == null) return usual;
        if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) < least) {
            throw HttpError.badRequest(name + " must be a whole number from " + least + " on.");
        }
        return Math.min(Integer.parseInt(written), most);
    }
}
