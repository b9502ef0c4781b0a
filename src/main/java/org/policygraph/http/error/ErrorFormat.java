package org.policygraph.http.error;

import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.rdf.format.GraphFormat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to write an error, each in the format of the endpoint that was asked. */
public enum ErrorFormat {
    GRAPHQL_RESPONSE(MediaTypes.GRAPHQL_RESPONSE, Body.GRAPHQL),
    GRAPHQL_JSON(MediaTypes.JSON, Body.GRAPHQL),
    JSON(MediaTypes.JSON, Body.JSON),
    /** Without a context, no member of an object is a statement. */
    JSONLD(MediaTypes.JSONLD, Body.JSON),
    HTML(MediaTypes.HTML, Body.HTML),
    TURTLE(GraphFormat.TURTLE.mediaType(), Body.COMMENT),
    NTRIPLES(GraphFormat.NTRIPLES.mediaType(), Body.COMMENT),
    TRIG(GraphFormat.TRIG.mediaType(), Body.COMMENT),
    NQUADS(GraphFormat.NQUADS.mediaType(), Body.COMMENT),
    PLAIN(MediaTypes.PLAIN, Body.COMMENT);

    private static final List<ErrorFormat> OF_GRAPHQL = List.of(GRAPHQL_JSON, GRAPHQL_RESPONSE);
    private static final List<ErrorFormat> OF_DATA =
            List.of(JSON, HTML, TURTLE, JSONLD, NTRIPLES, TRIG, NQUADS, PLAIN);
    private static final List<ErrorFormat> OF_THE_REST = List.of(JSON, HTML);

    /** What bodies there are; several media types share one. */
    private enum Body {
        GRAPHQL,
        JSON,
        HTML,
        COMMENT
    }

    private final String mediaType;
    private final Body body;

    ErrorFormat(String mediaType, Body body) {
        this.mediaType = mediaType;
        this.body = body;
    }

    /**
     * The body of the answer, in UTF-8.
     *
     * @param prefix what paths on the pages begin with
     */
    byte[] write(Fault fault, String correlationId, String prefix) {
        return switch (body) {
            case GRAPHQL -> graphQl(fault, correlationId);
            case JSON -> json(fault, correlationId);
            case HTML -> html(fault, correlationId, prefix);
            case COMMENT -> comment(fault, correlationId);
        };
    }

    String contentType() {
        return MediaTypes.contentType(mediaType);
    }

    /** What an error is sent as, where data are served. */
    public static List<String> mediaTypes() {
        return OF_DATA.stream().map(format -> format.mediaType).toList();
    }

    /** The format that a client wants of the endpoint at this path. */
    static ErrorFormat wanted(String path, AcceptHeader accept) {
        if (path.equals(Paths.GRAPHQL)) {
            return best(OF_GRAPHQL, accept.best(MediaTypes.GRAPHQL).orElse(""));
        }
        boolean isData =
                Stream.of(Paths.RECORDS, Paths.ONTOLOGY, Paths.SPARQL, Paths.DATASET)
                        .anyMatch(path::startsWith);
        List<ErrorFormat> formats = isData ? OF_DATA : OF_THE_REST;
        Optional<String> suffixed =
                isData
                        ? DescriptionFormat.bySuffix(path).map(DescriptionFormat::mediaType)
                        : Optional.empty();
        String best =
                suffixed.or(() -> accept.best(formats.stream().map(f -> f.mediaType).toList()))
                        .orElse("");
        return best(formats, best);
    }

    /** The format of a media type; the first if there is none. */
    private static ErrorFormat best(List<ErrorFormat> formats, String mediaType) {
        return formats.stream()
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElse(formats.getFirst());
    }

    private static byte[] json(Fault fault, String correlationId) {
        return JsonBytes.write(
                Map.of(
                        "error",
                        JsonBytes.object(
                                "code", fault.code().name(),
                                "message", fault.message(),
                                "correlationId", correlationId)));
    }

    private static byte[] html(Fault fault, String correlationId, String prefix) {
        return ErrorPage.html(fault, correlationId, prefix).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] comment(Fault fault, String correlationId) {
        String message = fault.message().replaceAll("\\p{Cntrl}", " ");
        return ("# " + fault.code() + ": " + message + " (" + correlationId + ")\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] graphQl(Fault fault, String correlationId) {
        boolean malformed = fault.code() == HttpErrorCode.BAD_REQUEST;
        // The contract of the GraphQL endpoint has one code for all that a client wrote wrongly.
        String code = malformed ? "BAD_USER_INPUT" : fault.code().name();
        Map<String, Object> extensions =
                JsonBytes.object("code", code, "correlationId", correlationId);
        Map<String, Object> error =
                JsonBytes.object("message", fault.message(), "extensions", extensions);
        return JsonBytes.write(Map.of("errors", List.of(error)));
    }
}
