package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;

/** The fields of an answer as Jetty keeps them, which takes fields that are encoded beforehand. */
public final class ResponseFields {
    private ResponseFields() {}

    /** The fields of the answer to a request. */
    public static HttpFields.Mutable of(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req())
                .getServletContextResponse()
                .getHeaders();
    }
}
