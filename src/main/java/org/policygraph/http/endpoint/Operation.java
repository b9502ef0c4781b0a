package org.policygraph.http.endpoint;

import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.query.json.JsonBytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a method of an endpoint does (OpenAPI 3.1, Operation Object). Written once, then read. */
public final class Operation {
    static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";

    private final Map<String, Object> json;
    private final String summary;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Object> responses = new LinkedHashMap<>();
    private final List<Map<String, Object>> examples = new ArrayList<>();
    private final Map<String, Object> bodies = new LinkedHashMap<>();

    private Operation(String id, Tag tag, String summary) {
        this.summary = summary;
        this.json =
                JsonBytes.object(
                        "operationId", id, "summary", summary, "tags", List.of(tag.title()));
    }

    /**
     * An operation.
     *
     * @param id its name, of its own among all operations
     * @param summary what it does, in one sentence
     */
    public static Operation named(String id, Tag tag, String summary) {
        return new Operation(id, tag, summary);
    }

    /** It takes these. */
    public Operation takes(Parameter... more) {
        return takes(Arrays.asList(more));
    }

    /** It takes these. */
    public Operation takes(List<Parameter> more) {
        parameters.addAll(more);
        return this;
    }

    /**
     * It takes a body of a media type.
     *
     * @param example a body that is shown: text, or JSON as maps and lists
     */
    public Operation takesBody(String mediaType, Map<String, Object> schema, Object example) {
        bodies.put(mediaType, JsonBytes.object("schema", schema, "example", example));
        return this;
    }

    /** It answers with 200, in one of these media types. */
    public Operation answers(String description, String... mediaTypes) {
        return answers(description, Arrays.asList(mediaTypes));
    }

    /** It answers with 200, in one of these media types. */
    public Operation answers(String description, List<String> mediaTypes) {
        return answers(200, description, mediaTypes);
    }

    /** It answers with another status, in one of these media types; with no body where none is. */
    public Operation answers(int status, String description, List<String> mediaTypes) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String each : mediaTypes) content.put(each, schema(Schema.of(each)));
        return answers(status, description, content);
    }

    /** The same with what the body is. */
    public Operation answers(
            int status, String description, String mediaType, Map<String, Object> body) {
        return answers(status, description, Map.of(mediaType, schema(body)));
    }

    private Operation answers(int status, String description, Map<String, Object> content) {
        Map<String, Object> response = JsonBytes.object("description", description);
        if (!content.isEmpty()) response.put("content", content);
        responses.put(String.valueOf(status), response);
        return this;
    }

    /** What it answers has these fields, which the description of all endpoints explains. */
    @SuppressWarnings("unchecked") // written above
    public Operation with(String... fields) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String field : fields) headers.put(field, reference(HEADERS + field));
        Object answered = Objects.requireNonNull(responses.get("200"));
        ((Map<String, Object>) answered).put("headers", headers);
        return this;
    }

    /** It refuses with these codes. */
    public Operation refuses(HttpErrorCode... codes) {
        for (HttpErrorCode code : codes) {
            responses.put(String.valueOf(code.status()), reference(RESPONSES + code.name()));
        }
        return this;
    }

    /** An address that is answered with 200. */
    public Operation example(String path) {
        return example(path, 200);
    }

    /** An address and the status of its answer. */
    public Operation example(String path, int status) {
        examples.add(JsonBytes.object("path", path, "status", status));
        return this;
    }

    /** The same for who accepts a media type. */
    public Operation example(String path, int status, String accept) {
        examples.add(JsonBytes.object("path", path, "status", status, "accept", accept));
        return this;
    }

    /** What it does, in one sentence. */
    public String summary() {
        return summary;
    }

    /** What it takes beside a body. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    Map<String, Object> json() {
        Map<String, Object> whole = new LinkedHashMap<>(json);
        if (!parameters.isEmpty()) {
            whole.put("parameters", parameters.stream().map(Parameter::json).toList());
        }
        if (!bodies.isEmpty()) {
            whole.put("requestBody", JsonBytes.object("required", true, "content", bodies));
        }
        whole.put("responses", responses);
        if (!examples.isEmpty()) whole.put("x-examples", examples);
        return whole;
    }

    private static Map<String, Object> schema(Map<String, Object> schema) {
        return JsonBytes.object("schema", schema);
    }

    private static Map<String, Object> reference(String place) {
        return JsonBytes.object("$ref", place);
    }
}
