package org.policygraph.http.exchange;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.format.GraphFormat;

import java.util.List;
import java.util.Locale;

/** The media types that the endpoints speak. */
public final class MediaTypes {
    public static final String JSON = "application/json";
    public static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    public static final String JSONLD = GraphFormat.JSONLD.mediaType();
    public static final String HTML = "text/html";
    public static final String PLAIN = "text/plain";
    public static final String SPARQL_QUERY = "application/sparql-query";
    public static final String SPARQL_UPDATE = "application/sparql-update";
    public static final String EVENT_STREAM = "text/event-stream";
    public static final String FORM = "application/x-www-form-urlencoded";

    /**
     * What /graphql offers. JSON comes first, since the audits of the GraphQL-over-HTTP
     * specification want it for {@code *}{@code /*} and for a missing Accept.
     */
    public static final List<String> GRAPHQL = List.of(JSON, GRAPHQL_RESPONSE);

    /**
     * The field that says what a body is. It is read as it stands: the servlet's own reading of it
     * fails at a charset that the platform does not know.
     */
    public static final String FIELD = "Content-Type";

    private MediaTypes() {}

    /** The type as a Content-Type: everything that this server writes is UTF-8. */
    public static String contentType(String mediaType) {
        return mediaType + ";charset=utf-8";
    }

    /** Whether a Content-Type says JSON in UTF-8, by a charset parameter or by none. */
    static boolean isUtf8Json(@Nullable String contentType) {
        return isUtf8(JSON, contentType);
    }

    /** Whether a Content-Type says this type in UTF-8, by a charset parameter or by none. */
    public static boolean isUtf8(String mediaType, @Nullable String contentType) {
        if (contentType == null) return false;
        String[] pieces = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (pieces.length == 0 || !pieces[0].trim().equals(mediaType)) return false;
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].replace("\"", "").trim();
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
