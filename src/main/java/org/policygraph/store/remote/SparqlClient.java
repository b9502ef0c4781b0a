package org.policygraph.store.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.query.Query;
import org.apache.jena.update.UpdateRequest;
import org.policygraph.log.StageTimer;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreListener.Breaker;
import org.policygraph.store.StoreListener.Kind;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.CappedBody.TooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks a SPARQL 1.1 engine over HTTP, in these steps:
 *
 * <ol>
 *   <li>give up at once while the engine is left alone, since it failed again and again;
 *   <li>wait for one of the places in flight;
 *   <li>send the request, follow no redirect, and take the whole answer within the deadline;
 *   <li>check status and content type, and read the answer to its end;
 *   <li>of a query that broke off, try once more; an update is never sent twice.
 * </ol>
 *
 * Whatever goes wrong is a {@link StoreUnavailableException}. Safe for any number of threads.
 */
public final class SparqlClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlClient.class);

    private static final String JSON = "application/sparql-results+json";
    private static final String TSV = "text/tab-separated-values";

    /** Engines write lines several times as fast, and we read them so; not all write them right. */
    private static final String EITHER = TSV + ", " + JSON + ";q=0.5";

    private static final int MALFORMED = 400;
    private static final int TRIES = 2;
    private static final int OBSERVED = 20;
    private static final int LEAST_OBSERVED = 5;

    private final RemoteEndpoint endpoint;
    private final RemoteLimits limits;
    private final HttpClient http;
    private final Semaphore places;
    private final CircuitBreaker breaker;
    private volatile StoreListener listener = StoreListener.NONE;

    /** Reads an answer. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(HttpResponse<byte[]> answer) throws IOException;
    }

    public SparqlClient(RemoteEndpoint endpoint, RemoteLimits limits) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.timeout())
                        .executor(workers(endpoint))
                        .build();
        this.places = new Semaphore(limits.inFlight(), true);
        this.breaker = CircuitBreaker.of("store", breaking(limits.pause()));
        breaker.getEventPublisher().onStateTransition(_ -> tellBreaker());
    }

    /**
     * What the client does beside waiting takes no longer than handing it over, and blocks nowhere:
     * its own thread does it at once. Only encryption is worth another one.
     */
    private static Executor workers(RemoteEndpoint endpoint) {
        boolean isEncrypted = "https".equals(endpoint.query().getScheme());
        return isEncrypted ? Thread::startVirtualThread : Runnable::run;
    }

    private static CircuitBreakerConfig breaking(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(OBSERVED)
                .minimumNumberOfCalls(LEAST_OBSERVED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(steady())
                .build();
    }

    /** Goes on evenly while the machine's clock is set, so that no pause lasts longer for it. */
    private static Clock steady() {
        long start = System.nanoTime();
        InstantSource time = () -> Instant.EPOCH.plusNanos(System.nanoTime() - start);
        return time.withZone(ZoneOffset.UTC);
    }

    /** Has a listener told how requests go from now on, and whether any are sent. */
    void watch(StoreListener next) {
        listener = next;
        tellBreaker();
    }

    private void tellBreaker() {
        listener.breakerIs(
                switch (breaker.getState()) {
                    case OPEN, FORCED_OPEN -> Breaker.OPEN;
                    case HALF_OPEN -> Breaker.HALF_OPEN;
                    case CLOSED, DISABLED, METRICS_ONLY -> Breaker.CLOSED;
                });
    }

    /** The solutions of a SELECT. */
    public Rows select(Query query, RemoteCall call) {
        return ask(query, rowFormats(), call, answer -> rows(answer).whole());
    }

    /** The solutions of a SELECT in which a variable may have no value: it is null there. */
    public Rows selectOptional(Query query, RemoteCall call) {
        return ask(query, rowFormats(), call, SparqlClient::rows);
    }

    /** The answer to an ASK. */
    public boolean ask(Query query, RemoteCall call) {
        return ask(query, JSON, call, answer -> JsonRows.truth(answer.body()));
    }

    /** Virtuoso, which needs forms, writes lines that do not tell IRIs from text. */
    private String rowFormats() {
        return endpoint.style() == RemoteEndpoint.Style.FORM ? JSON : EITHER;
    }

    private static Rows rows(HttpResponse<byte[]> answer) throws IOException {
        if (!isOf(answer, TSV)) return JsonRows.rows(answer.body());
        if (isFramed(answer)) return TsvRows.rows(answer.body());
        throw new IOException("found lines that a cut could have shortened unseen");
    }

    /** Whether the exchange itself shows that all of an answer came (RFC 9112 §6.3). */
    private static boolean isFramed(HttpResponse<byte[]> answer) {
        return Stream.of("Content-Length", "Transfer-Encoding")
                .anyMatch(each -> answer.headers().firstValue(each).isPresent());
    }

    /**
     * Sends an update. Where this fails, the engine may have carried it out all the same: whoever
     * sends it must look.
     */
    public void update(UpdateRequest update, RemoteCall call) {
        String text = update.toString();
        HttpRequest request =
                request(endpoint.update(), "update", text).header("Accept", "*/*").build();
        guarded(
                new Asked(Kind.UPDATE, endpoint.update(), text),
                request,
                call,
                answer -> answer.statusCode() / 100 == 2,
                taken -> taken);
    }

    /** Whether the engine is being asked, and not left alone because it failed. */
    public boolean isAsking() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    private <T> T ask(Query query, String formats, RemoteCall call, Reader<T> reader) {
        String text = written(query);
        HttpRequest request =
                request(endpoint.query(), "query", text).header("Accept", formats).build();
        Asked asked = new Asked(Kind.QUERY, endpoint.query(), text);
        return guarded(asked, request, call, answer -> isResult(answer, formats), reader);
    }

    /** On one line: what is long is read a little faster for that. */
    private static String written(Query query) {
        IndentedLineBuffer text = new IndentedLineBuffer();
        text.setFlatMode(true);
        query.serialize(text);
        return text.asString();
    }

    private HttpRequest.Builder request(URI address, String kind, String text) {
        String type =
                switch (endpoint.style()) {
                    case DIRECT -> "application/sparql-" + kind;
                    case FORM -> "application/x-www-form-urlencoded";
                };
        String body =
                switch (endpoint.style()) {
                    case DIRECT -> text;
                    case FORM -> kind + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
                };
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type + "; charset=utf-8")
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        String authorization = endpoint.credentials().authorization();
        if (authorization != null) request.header("Authorization", authorization);
        return request;
    }

    private static boolean isResult(HttpResponse<byte[]> answer, String formats) {
        if (answer.statusCode() != 200) return false;
        return isOf(answer, JSON) || (formats.equals(EITHER) && isOf(answer, TSV));
    }

    private static boolean isOf(HttpResponse<byte[]> answer, String format) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.split(";", 2)[0].strip().equalsIgnoreCase(format);
    }

    private <T> T guarded(
            Asked asked,
            HttpRequest request,
            RemoteCall call,
            Predicate<HttpResponse<byte[]>> isRight,
            Reader<T> reader) {
        Kind kind = asked.kind();
        for (int left = kind == Kind.QUERY ? TRIES : 1; ; left--) {
            if (isOver(call)) throw unavailable(asked, new TimeoutException("no time is left"));
            long began = permitted();
            try {
                HttpResponse<byte[]> answer = exchanged(request, call);
                if (answer.statusCode() == MALFORMED) throw refused(asked, answer, began);
                if (!isRight.test(answer)) throw new IOException(described(answer));
                T read = read(answer, reader);
                succeeded(kind, began);
                return read;
            } catch (IOException | TimeoutException e) {
                failed(kind, began, e);
                if (e.getCause() instanceof TooLargeException) throw new AnswerTooLargeException(e);
                boolean mayTry = left > 1 && e instanceof IOException;
                if (!mayTry || isOver(call)) throw unavailable(asked, e);
            }
        }
    }

    private static <T> T read(HttpResponse<byte[]> answer, Reader<T> reader) throws IOException {
        try {
            return reader.read(answer);
        } catch (IOException e) {
            throw new IOException(
                    Asked.type(answer) + " came back that cannot be read: " + e.getMessage(), e);
        }
    }

    private void succeeded(Kind kind, long began) {
        long took = System.nanoTime() - began;
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        listener.asked(kind, true, took);
        LOG.atDebug()
                .addKeyValue("kind", kind)
                .addKeyValue("ms", StageTimer.milliseconds(took))
                .log("the engine has answered");
    }

    private void failed(Kind kind, long began, Exception cause) {
        long took = System.nanoTime() - began;
        breaker.onError(took, TimeUnit.NANOSECONDS, cause);
        listener.asked(kind, false, took);
        LOG.atDebug()
                .addKeyValue("kind", kind)
                .addKeyValue("ms", StageTimer.milliseconds(took))
                .setCause(cause)
                .log("the engine has not answered as it should");
    }

    private boolean isOver(RemoteCall call) {
        return call.left(limits.timeout()) <= 0;
    }

    private long permitted() {
        try {
            breaker.acquirePermission();
            return System.nanoTime();
        } catch (CallNotPermittedException e) {
            throw new StoreUnavailableException("the engine failed and is left alone for now", e);
        }
    }

    /** An engine that refuses one request is well: it must not be left alone for that. */
    private StoreUnavailableException refused(
            Asked asked, HttpResponse<byte[]> answer, long began) {
        long took = System.nanoTime() - began;
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        listener.asked(asked.kind(), false, took);
        return new EngineRefusalException(described(answer) + "; " + asked);
    }

    private static StoreUnavailableException unavailable(Asked asked, Exception cause) {
        return new StoreUnavailableException(
                "the engine does not answer as it should",
                new IOException(cause.getMessage() + "; " + asked, cause));
    }

    private static String described(HttpResponse<byte[]> answer) {
        return "found status "
                + answer.statusCode()
                + " and "
                + Asked.type(answer)
                + " that begins with "
                + Asked.excerpt(answer)
                + ", expected an answer of the SPARQL 1.1 Protocol";
    }

    private HttpResponse<byte[]> exchanged(HttpRequest request, RemoteCall call)
            throws IOException, TimeoutException {
        try {
            if (!places.tryAcquire(call.left(limits.timeout()), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException("too many requests are in flight");
            }
            try {
                if (isOver(call)) throw new TimeoutException("no time is left");
                call.count();
                return sent(request, call.left(limits.timeout()));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the engine was asked", e);
        }
    }

    /** The client's own timeout ends at the head of an answer; this one holds for all of it. */
    private HttpResponse<byte[]> sent(HttpRequest request, long nanoseconds)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new CappedBody(limits.maxBytes()));
        try {
            return answer.get(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
