package org.policygraph.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.policygraph.access.Caller;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.ResponseFields;
import org.policygraph.http.exchange.SecurityFields;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.operate.Metrics;
import org.policygraph.http.operate.RateLimiter;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collections;
import java.util.regex.Pattern;

/** What every request must pass before it reaches an endpoint. */
final class RequestFilter {
    /** Wrong keys of one client in a minute that are answered; somebody mistypes one or two. */
    private static final int WRONG_KEYS = 20;

    /** A path that can be read in one way only. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-]*)+");

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);

    private final Endpoints endpoints;
    private final boolean isSecure;
    private final HttpLimits limits;
    private final ClientAddress address;
    private final RateLimiter share;
    private final Callers callers;
    private final OwnAddresses own;
    private final RateLimiter strangers = new RateLimiter(WRONG_KEYS);
    private final Metrics metrics;

    RequestFilter(ServerSettings settings, Endpoints endpoints, Metrics metrics) {
        this.endpoints = endpoints;
        this.metrics = metrics;
        this.isSecure = settings.publicUrl().startsWith("https:");
        this.limits = settings.limits();
        this.address = settings.clients().address();
        this.share = new RateLimiter(settings.clients().requestsPerMinute());
        this.callers = new Callers(settings.access());
        this.own = new OwnAddresses(settings);
    }

    /**
     * Gives the answer its common fields, then checks the request.
     *
     * @throws HttpError if the request is for another host, the client asks too often or sends a
     *     wrong key, the target is malformed or ambiguous, or the body too long or coded
     */
    void pass(Context ctx) {
        HttpFields.Mutable fields = ResponseFields.of(ctx);
        fields.put(CorrelationId.FIELD, CorrelationId.of(ctx));
        SecurityFields.strict(fields);
        if (isSecure) SecurityFields.onlySecure(fields);
        String path = ctx.req().getRequestURI();
        Endpoint endpoint = endpoints.at(path);
        if (endpoint == null || endpoint.isForAnyOrigin()) {
            SecurityFields.readableFromAnywhere(fields);
        }
        checkHost(ctx);
        Caller caller = callers.identify(ctx);
        if (caller == null) strange(ctx);
        boolean isWatched = endpoint != null && endpoint.isForOperators();
        if (!isWatched && !share.isOff()) checkShare(ctx, caller);
        // A browser asks what it may send before it sends a key (Fetch, CORS preflight).
        callers.admit(ctx, caller, isWatched || HandlerType.OPTIONS.equals(ctx.method()));
        checkPath(path);
        QueryString.parse(ctx.req().getQueryString());
        checkBody(ctx, Callers.of(ctx).mayEdit());
    }

    /** A client of HTTP/1.0 need not say whom it asks. */
    private void checkHost(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || own.isHost(ctx)) return;
        HttpErrorCode code = HttpErrorCode.MISDIRECTED;
        throw new HttpError(code, code.sentence());
    }

    /** A key is none of this server's: told to its operator, and soon no longer answered. */
    private void strange(Context ctx) {
        String client = address(ctx);
        metrics.counted("policygraph.keys.refused", "Requests with a key that is none");
        long seconds = strangers.take(client);
        if (seconds > 0) throw HttpError.tooOften(seconds);
        LOG.warn("{} sent a key that is none of this server's", client);
    }

    private String address(Context ctx) {
        return address.of(
                ctx.req().getRemoteAddr(),
                Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
    }

    /** A client is a key, wherever it is used, or else an address. */
    private void checkShare(Context ctx, @Nullable Caller caller) {
        String client = caller != null && caller.isKnown() ? "key " + caller.name() : address(ctx);
        long seconds = share.take(client);
        if (seconds > 0) throw HttpError.tooOften(seconds);
    }

    /**
     * Refuses paths that two readers could read in two ways and Jetty, which refuses coded
     * separators and control characters, does not: with path parameters (RFC 3986 §3.3), coded ones
     * too, and with dot segments (§5.2.4).
     */
    private static void checkPath(String path) {
        if (PLAIN.matcher(path).matches()) return;
        String decoded = PercentDecoder.path(path);
        if (decoded.contains(";") || hasDotSegment(decoded)) {
            throw HttpError.badRequest("The path must not hold parameters or dot segments.");
        }
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) return true;
        }
        return false;
    }

    private void checkBody(Context ctx, boolean mayEdit) {
        long most = limits.maxBodyBytes(mayEdit);
        if (ctx.req().getContentLengthLong() > most) throw BodyReader.tooLarge(most);
        if (isCoded(ctx.header("Content-Encoding"))) {
            throw new HttpError(
                    HttpErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Compressed request bodies are not read.");
        }
    }

    private static boolean isCoded(@Nullable String coding) {
        return coding != null && !coding.isBlank() && !coding.trim().equalsIgnoreCase("identity");
    }
}
