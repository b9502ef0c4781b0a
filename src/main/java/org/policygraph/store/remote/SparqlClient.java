package org.policygraph.store.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.UpdateRequest;
import org.policygraph.log.StageTimer;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreListener.Breaker;
import org.policygraph.store.StoreListener.Kind;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Asks a SPARQL 1.1 engine over HTTP, in these steps:
 *
 * <ol>
 *   <li>wait for one of the places in flight;
 *   <li>give up at once while the engine is left alone, since it failed again and again;
 *   <li>send the request, follow no redirect, and take the whole answer within the deadline;
 *   <li>check status and content type, and read the answer to its end;
 *   <li>of a query that broke off, try once more; an update is never sent twice.
 * </ol>
 *
 * Whatever goes wrong is a {@link StoreUnavailableException}. Safe for any number of threads.
 */
public final class SparqlClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlClient.class);

    /** Of all forms, the one that every engine writes as it should. */
    private static final String JSON = "application/sparql-results+json";

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

    /** The solutions of a SELECT, all of them: for each a value for each of its variables. */
    public List<Node[]> select(Query query) {
        String text = written(query);
        HttpRequest request =
                request(endpoint.query(), "query", text).header("Accept", JSON).build();
        List<String> variables = query.getResultVars();
        return guarded(
                new EngineRequest(Kind.QUERY, endpoint.query(), text),
                request,
                answer -> answer.statusCode() == 200 && isOf(answer, JSON),
                answer -> rows(answer.body(), variables));
    }

    /**
     * Sends an update. Where this fails, the engine may have carried it out all the same: whoever
     * sends it must look.
     */
    public void update(UpdateRequest update) {
        String text = update.toString();
        HttpRequest request =
                request(endpoint.update(), "update", text).header("Accept", "*/*").build();
        guarded(
                new EngineRequest(Kind.UPDATE, endpoint.update(), text),
                request,
                answer -> answer.statusCode() / 100 == 2,
                taken -> taken);
    }

    /** Whether the engine is being asked, and not left alone because it failed. */
    public boolean isAsking() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /** The values of the variables in each row; an error where a row lacks one. */
    private static List<Node[]> rows(byte[] body, List<String> variables) throws IOException {
        List<Node[]> rows = new ArrayList<>();
        try {
            RowSet read =
                    RowSetReader.createReader(ResultSetLang.RS_JSON)
                            .read(new ByteArrayInputStream(body), new Context());
            while (read.hasNext()) {
                Binding row = read.next();
                rows.add(variables.stream().map(row::get).toArray(Node[]::new));
            }
        } catch (JenaException e) {
            throw new IOException(e.getMessage(), e);
        }
        boolean isWhole = rows.stream().flatMap(Arrays::stream).allMatch(Objects::nonNull);
        if (isWhole) return rows;
        throw new IOException("a row lacks a value");
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

    private static boolean isOf(HttpResponse<byte[]> answer, String format) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.split(";", 2)[0].strip().equalsIgnoreCase(format);
    }

    private <T> T guarded(
            EngineRequest asked,
            HttpRequest request,
            Predicate<HttpResponse<byte[]>> isRight,
            Reader<T> reader) {
        Kind kind = asked.kind();
        for (int left = kind == Kind.QUERY ? TRIES : 1; ; left--) {
            takePlace(asked);
            long began;
            try {
                began = permitted();
                try {
                    HttpResponse<byte[]> answer = sent(request);
                    if (answer.statusCode() == MALFORMED) throw refused(asked, answer, began);
                    if (!isRight.test(answer)) throw new IOException(described(answer));
                    T read = read(answer, reader);
                    succeeded(kind, began);
                    return read;
                } catch (IOException | TimeoutException e) {
                    failed(kind, began, e);
                    boolean mayTry = left > 1 && e instanceof IOException;
                    if (!mayTry) throw unavailable(asked, e);
                }
            } finally {
                places.release();
            }
        }
    }

    /** That we ask too much at once is no failure of the engine. */
    private void takePlace(EngineRequest asked) {
        try {
            if (places.tryAcquire(limits.timeout().toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(asked, e);
        }
        throw new StoreUnavailableException(
                "too many requests to the engine are in flight",
                new IOException("no place became free for " + asked));
    }

    private static <T> T read(HttpResponse<byte[]> answer, Reader<T> reader) throws IOException {
        try {
            return reader.read(answer);
        } catch (IOException e) {
            throw new IOException(
                    EngineRequest.type(answer)
                            + " came back that cannot be read: "
                            + e.getMessage(),
                    e);
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
            EngineRequest asked, HttpResponse<byte[]> answer, long began) {
        long took = System.nanoTime() - began;
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        listener.asked(asked.kind(), false, took);
        return new StoreUnavailableException(described(answer) + "; " + asked);
    }

    private static StoreUnavailableException unavailable(EngineRequest asked, Exception cause) {
        return new StoreUnavailableException(
                "the engine does not answer as it should",
                new IOException(cause.getMessage() + "; " + asked, cause));
    }

    private static String described(HttpResponse<byte[]> answer) {
        return Messages.format(
                "found status %s and %s that begins with %s, expected an answer of the"
                        + " SPARQL 1.1 Protocol",
                answer.statusCode(), EngineRequest.type(answer), EngineRequest.excerpt(answer));
    }

    /** The client's own timeout ends at the head of an answer; this one holds for all of it. */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(
                        request,
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.maxBytes()));
        try {
            return answer.get(limits.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the engine was asked", e);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
