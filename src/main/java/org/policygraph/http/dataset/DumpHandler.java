package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.StreamedBody;
import org.policygraph.query.GraphQlEngine;

import java.util.ArrayList;
import java.util.List;

/** The whole dataset as files, each with its length and checksum, whole or in part. */
public final class DumpHandler {
    private final GraphQlEngine engine;

    public DumpHandler(GraphQlEngine engine) {
        this.engine = engine;
    }

    /** An endpoint for each file, and for each compressed one. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Dump dump : Dump.values()) {
            String path = "/" + dump.fileName();
            endpoints.add(
                    Endpoint.at(path)
                            .get(
                                    ctx -> get(ctx, dump),
                                    described(
                                            path,
                                            dump.description(),
                                            "The file, compressed on the way for whoever takes that; a client that has it is told 304 by its tag, and a part of it (206) is sent on request",
                                            dump.mediaType()))
                            .in(Endpoint.Lane.FILES));
            if (!dump.isTriples()) continue;
            endpoints.add(
                    Endpoint.at(path + ".gz")
                            .get(
                                    ctx -> getPacked(ctx, dump),
                                    described(
                                            path + ".gz",
                                            "The same as a compressed file",
                                            "The file; a client that has it is told 304 by its tag, and a part of it is sent on request",
                                            "application/gzip"))
                            .in(Endpoint.Lane.FILES)
                            .variant());
        }
        return endpoints;
    }

    private static Operation described(
            String path, String summary, String answer, String mediaType) {
        return Operation.named(path.replaceAll("[^a-z]", ""), Tag.BULK, summary)
                .takes(Parameter.query("version", "The dataset version; the current one without"))
                .answers(answer, mediaType)
                .with("ETag", "Repr-Digest", "Content-Disposition")
                .example(path);
    }

    /**
     * Sends a file of what is current, or of the version that the query string names.
     *
     * @throws HttpError if there is no such version
     */
    private void get(Context ctx, Dump dump) {
        StreamedBody.send(ctx, contentType(dump), fileName(dump), asked(ctx).file(dump));
    }

    /** The same as a compressed file. */
    private void getPacked(Context ctx, Dump dump) {
        StreamedBody.sendPacked(ctx, fileName(dump) + ".gz", asked(ctx).file(dump));
    }

    private static String fileName(Dump dump) {
        return dump.fileName().replace("dump", "policy-graph");
    }

    private Edition asked(Context ctx) {
        String version = QueryString.parse(ctx.req().getQueryString()).get("version");
        return version == null ? engine.edition() : edition(version);
    }

    private Edition edition(String version) {
        return engine.edition(version)
                .orElseThrow(
                        () -> new HttpError(HttpErrorCode.NOT_FOUND, "There is no such version."));
    }

    private static String contentType(Dump dump) {
        if (!dump.isTriples()) return dump.mediaType();
        String profile = dump.profile().isEmpty() ? "" : ";profile=\"" + dump.profile() + "\"";
        return MediaTypes.contentType(dump.mediaType() + profile);
    }
}
