package org.policygraph.query.reconcile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A reconciliation query (Reconciliation Service API 0.2, section 4.1).
 *
 * @param name what is looked for, or null where properties alone decide
 * @param types types to look among, all if empty
 * @param strictness what the types are to a candidate
 * @param conditions what candidates must have, all of it
 * @param limit candidates at most
 */
public record ReconciliationQuery(
        @Nullable String name,
        Set<EntityType> types,
        Strictness strictness,
        List<PropertyCondition> conditions,
        int limit) {
    public ReconciliationQuery {
        types = Set.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    /** {@code type_strict}: the specification leaves its meaning open. */
    public enum Strictness {
        /** A candidate has one of the types. */
        ANY,
        /** A candidate has all of the types; every record here has one. */
        ALL,
        /** A candidate of another type gets half the score, and is no match. */
        SHOULD
    }

    /** Whether candidates of a type are looked at. */
    boolean admits(EntityType type) {
        if (types.isEmpty() || strictness == Strictness.SHOULD) return true;
        boolean one = types.contains(type);
        return strictness == Strictness.ALL ? one && types.size() == 1 : one;
    }

    /** Whether a type is one of those that were asked for. */
    boolean wants(EntityType type) {
        return types.isEmpty() || types.contains(type);
    }
}
