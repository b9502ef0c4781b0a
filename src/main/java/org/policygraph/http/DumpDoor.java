package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.query.GraphQlEngine;

/** The whole dataset as files, each with its length and checksum, sent as streams. */
final class DumpDoor {
    private final GraphQlEngine engine;

    DumpDoor(GraphQlEngine engine) {
        this.engine = engine;
    }

    /** Sends a file. */
    void get(Context ctx, Dump dump) {
        Edition edition = engine.edition();
        StreamedBody.send(
                ctx,
                contentType(dump),
                dump.fileName().replace("dump", "policy-graph"),
                edition.figures(dump),
                edition.writing(dump));
    }

    private static String contentType(Dump dump) {
        return dump == Dump.CSV ? dump.mediaType() : MediaTypes.contentType(dump.mediaType());
    }
}
