package org.policygraph.http.reconcile;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.ExactBody;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.JsonPart;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.ResponseFields;
import org.policygraph.http.exchange.SecurityFields;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.query.reconcile.Candidate;
import org.policygraph.query.reconcile.EntityType;
import org.policygraph.query.reconcile.NameJoin;
import org.policygraph.query.reconcile.Property;
import org.policygraph.query.reconcile.Reconciliation;
import org.policygraph.query.reconcile.ReconciliationQuery;
import org.policygraph.query.reconcile.TypedEntity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group: manifest,
 * queries, data extension, suggestions and previews.
 */
public final class ReconcileHandler {
    private static final String QUERIES = "queries";
    private static final String QUERY = "query";
    private static final String EXTEND = "extend";

    private static final List<String> SUGGESTIONS = List.of("entity", "type", "property");

    /** Suggestions in an answer at most. */
    private static final int SUGGESTED = 20;

    private final GraphQlEngine engine;
    private final BodyReader bodies;
    private final RecordLinks links;
    private final Reconciliation reconciliation;
    private final ReconcileManifest manifest;
    private final ReconcilePreview preview;

    public ReconcileHandler(ServerSettings settings, GraphQlEngine engine) {
        this.engine = engine;
        this.bodies = new BodyReader(settings.limits());
        this.links = new RecordLinks(settings);
        this.reconciliation = new Reconciliation(settings.iriBase());
        this.manifest = new ReconcileManifest(settings, reconciliation);
        this.preview = new ReconcilePreview(settings, reconciliation);
    }

    /** The service, and what belongs to it. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.RECONCILE)
                        .get(this::get, byGet())
                        .post(this::post, byPost())
                        .documented(
                                "matches names from elsewhere, misspelt ones too, with groups, departments, measures, themes and documents: Reconciliation API 0.2, for OpenRefine; `join` does it in GraphQL: see [reconciliation](reconcile.md)"),
                part(
                        Paths.RECONCILE_VIEW,
                        this::view,
                        of("reconcileView", "Leads to the page of a record")
                                .takes(Parameter.query("id", "The record's id").required())
                                .answers(303, "Where the page is", List.of())
                                .refuses(HttpErrorCode.BAD_REQUEST, HttpErrorCode.NOT_FOUND)
                                .example("/reconcile/view?id=group/nobody", 404)),
                part(
                        Paths.RECONCILE_PREVIEW,
                        this::preview,
                        of("reconcilePreview", "A record in a few lines, to be shown in a frame")
                                .takes(Parameter.query("id", "The record's id").required())
                                .answers("A small page", MediaTypes.HTML)
                                .refuses(HttpErrorCode.BAD_REQUEST, HttpErrorCode.NOT_FOUND)
                                .example("/reconcile/preview?id=group/migrant-workers")),
                part(
                        Paths.RECONCILE_PROPERTIES,
                        this::properties,
                        of(
                                        "reconcileProperties",
                                        "The properties that records of a type can be extended by")
                                .takes(Parameter.query("type", "A type of record").required())
                                .answers("The properties", MediaTypes.JSON)
                                .refuses(HttpErrorCode.BAD_REQUEST)
                                .example("/reconcile/properties?type=Measure")),
                part(
                        Paths.RECONCILE_SUGGEST + "{what}",
                        this::suggest,
                        of("reconcileSuggest", "Records, types or properties whose name begins so")
                                .takes(
                                        Parameter.path("what", "What is suggested", "entity")
                                                .of(Schema.oneOf(SUGGESTIONS)),
                                        Parameter.query("prefix", "How the name begins").required(),
                                        Parameter.query("cursor", "How many to leave out")
                                                .of(Map.of("type", "integer")))
                                .answers("Suggestions", MediaTypes.JSON)
                                .refuses(HttpErrorCode.BAD_REQUEST, HttpErrorCode.NOT_FOUND)
                                .example("/reconcile/suggest/entity?prefix=%E5%86%9C%E6%B0%91")));
    }

    private static Endpoint part(String path, Handler handler, Operation operation) {
        return Endpoint.at(path).get(handler, operation).variant();
    }

    private static Operation of(String id, String summary) {
        return Operation.named(id, Tag.QUERIES, summary);
    }

    private static Operation byGet() {
        return of(
                        "reconcile",
                        "The manifest of the reconciliation service (Reconciliation Service API 0.2), or the answer to queries")
                .takes(
                        Parameter.query(
                                QUERIES,
                                "A batch of queries as JSON, by names that the answer takes up"),
                        Parameter.query(QUERY, "One query, as JSON or as a name"),
                        Parameter.query(EXTEND, "Properties wanted of some records, as JSON"))
                .answers("The manifest or the answer", MediaTypes.JSON)
                .refuses(HttpErrorCode.BAD_REQUEST)
                .example(Paths.RECONCILE)
                .example(
                        "/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22%E5%86%9C%E6%B0%91%E5%B7%A5%22%7D%7D")
                .example("/reconcile?queries=%7B", 400);
    }

    private static Operation byPost() {
        return of("reconcileByPost", "The same for batches that an address cannot hold")
                .takesBody(
                        MediaTypes.FORM,
                        Schema.object(List.of(), Map.of(QUERIES, Schema.TEXT, EXTEND, Schema.TEXT)),
                        "queries=%7B%22a%22%3A%7B%22query%22%3A%22%E6%B0%91%E6%94%BF%E9%83%A8%22%7D%7D")
                .answers("The answer", MediaTypes.JSON)
                .refuses(
                        HttpErrorCode.BAD_REQUEST,
                        HttpErrorCode.PAYLOAD_TOO_LARGE,
                        HttpErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    /** Answers the query string, or tells of the service where there is none. */
    private void get(Context ctx) {
        QueryString parameters = parameters(ctx);
        if (parameters.values().isEmpty()) send(ctx, manifest.json(engine.reading()));
        else answer(ctx, parameters);
    }

