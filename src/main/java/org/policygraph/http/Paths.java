package org.policygraph.http;

/** The paths of the doors, below the public URL. */
final class Paths {
    static final String LANDING = "/";
    static final String ABOUT = "/about";
    static final String GRAPHQL = "/graphql";
    static final String GRAPHIQL = "/graphiql";
    static final String SPARQL = "/sparql";
    static final String MCP = "/mcp";

    /** The reconciliation service, and what belongs to it below. */
    static final String RECONCILE = "/reconcile";

    static final String RECONCILE_VIEW = RECONCILE + "/view";
    static final String RECONCILE_PREVIEW = RECONCILE + "/preview";
    static final String RECONCILE_PROPERTIES = RECONCILE + "/properties";

    /** What comes after the slash is entity, type or property. */
    static final String RECONCILE_SUGGEST = RECONCILE + "/suggest/";

    static final String RECONCILE_FLYOUT = RECONCILE + "/flyout/";

    /** The ontology; what its parts are called follows after a slash or a dot. */
    static final String ONTOLOGY = "/ontology";

    static final String SCHEMA = "/schema.graphqls";

    /** The feed of what has changed. */
    static final String CHANGES = "/changes.atom";

    /** What operators watch. */
    static final String HEALTH = "/health/";

    static final String LIVE = HEALTH + "live";
    static final String READY = HEALTH + "ready";
    static final String METRICS = "/metrics";

    /** What the paths of records begin with; the rest is the end of the record's IRI. */
    static final String RECORDS = "/id/";

    /** The records of held texts. */
    static final String HELD_TEXTS = RECORDS + "{document}/text/{hash}";

    static final String ASSETS = "/assets/";

    private Paths() {}
}
