package org.policygraph.http.reconcile;

import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.query.reconcile.Candidate;
import org.policygraph.query.reconcile.EntityType;
import org.policygraph.query.reconcile.NameMatch;
import org.policygraph.query.reconcile.Property;
import org.policygraph.query.reconcile.PropertyValue;
import org.policygraph.query.reconcile.Reconciliation;
import org.policygraph.query.reconcile.TypedEntity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Candidates, suggestions and values in the JSON of the Reconciliation Service API 0.2. */
record ReconcileResponses(Reconciliation reconciliation, RequestContext reading) {
    Map<String, Object> type(EntityType type) {
        return JsonBytes.object("id", type.id(), "name", reconciliation.name(reading, type));
    }

    Map<String, Object> property(Property property) {
        return JsonBytes.object("id", property.id(), "name", property.name());
    }

    /** A reconciliation result. */
    Map<String, Object> result(List<Candidate> candidates) {
        return JsonBytes.object("result", candidates.stream().map(this::candidate).toList());
    }

    private Map<String, Object> candidate(Candidate candidate) {
        NameMatch match = candidate.match();
        Map<String, Object> json = named(match);
        json.put("type", List.of(type(match.type())));
        json.put("score", candidate.score());
        json.put("match", candidate.isMatch());
        json.put("features", features(candidate));
        return json;
    }

    /** How the candidate was found, so that nobody need guess from the score. */
    private static List<Map<String, Object>> features(Candidate candidate) {
        NameMatch match = candidate.match();
        List<Map<String, Object>> features = new ArrayList<>();
        features.add(feature("how_" + match.how().name().toLowerCase(Locale.ROOT), true));
        features.add(feature("equal", match.how().isEqual()));
        features.add(feature("folded", match.folded()));
        features.add(feature("likeness", Math.round(match.likeness() * 1000) / 1000.0));
        features.add(feature("namesakes", candidate.namesakes()));
        features.add(feature("of_type", candidate.ofType()));
        features.add(feature("properties_met", candidate.conditions()));
        return features;
    }

    private static Map<String, Object> feature(String id, Object value) {
        return JsonBytes.object("id", id, "value", value);
    }

    /** A suggested record. */
    Map<String, Object> suggestion(NameMatch match) {
        Map<String, Object> json = named(match);
        json.put("notable", List.of(type(match.type())));
        return json;
    }

    private Map<String, Object> named(NameMatch match) {
        Entity entity = reading.entity(match.node());
        return JsonBytes.object(
                "id",
                reconciliation.id(match.node()),
                "name",
                reconciliation.name(entity, match.type()),
                "description",
                reconciliation.description(entity, match));
    }

    /** A data extension response. */
    Map<String, Object> extension(ReconcileRequests.Extension asked) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : asked.ids()) {
            reading.step();
            rows.put(id, row(id, asked.properties()));
        }
        return JsonBytes.object(
                "meta", asked.properties().stream().map(this::meta).toList(), "rows", rows);
    }

    private Map<String, Object> meta(String id) {
        Property property = Objects.requireNonNull(reconciliation.properties(reading).get(id));
        Map<String, Object> meta = property(property);
        if (property.target() != null) meta.put("type", type(property.target()));
        return meta;
    }

    private Map<String, Object> row(String id, List<String> properties) {
        TypedEntity record = reconciliation.find(reading, id);
        Map<String, Object> row = new LinkedHashMap<>();
        for (String property : properties) {
            List<PropertyValue> values =
                    record == null ? List.of() : reconciliation.values(record, property);
            row.put(property, values.stream().map(this::value).toList());
        }
        return row;
    }

    private Map<String, Object> value(PropertyValue value) {
        return switch (value) {
            case TypedEntity(Entity entity, EntityType type) ->
                    JsonBytes.object(
                            "id",
                            reconciliation.id(entity.node()),
                            "name",
                            reconciliation.name(entity, type));
            case PropertyValue.Text(String text) -> JsonBytes.object("str", text);
            case PropertyValue.Whole(long number) -> JsonBytes.object("int", number);
        };
    }
}
