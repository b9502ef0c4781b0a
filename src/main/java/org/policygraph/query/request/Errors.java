package org.policygraph.query.request;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.GraphQlError;
import org.policygraph.query.error.QueryException;
import org.policygraph.store.ConflictException;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.FullStoreException;
import org.policygraph.store.InexactStoreException;
import org.policygraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The one place where what went wrong in a request becomes an error with a code. What a client need
 * not know goes to the log, once per request and under its correlation id.
 */
public final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String MASKED = "internal error";
    private static final String FULL =
            "the store has no room for this edit; what it holds can still be read";
    private static final int LONGEST = 500;

    private final String correlationId;
    private boolean logged;

    public Errors(String correlationId) {
        this.correlationId = correlationId;
    }

    /** The id of the request. */
    public String correlationId() {
        return correlationId;
    }

    /** As graphql-java asks when a field could not be answered. */
    public static CompletableFuture<DataFetcherExceptionHandlerResult> ofField(
            DataFetcherExceptionHandlerParameters failure) {
        RequestState request = RequestState.of(failure.getDataFetchingEnvironment());
        GraphQlError error =
                request.errors()
                        .of(
                                failure.getException(),
                                List.of(failure.getSourceLocation()),
                                failure.getPath().toList());
        if (error.code() == ErrorCode.TIMEOUT) request.stop(error);
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** Something failed. */
    public GraphQlError of(
            Throwable failure, @Nullable List<SourceLocation> places, @Nullable List<Object> path) {
        return switch (failure) {
            case QueryException query ->
                    new GraphQlError(
                            query.code(),
                            query.text(),
                            query.details(),
                            places,
                            path,
                            correlationId);
            case ConflictException _ ->
                    error(
                            ErrorCode.CONFLICT,
                            "other edits came first, again and again; nothing has changed",
                            places,
                            path);
            case InexactStoreException inexact -> {
                LOG.warn("{}: {}", correlationId, inexact.getMessage());
                String message = inexact.getMessage() + "; nothing has changed";
                yield error(ErrorCode.STORE_INEXACT, message, places, path);
            }
            case FaultyStoreException faulty -> {
                LOG.warn("{}: store unavailable", correlationId, faulty);
                String message = faulty.getMessage() + "; nothing has changed";
                yield error(ErrorCode.STORE_UNAVAILABLE, message, places, path);
            }
            case FullStoreException full -> {
                LOG.warn("{}: {}", correlationId, full.getMessage());
                yield error(ErrorCode.STORE_FULL, FULL, places, path);
            }
            case StoreUnavailableException unavailable -> {
                LOG.warn("{}: store unavailable", correlationId, unavailable);
                yield error(ErrorCode.STORE_UNAVAILABLE, "the store does not answer", places, path);
            }
            default -> {
                if (!logged) LOG.error("{}: {} failed", correlationId, path, failure);
                logged = true;
                yield error(ErrorCode.INTERNAL, MASKED, places, path);
            }
        };
    }

    /**
     * A document that is no GraphQL, or is too large to be read.
     *
     * @param document what was read
     */
    public GraphQlError of(InvalidSyntaxException failure, String document) {
        boolean large =
                failure instanceof ParseCancelledException
                        || failure instanceof ParseCancelledTooManyCharsException;
        ErrorCode code =
                failure instanceof ParseCancelledTooDeepException
                        ? ErrorCode.QUERY_TOO_DEEP
                        : large ? ErrorCode.QUERY_TOO_COMPLEX : ErrorCode.BAD_USER_INPUT;
        return at(failure.getLocation(), code, SyntaxErrors.of(failure, document));
    }

    /** An error that graphql-java found, or one of ours that it hands back. */
    public GraphQlError of(GraphQLError error) {
        if (error instanceof GraphQlError known) return known;
        ErrorCode code = code(error);
        if (code != ErrorCode.INTERNAL) {
            return error(code, shortened(error), error.getLocations(), error.getPath());
        }
        if (!logged) LOG.error("{}: {}", correlationId, error.getMessage());
        logged = true;
        return error(ErrorCode.INTERNAL, MASKED, error.getLocations(), error.getPath());
    }

    /** Names that a client made up may be of any length. */
    private static String shortened(GraphQLError error) {
        String message = String.valueOf(error.getMessage());
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            var type = invalid.getValidationErrorType();
            if (type == ValidationErrorType.MaxQueryDepthExceeded) return ErrorCode.QUERY_TOO_DEEP;
            if (type == ValidationErrorType.MaxQueryFieldsExceeded) {
                return ErrorCode.QUERY_TOO_COMPLEX;
            }
        }
        ErrorClassification type = error.getErrorType();
        boolean asked =
                type == ErrorType.ValidationError
                        || type == ErrorType.InvalidSyntax
                        || type == ErrorType.OperationNotSupported;
        return asked ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
    }

    public GraphQlError error(ErrorCode code, String message) {
        return error(code, message, null, null);
    }

    /** Something in the document is wrong; null where it is not known where. */
    public GraphQlError at(@Nullable SourceLocation place, ErrorCode code, String message) {
        return error(code, message, place == null ? null : List.of(place), null);
    }

    private GraphQlError error(
            ErrorCode code,
            String message,
            @Nullable List<SourceLocation> places,
            @Nullable List<Object> path) {
        return new GraphQlError(code, message, Map.of(), places, path, correlationId);
    }
}
