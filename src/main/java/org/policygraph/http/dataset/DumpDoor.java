package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.http.exchange.StreamedBody;
import org.policygraph.query.GraphQlEngine;

/** The whole dataset as files, each with its length and checksum, sent as streams. */
public final class DumpDoor {
    private final GraphQlEngine engine;

    public DumpDoor(GraphQlEngine engine) {
        this.engine = engine;
    }

    /**
     * Sends a file of what is current, or of the version that the query string names.
     *
     * @throws Refusal if there is no such version
     */
    public void get(Context ctx, Dump dump) {
        String version = QueryString.parse(ctx.req().getQueryString()).get("version");
        Edition edition = version == null ? engine.edition() : edition(version);
        StreamedBody.send(
                ctx,
                contentType(dump),
                dump.fileName().replace("dump", "policy-graph"),
                edition.figures(dump),
                edition.writing(dump));
    }

    private Edition edition(String version) {
        return engine.edition(version)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "There is no such version."));
    }

    private static String contentType(Dump dump) {
        return dump == Dump.CSV ? dump.mediaType() : MediaTypes.contentType(dump.mediaType());
    }
}
