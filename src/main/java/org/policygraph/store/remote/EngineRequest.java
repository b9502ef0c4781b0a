package org.policygraph.store.remote;

import org.policygraph.store.StoreListener.Kind;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What an engine was asked, as one tells its operator who has to find out what went wrong.
 *
 * @param kind query or update
 * @param address where it was sent
 * @param text the query or update
 */
record EngineRequest(Kind kind, URI address, String text) {
    /** As much of a text as tells which it is, in UTF-16 units. */
    private static final int SHOWN = 240;

    /** The content type of an answer, as a noun. */
    static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("a body without content type");
    }

    /** How an answer begins, on one line. */
    static String excerpt(HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        int length = Math.min(body.length, 2 * SHOWN);
        return shown(new String(body, 0, length, StandardCharsets.UTF_8));
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return "“" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "”";
    }

    @Override
    public String toString() {
        String what = kind == Kind.QUERY ? "the query " : "the update ";
        return what + "was " + shown(text) + " at " + address;
    }
}
