package org.policygraph.http.exchange;

/** The paths of the endpoints, below the public URL. */
public final class Paths {
    public static final String LANDING = "/";
    public static final String ABOUT = "/about";
    public static final String GRAPHQL = "/graphql";
    public static final String GRAPHIQL = "/graphiql";
    public static final String SPARQL = "/sparql";
    public static final String MCP = "/mcp";

    /** The reconciliation service, and what belongs to it below. */
    public static final String RECONCILE = "/reconcile";

    public static final String RECONCILE_VIEW = RECONCILE + "/view";
    public static final String RECONCILE_PREVIEW = RECONCILE + "/preview";
    public static final String RECONCILE_PROPERTIES = RECONCILE + "/properties";

    /** What comes after the slash is entity, type or property. */
    public static final String RECONCILE_SUGGEST = RECONCILE + "/suggest/";

    /** The ontology; what its parts are called follows after a slash or a dot. */
    public static final String ONTOLOGY = "/ontology";

    /** What the dataset is; the suffixes of its formats follow after a dot. */
    public static final String DATASET = "/dataset";

    /** Where a reader of VoID looks for the description of a dataset (VoID §7.2). */
    public static final String VOID = "/.well-known/void";

    /** Whom to tell of a hole (RFC 9116). */
    public static final String SECURITY = "/.well-known/security.txt";

    public static final String MEASURES_CSV = "/measures.csv";
    public static final String OPENAPI = "/openapi.json";
    public static final String ROBOTS = "/robots.txt";

    /** The map of the site, or the list of its parts, which are numbered from 1. */
    public static final String SITEMAP = "/sitemap.xml";

    public static final String SITEMAP_PART = "/sitemap-{part}.xml";

    public static final String SCHEMA = "/schema.graphqls";

    /** The feed of what has changed. */
    public static final String CHANGES = "/changes.atom";

    /** What operators watch. */
    public static final String HEALTH = "/health/";

    public static final String LIVE = HEALTH + "live";
    public static final String READY = HEALTH + "ready";
    public static final String METRICS = "/metrics";

    /** What the paths of records begin with; the rest is the end of the record's IRI. */
    public static final String RECORDS = "/id/";

    /** The records of held texts. */
    public static final String HELD_TEXTS = RECORDS + "{document}/text/{hash}";

    public static final String ASSETS = "/assets/";

    private Paths() {}
}
