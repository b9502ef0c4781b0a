package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * {@code @entry(kind:)} on a field of Query: a way into the graph.
 *
 * @param kind how it is answered
 * @param arguments the names of its arguments
 */
public record EntryField(FieldShape shape, Kind kind, Set<String> arguments) {
    static final String DIRECTIVE = "entry";

    /** Kinds of entry. */
    public enum Kind {
        /** Any record by its IRI. */
        NODE,
        /** Several records by their IRIs. */
        NODES,
        /** All records of a type, filtered by concept or by a field of the same name. */
        LIST,
        /** One record by IRI, by name or by the fields that its arguments name. */
        LOOKUP,
        /** The documents that meet a filter. */
        DOCUMENTS,
        /** The measures that meet a filter. */
        MEASURES,
        /** The commitments that meet a filter. */
        COMMITMENTS,
        /** The measures whose text answers some words. */
        SEARCH,
        /** Measures counted along several dimensions, one at a time. */
        FACETS,
        /** Measures counted along two dimensions together. */
        COVERAGE,
        /** A record traced to the characters that it rests on. */
        TRACE,
        /** A quotation held against the held texts. */
        QUOTATION,
        /** An article whose quotations and numbers are held against the held texts. */
        ARTICLE,
        /** Names joined to the records that they equal. */
        JOIN,
        /** The description of what is loaded. */
        DATASET,
        /** The versions of what is loaded. */
        VERSIONS,
        /** What became of records from version to version. */
        CHANGES,
        /** The schema as a subgraph tells it. */
        SERVICE,
        /** Records by their keys. */
        ENTITIES
    }

    static @Nullable EntryField read(FieldSite site) {
        Kind kind = site.choice(Kind.class, DIRECTIVE, "kind");
        return kind == null ? null : new EntryField(site.shape(), kind, site.arguments());
    }
}
