package org.policygraph.query.reconcile;

import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

/** The types of record that names can be joined to. */
public enum EntityType {
    TARGET_GROUP("TargetGroup"),
    DEPARTMENT("Department"),
    MEASURE("Measure"),
    THEME("Theme"),
    DOCUMENT("PolicyDocument");

    private final String id;

    EntityType(String id) {
        this.id = id;
    }

    /** The type in the schema, which is the end of its class's IRI, too. */
    public String id() {
        return id;
    }

    /** The type of an id or a class's IRI; null if there is none. */
    public static @Nullable EntityType of(String idOrIri) {
        String wanted = idOrIri.startsWith(Pol.NS) ? idOrIri.substring(Pol.NS.length()) : idOrIri;
        for (EntityType type : values()) {
            if (type.id.equals(wanted)) return type;
        }
        return null;
    }
}
