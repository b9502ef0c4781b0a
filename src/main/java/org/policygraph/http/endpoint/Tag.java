package org.policygraph.http.endpoint;

/** The groups of operations in the OpenAPI description. */
public enum Tag {
    LINKED_DATA("linked data", "Records and terms at their own addresses"),
    QUERIES("queries", "GraphQL, SPARQL, and tools for language models"),
    BULK("bulk", "The dataset as a whole"),
    PAGES("pages", "Pages for people"),
    SITE("site", "What programs ask of a site"),
    HEALTH("health", "For operators");

    private final String title;
    private final String description;

    Tag(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
