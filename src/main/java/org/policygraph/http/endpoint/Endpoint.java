package org.policygraph.http.endpoint;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.CrossOrigin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One address and all that is said of it. Pages of any origin may read it, a key is needed where
 * the server asks for keys, requests share places with others, and a cache asks again before it
 * hands out what it has, unless the endpoint says otherwise. Written once, then read.
 */
public final class Endpoint {
    /** With whom requests share the places to be worked on. */
    public enum Lane {
        /** With nobody: what operators watch, and what has workers of its own. */
        OPEN,
        /** With files, which are made once and then only sent. */
        FILES,
        /** With all the rest. */
        SHARED
    }

    private final String path;
    private final Map<HandlerType, Handler> handlers = new LinkedHashMap<>();
    private final Map<HandlerType, Operation> operations = new LinkedHashMap<>();
    private Lane lane = Lane.SHARED;
    private boolean isForAnyOrigin = true;
    private boolean isForOperators;
    private String cacheControl = "no-cache";
    private @Nullable String documentation;
    private boolean isVariant;

    private Endpoint(String path) {
        this.path = path;
    }

    /**
     * An endpoint without methods.
     *
     * @param path below the public URL; {name} stands for a segment, {@code <name>} for several
     */
    public static Endpoint at(String path) {
        return new Endpoint(path);
    }

    /** It is read, by GET and HEAD. */
    public Endpoint get(Handler handler, Operation operation) {
        handlers.put(HandlerType.GET, handler);
        handlers.put(HandlerType.HEAD, handler);
        operations.put(HandlerType.GET, operation);
        return this;
    }

    /** Something is sent to it. */
    public Endpoint post(Handler handler, Operation operation) {
        handlers.put(HandlerType.POST, handler);
        operations.put(HandlerType.POST, operation);
        return this;
    }

    /** Pages of other origins cannot read it. */
    public Endpoint sameOrigin() {
        isForAnyOrigin = false;
        return this;
    }

    /** It is answered without a key and however often: for what watches the server. */
    public Endpoint forOperators() {
        isForOperators = true;
        return this;
    }

    /** With whom its requests share places. */
    public Endpoint in(Lane other) {
        lane = other;
        return this;
    }

    /** What a cache may do with an answer (RFC 9111 §5.2); a handler may say more of one answer. */
    public Endpoint cached(String directives) {
        cacheControl = directives;
        return this;
    }

    /** What the documentation says of it, in Markdown, where a summary is not enough. */
    public Endpoint documented(String markdown) {
        documentation = markdown;
        return this;
    }

    /** It is another form of what stands at another address, and needs no words of its own. */
    public Endpoint variant() {
        isVariant = true;
        return this;
    }

    /** The path as Javalin writes it. */
    public String path() {
        return path;
    }

    /** The path as OpenAPI writes it. */
    public String template() {
        return path.replace('<', '{').replace('>', '}');
    }

    /** What answers each method. */
    public Map<HandlerType, Handler> handlers() {
        return Map.copyOf(handlers);
    }

    /** Tells a browser what pages of other origins may send, or else which methods there are. */
    public void options(Context ctx) {
        if (isForAnyOrigin) CrossOrigin.preflight(ctx, methods());
        else ctx.header("Allow", methods()).status(HttpStatus.NO_CONTENT);
    }

    private String methods() {
        return Stream.concat(handlers.keySet().stream(), Stream.of(HandlerType.OPTIONS))
                .map(HandlerType::name)
                .collect(Collectors.joining(", "));
    }

    public Lane lane() {
        return lane;
    }

    public boolean isForAnyOrigin() {
        return isForAnyOrigin;
    }

    public boolean isForOperators() {
        return isForOperators;
    }

    public String cacheControl() {
        return cacheControl;
    }

    /** What is said of it in the documentation; null for a form of another. */
    public @Nullable String documentation() {
        if (isVariant) return null;
        return documentation == null ? first().summary() : documentation;
    }

    /** The first of its operations. */
    public Operation first() {
        return operations.values().iterator().next();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        operations.forEach(
                (method, operation) -> {
                    Map<String, Object> described = operation.json();
                    if (isForOperators) described.put("security", List.of());
                    json.put(method.name().toLowerCase(Locale.ROOT), described);
                });
        return json;
    }
}
