package org.policygraph.http.error;

import io.javalin.http.Context;

import org.eclipse.jetty.io.QuietException;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.UnreadBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/**
 * The one place where something thrown becomes an answer.
 *
 * @param prefix what paths on the pages begin with
 */
public record ErrorResponses(String prefix) {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

    /** Answers in the format of the endpoint. What a client cannot have caused goes to the log. */
    public void answer(Throwable thrown, Context ctx) {
        String id = CorrelationId.of(ctx);
        if (thrown instanceof QuietException) {
            LOG.debug("Request {}: the client left before it was answered", id, thrown);
            return;
        }
        Fault fault = Fault.of(thrown);
        if (fault.code() == HttpErrorCode.INTERNAL) {
            LOG.error("Request {} to {} failed", id, ctx.req().getRequestURI(), thrown);
        } else if (fault.code() == HttpErrorCode.STORE_UNAVAILABLE) {
            LOG.warn("Request {}: the store does not answer", id, thrown);
        } else {
            LOG.debug("refused as {}: {}", fault.code(), fault.message());
        }
        ErrorFormat format =
                ErrorFormat.wanted(ctx.req().getRequestURI(), AcceptHeader.of(ctx.req()));
        if (fault.code() == HttpErrorCode.UNAUTHENTICATED) {
            ctx.header("WWW-Authenticate", Callers.CHALLENGE);
        }
        if (fault.allow() != null) ctx.header("Allow", fault.allow());
        long retry = fault.retryAfterSeconds();
        if (retry > 0) ctx.header("Retry-After", String.valueOf(retry));
        if (endsConnection(fault.code())) ctx.header("Connection", "close");
        ctx.header(CorrelationId.FIELD, id);
        ctx.header("Cache-Control", "no-store");
        ctx.status(fault.code().status());
        ctx.contentType(format.contentType());
        send(ctx, format.write(fault, id, prefix), fault.code());
    }

    private static void send(Context ctx, byte[] body, HttpErrorCode code) {
        if (code == HttpErrorCode.REQUEST_TIMEOUT || !UnreadBody.mayFollow(ctx.req())) {
            ctx.result(body);
            return;
        }
        try {
            ctx.res().setContentLength(body.length);
            ctx.res().getOutputStream().write(body);
            ctx.res().flushBuffer();
            UnreadBody.discard(ctx.req());
        } catch (IOException e) {
            LOG.debug("A client left before it was answered", e);
        }
    }

    /** Whether the rest of the request is still on its way and must not be read as another. */
    private static boolean endsConnection(HttpErrorCode code) {
        return code == HttpErrorCode.PAYLOAD_TOO_LARGE || code == HttpErrorCode.REQUEST_TIMEOUT;
    }
}
