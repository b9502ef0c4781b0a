package org.policygraph.http.endpoint;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.error.ErrorFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.http.html.Asset;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.json.JsonBytes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Describes all endpoints to programs (OpenAPI 3.1), from what each says of itself. */
public final class OpenApiHandler {
    private static final String FRAME = "/org/policygraph/http/openapi.json";

    private final ServerSettings settings;
    private final Endpoints endpoints;
    private byte @Nullable [] written;

    public OpenApiHandler(ServerSettings settings, Endpoints endpoints) {
        this.settings = settings;
        this.endpoints = endpoints;
    }

    /** The one endpoint. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.OPENAPI)
                        .get(
                                this::get,
                                Operation.named(
                                                "openapi",
                                                Tag.SITE,
                                                "These endpoints, for programs")
                                        .answers("OpenAPI 3.1", MediaTypes.JSON)
                                        .with("ETag")
                                        .example(Paths.OPENAPI)));
    }

    private void get(Context ctx) {
        EntityTag.send(ctx, MediaTypes.JSON, written());
    }

    /** Written for the first who asks: by then all endpoints are known. */
    private synchronized byte[] written() {
        if (written == null) written = JsonBytes.indented(JsonBytes.write(description()));
        return written;
    }

    private Map<String, Object> description() {
        Map<String, Object> whole = object(StrictJson.parse(Asset.text(FRAME)));
        whole.put("servers", List.of(Map.of("url", settings.publicUrl())));
        whole.put(
                "tags",
                Stream.of(Tag.values())
                        .map(
                                tag ->
                                        JsonBytes.object(
                                                "name", tag.title(),
                                                "description", tag.description()))
                        .toList());
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Endpoint each : endpoints.all()) paths.put(each.template(), each.json());
        whole.put("paths", paths);
        Map<String, Object> components = object(whole.get("components"));
        components.put("responses", refusals());
        whole.put("components", components);
        return whole;
    }

    private static Map<String, Object> refusals() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String each : ErrorFormat.mediaTypes()) {
            boolean isJson = each.endsWith("json");
            Object schema = isJson ? Map.of("$ref", "#/components/schemas/Error") : Schema.TEXT;
            content.put(each, Map.of("schema", schema));
        }
        Map<String, Object> refusals = new LinkedHashMap<>();
        for (HttpErrorCode each : HttpErrorCode.values()) {
            refusals.put(
                    each.name(),
                    JsonBytes.object("description", each.sentence(), "content", content));
        }
        return refusals;
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> object.put((String) name, each));
        }
        return object;
    }
}