    /** Answers the form in the body. */
    private void post(Context ctx) {
        if (!MediaTypes.isUtf8(MediaTypes.FORM, ctx.header(MediaTypes.FIELD))) {
            throw new HttpError(
                    HttpErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be "
                            + MediaTypes.FORM
                            + " in UTF-8, and its Content-Type say so.");
        }
        String form = PercentDecoder.utf8(bodies.read(ctx.req()));
        answer(ctx, QueryString.parse(form).withoutCallback());
    }

    private void answer(Context ctx, QueryString parameters) {
        RequestContext reading = engine.reading();
        var requests = new ReconcileRequests(reconciliation.properties(reading).keySet());
        var answers = new ReconcileResponses(reconciliation, reading);
        String asked = only(parameters, QUERIES, QUERY, EXTEND);
        String given = StrictJson.wellFormed(String.valueOf(parameters.get(asked)));
        switch (asked) {
            case QUERIES -> send(ctx, batch(requests.batch(given), answers, reading));
            case QUERY -> send(ctx, answers.result(candidates(requests.single(given), reading)));
            default -> send(ctx, answers.extension(requests.extension(given)));
        }
    }

    private static String only(QueryString parameters, String... names) {
        List<String> given =
                Arrays.stream(names).filter(name -> parameters.get(name) != null).toList();
        if (given.size() == 1) return given.getFirst();
        throw HttpError.badRequest(
                "The request must have one of the parameters " + String.join(", ", names) + ".");
    }

    private Map<String, Object> batch(
            Map<String, Optional<ReconciliationQuery>> questions,
            ReconcileResponses answers,
            RequestContext reading) {
        Map<String, Object> results = new LinkedHashMap<>();
        questions.forEach(
                (id, question) ->
                        results.put(
                                id,
                                answers.result(
                                        question.map(each -> candidates(each, reading))
                                                .orElse(List.of()))));
        return results;
    }

    private List<Candidate> candidates(ReconciliationQuery question, RequestContext reading) {
        return reconciliation.candidates(question, reading);
    }

    /** Suggests records, types or properties whose names begin as was typed. */
    private void suggest(Context ctx) {
        QueryString parameters = parameters(ctx);
        RequestContext reading = engine.reading();
        var answers = new ReconcileResponses(reconciliation, reading);
        String prefix = needed(parameters, "prefix");
        Stream<Map<String, Object>> found =
                switch (ctx.pathParam("what")) {
                    case "entity" ->
                            reconciliation
                                    .beginningWith(prefix, types(parameters), reading)
                                    .stream()
                                    .skip(skipped(parameters))
                                    .limit(SUGGESTED)
                                    .map(answers::suggestion);
                    case "type" -> named(types(answers), prefix, parameters);
                    case "property" ->
                            named(
                                    properties(
                                            reconciliation.properties(reading).values(), answers),
                                    prefix,
                                    parameters);
                    default -> throw nothing();
                };
        send(ctx, JsonBytes.object("result", found.toList()));
    }

