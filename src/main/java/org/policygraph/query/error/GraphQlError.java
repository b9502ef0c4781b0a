package org.policygraph.query.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error as a client sees it: a message, a place, a code. */
public final class GraphQlError implements GraphQLError {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String message;
    private final @Nullable List<SourceLocation> places;
    private final transient @Nullable List<Object> path;
    private final transient Map<String, Object> details;
    private final String correlationId;

    /**
     * @param details what programs are told beside the code: maps, lists, strings and numbers
     */
    public GraphQlError(
            ErrorCode code,
            String message,
            Map<String, Object> details,
            @Nullable List<SourceLocation> places,
            @Nullable List<Object> path,
            String correlationId) {
        this.code = code;
        this.message = message;
        this.details = details;
        this.places = places;
        this.path = path;
        this.correlationId = correlationId;
    }

    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return places;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.put("correlationId", correlationId);
        extensions.putAll(details);
        return extensions;
    }
}
