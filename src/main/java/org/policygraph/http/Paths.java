package org.policygraph.http;

/** The paths of the doors, below the public URL. */
final class Paths {
    static final String LANDING = "/";
    static final String ABOUT = "/about";
    static final String GRAPHQL = "/graphql";
    static final String GRAPHIQL = "/graphiql";
    static final String SPARQL = "/sparql";

    /** The ontology; what its parts are called follows after a slash or a dot. */
    static final String ONTOLOGY = "/ontology";

    static final String SCHEMA = "/schema.graphqls";

    /** The feed of what has changed. */
    static final String CHANGES = "/changes.atom";

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    /** What the paths of records begin with; the rest is the end of the record's IRI. */
    static final String RECORDS = "/id/";

    /** The records of held texts. */
    static final String HELD_TEXTS = RECORDS + "{document}/text/{hash}";

    static final String ASSETS = "/assets/";

    private Paths() {}
}
