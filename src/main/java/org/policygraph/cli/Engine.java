package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.InvalidSchemaException;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SchemaText;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.edit.EditSettings;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.GraphStore;

import java.util.ArrayList;
import java.util.List;

/**
 * A store and the engine that answers from it.
 *
 * @param store what it answers from
 * @param queries answers GraphQL
 * @param sdl the GraphQL schema as text
 */
record Engine(GraphStore store, GraphQlEngine queries, String sdl) {
    /** Answers from a store, for a server that clients reach under this address. */
    static Engine over(OpenStore data, String publicUrl) {
        Engine engine = over(data, schema(), publicUrl, QueryLimits.DEFAULT, null);
        // Before a deadline begins: with many documents the index takes longer than a question may.
        engine.prepare();
        return engine;
    }

    /** Makes what all questions need. */
    void prepare() {
        try (Progress _ = Progress.of("making the index")) {
            queries.prepare();
        }
    }

    /** Parsed once, since it never changes. */
    private static final class Parsed {
        static final SchemaText SCHEMA = SchemaText.parse(ShippedFiles.schema());
    }

    /** The schema that ships. */
    static SchemaText schema() {
        return Parsed.SCHEMA;
    }

    /**
     * The same with a schema at hand, within other limits.
     *
     * @param editing null where nobody may edit
     */
    static Engine over(
            OpenStore data,
            SchemaText schema,
            String publicUrl,
            QueryLimits limits,
            @Nullable EditSettings editing) {
        GraphStore store = data.store();
        SchemaMapping mapping = mapping(schema, store.snapshot().union());
        var settings = new EngineSettings(data.iris().base(), publicUrl, limits);
        GraphQlEngine queries = new GraphQlEngine(mapping, store, settings, editing);
        if (data.isShipped()) ShippedFiles.index().ifPresent(queries::openIndex);
        return new Engine(store, queries, schema.sdl());
    }

    /** The schema ships and is sound, so what it lacks, the dataset's own ontology lacks. */
    private static SchemaMapping mapping(SchemaText schema, Graph ontology) {
        try {
            return SchemaMapping.read(schema, DeclaredTerms.in(ontology));
        } catch (InvalidSchemaException e) {
            List<String> lines = new ArrayList<>();
            lines.add("the dataset was made with another ontology: make it anew with “ingest”");
            e.problems().forEach(problem -> lines.add("schema.graphqls:" + problem));
            throw CommandException.problems(lines);
        }
    }
}
