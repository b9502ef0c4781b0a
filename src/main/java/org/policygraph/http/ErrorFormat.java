package org.policygraph.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways to write an error, each in the format of the door that was asked. */
enum ErrorFormat {
    GRAPHQL_RESPONSE(MediaTypes.GRAPHQL_RESPONSE) {
        @Override
        byte[] write(Fault fault, String correlationId) {
            return graphQl(fault, correlationId);
        }
    },
    GRAPHQL_JSON(MediaTypes.JSON) {
        @Override
        byte[] write(Fault fault, String correlationId) {
            return graphQl(fault, correlationId);
        }
    },
    JSON(MediaTypes.JSON) {
        @Override
        byte[] write(Fault fault, String correlationId) {
            return JsonBytes.write(
                    Map.of(
                            "error",
                            ordered(
                                    "code", fault.code().name(),
                                    "message", fault.message(),
                                    "correlationId", correlationId)));
        }
    },
    HTML(MediaTypes.HTML) {
        @Override
        byte[] write(Fault fault, String correlationId) {
            return ErrorPage.html(fault, correlationId).getBytes(StandardCharsets.UTF_8);
        }
    },
    TURTLE(MediaTypes.TURTLE) {
        @Override
        byte[] write(Fault fault, String correlationId) {
            return ("# " + fault.code() + ": " + fault.message() + " (" + correlationId + ")\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    ErrorFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The body of the answer, in UTF-8. */
    abstract byte[] write(Fault fault, String correlationId);

    String contentType() {
        return MediaTypes.contentType(mediaType);
    }

    /** The format that a client wants of the door at this path. */
    static ErrorFormat wanted(String path, AcceptHeader accept) {
        if (path.equals(Paths.GRAPHQL)) {
            String best = accept.best(MediaTypes.GRAPHQL).orElse(MediaTypes.JSON);
            return best.equals(MediaTypes.GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : GRAPHQL_JSON;
        }
        boolean record = path.startsWith(Paths.RECORDS);
        List<ErrorFormat> formats = record ? List.of(JSON, HTML, TURTLE) : List.of(JSON, HTML);
        if (record && path.endsWith(".ttl")) return TURTLE;
        if (record && path.endsWith(".html")) return HTML;
        String best = accept.best(formats.stream().map(f -> f.mediaType).toList()).orElse("");
        return formats.stream().filter(f -> f.mediaType.equals(best)).findFirst().orElse(JSON);
    }

    private static byte[] graphQl(Fault fault, String correlationId) {
        boolean malformed = fault.code() == ErrorCode.BAD_REQUEST;
        // The contract of the GraphQL door has one code for all that a client wrote wrongly.
        String code = malformed ? "BAD_USER_INPUT" : fault.code().name();
        Map<String, Object> extensions = ordered("code", code, "correlationId", correlationId);
        Map<String, Object> error = ordered("message", fault.message(), "extensions", extensions);
        return JsonBytes.write(Map.of("errors", List.of(error)));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
