package org.policygraph.http.exchange;

import io.javalin.http.Context;

/** Links of an answer to other resources, in the field Link (RFC 8288). */
public final class WebLink {
    private WebLink() {}

    /** Adds a link to an address that is percent-encoded. */
    public static void add(Context ctx, String address, String relation) {
        ctx.res().addHeader("Link", link(address, relation));
    }

    /** The same, saying which media type is there. */
    public static void add(Context ctx, String address, String relation, String mediaType) {
        ctx.res().addHeader("Link", link(address, relation) + "; type=\"" + mediaType + "\"");
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
