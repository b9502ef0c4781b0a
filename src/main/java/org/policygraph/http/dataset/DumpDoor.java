package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.StreamedBody;
import org.policygraph.query.GraphQlEngine;

/** The whole dataset as files, each with its length and checksum, sent as streams. */
public final class DumpDoor {
    private final GraphQlEngine engine;

    public DumpDoor(GraphQlEngine engine) {
        this.engine = engine;
    }

    /** Sends a file. */
    public void get(Context ctx, Dump dump) {
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