    private static int skipped(QueryString parameters) {
        return ReconcileRequests.number(parameters, "cursor", 0, 0, Integer.MAX_VALUE);
    }

    private static Set<EntityType> types(QueryString parameters) {
        return parameters.all("type").stream()
                .filter(type -> !type.isEmpty())
                .map(type -> ReconcileRequests.type(new JsonPart("type", type)))
                .collect(Collectors.toSet());
    }

    private static Stream<Map<String, Object>> types(ReconcileResponses answers) {
        return Arrays.stream(EntityType.values()).map(answers::type);
    }

    private static Stream<Map<String, Object>> properties(
            Collection<Property> properties, ReconcileResponses answers) {
        return properties.stream().map(answers::property);
    }

    /** Those whose id, or a word of whose name, begins like this. */
    private static Stream<Map<String, Object>> named(
            Stream<Map<String, Object>> all, String prefix, QueryString parameters) {
        String folded = NameIndex.fold(prefix);
        return all.filter(each -> begins(each, folded)).skip(skipped(parameters)).limit(SUGGESTED);
    }

    private static boolean begins(Map<String, Object> named, String folded) {
        String words = named.get("id") + " " + named.get("name");
        return Arrays.stream(NameIndex.fold(words).split(" ", -1))
                .anyMatch(word -> word.startsWith(folded));
    }

    /** Proposes the properties of a type. */
    private void properties(Context ctx) {
        QueryString parameters = parameters(ctx);
        RequestContext reading = engine.reading();
        EntityType type = ReconcileRequests.type(new JsonPart("type", needed(parameters, "type")));
        int all = ReconcileRequests.MOST_PROPERTIES;
        int limit = ReconcileRequests.number(parameters, "limit", 1, all, all);
        var answers = new ReconcileResponses(reconciliation, reading);
        Map<String, Object> json =
                JsonBytes.object(
                        "type",
                        type.id(),
                        "properties",
                        properties(reconciliation.properties(reading, type), answers)
                                .limit(limit)
                                .toList());
        if (parameters.get("limit") != null) json.put("limit", limit);
        send(ctx, json);
    }

    /** Leads to the page of a record, whose address holds slashes that an id cannot carry. */
    private void view(Context ctx) {
        TypedEntity record = record(engine.reading(), needed(parameters(ctx), "id"));
        ctx.header("Location", String.valueOf(links.address(record.entity().iri())));
        ctx.status(303);
    }

    /** A page on a record for a frame of another program. */
    private void preview(Context ctx) {
        RequestContext reading = engine.reading();
        TypedEntity record = record(reading, needed(parameters(ctx), "id"));
        SecurityFields.framedAnywhere(ResponseFields.of(ctx));
        send(ctx, MediaTypes.HTML, preview.page(reading, record));
    }

    private TypedEntity record(RequestContext reading, String id) {
        TypedEntity record = reconciliation.find(reading, id);
        if (record == null) throw nothing();
        return record;
    }

    private static HttpError nothing() {
        return new HttpError(
                HttpErrorCode.NOT_FOUND, "There is nothing of this kind with this id.");
    }

    private static String needed(QueryString parameters, String name) {
        String value = parameters.get(name);
        if (value == null) throw HttpError.badRequest("The parameter " + name + " is missing.");
        if (value.length() > NameJoin.LONGEST) {
            throw HttpError.badRequest(
                    name + " has more than " + NameJoin.LONGEST + " characters.");
        }
        return StrictJson.wellFormed(value);
    }

    private static QueryString parameters(Context ctx) {
        return QueryString.parse(ctx.req().getQueryString()).withoutCallback();
    }

    private static void send(Context ctx, Map<String, Object> json) {
        send(ctx, MediaTypes.JSON, JsonBytes.write(json));
    }

    private static void send(Context ctx, String mediaType, byte[] content) {
        ExactBody.send(ctx, MediaTypes.contentType(mediaType), content);
    }
}
