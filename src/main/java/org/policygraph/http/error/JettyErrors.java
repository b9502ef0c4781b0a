package org.policygraph.http.error;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.SecurityFields;

import java.nio.ByteBuffer;

/** Answers requests that Jetty refuses before any endpoint sees them, in the same formats. */
public final class JettyErrors extends ErrorHandler {
    private final String prefix;

    /** With what paths on the pages begin. */
    public JettyErrors(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Fault fault = fault(request, response);
        String id = CorrelationId.of(request);
        ErrorFormat format =
                ErrorFormat.wanted(
                        Request.getPathInContext(request),
                        AcceptHeader.parse(request.getHeaders().get(HttpHeader.ACCEPT)));
        HttpFields.Mutable fields = response.getHeaders();
        response.setStatus(fault.code().status());
        fields.put(CorrelationId.FIELD, id);
        fields.put(HttpHeader.CONTENT_TYPE, format.contentType());
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        long retry = fault.retryAfterSeconds();
        if (retry > 0) fields.put(HttpHeader.RETRY_AFTER, retry);
        SecurityFields.strict(fields);
        response.write(true, ByteBuffer.wrap(format.write(fault, id, prefix)), callback);
        return true;
    }

    private static Fault fault(Request request, Response response) {
        return switch (request.getAttribute(ERROR_EXCEPTION)) {
            case HttpException http -> Fault.ofStatus(http.getCode());
            case HttpError error -> Fault.of(error);
            case QuietException.RuntimeException quiet when quiet.getCause() != null ->
                    Fault.of(quiet.getCause());
            case null, default -> Fault.ofStatus(response.getStatus());
        };
    }
}
