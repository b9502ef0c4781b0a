package org.policygraph.http.sparql;

import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.ExactBody;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.log.StageTimer;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlAnswer;
import org.policygraph.store.sparql.SparqlRequest;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The query operation of the SPARQL 1.1 Protocol (§2.1), by GET, by POST of a form and by POST of a
 * query. Without a query it describes the service: as a page to people, as RDF to programs.
 */
public final class SparqlHandler {
    private static final String DEFAULT_GRAPHS = "default-graph-uri";
    private static final String NAMED_GRAPHS = "named-graph-uri";

    private static final Logger LOG = LoggerFactory.getLogger(SparqlHandler.class);

    private final SnapshotEndpoint endpoint;
    private final BodyReader bodies;
    private final SparqlResults results;
    private final SparqlPage page;
    private final ServiceDescription description;
    private final GraphStore store;

    public SparqlHandler(ServerSettings settings, SnapshotEndpoint endpoint, GraphStore store) {
        this.endpoint = endpoint;
        this.bodies = new BodyReader(settings.limits());
        this.results = new SparqlResults(settings);
        this.page = new SparqlPage(settings, endpoint.limits());
        this.description = new ServiceDescription(settings);
        this.store = store;
    }

    /** One address for both methods. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.SPARQL)
                        .get(this::get, byGet())
                        .post(this::post, byPost())
                        .in(Endpoint.Lane.OPEN)
                        .documented(
                                "SPARQL 1.1, query only, with a page of examples: see [SPARQL](sparql.md)"));
    }

    private static Operation byGet() {
        return Operation.named(
                        "sparqlGet",
                        Tag.QUERIES,
                        "Answers a SPARQL 1.1 query; without one describes the service")
                .takes(
                        Parameter.query("query", "The query").example("ASK {}"),
                        Parameter.query(DEFAULT_GRAPHS, "Graphs of the default graph")
                                .of(Schema.list(Schema.TEXT)),
                        Parameter.query(NAMED_GRAPHS, "Named graphs").of(Schema.list(Schema.TEXT)),
                        Parameter.query("format", "Instead of Accept")
                                .of(Schema.oneOf(SparqlOffer.names())))
                .answers(
                        "The answer, the page or the service description", SparqlOffer.mediaTypes())
                .with("ETag")
                .refuses(
                        HttpErrorCode.BAD_REQUEST,
                        HttpErrorCode.FORBIDDEN,
                        HttpErrorCode.NOT_ACCEPTABLE,
                        HttpErrorCode.TIMEOUT)
                .example(Paths.SPARQL, 200, "text/turtle")
                .example("/sparql?query=ASK%20%7B%7D", 200, "application/sparql-results+json")
                .example("/sparql?query=ASK", 400)
                .example(
                        "/sparql?query=ASK%20%7BSERVICE%20%3Chttps%3A%2F%2Fexample.org%2F%3E%20%7B%7D%7D",
                        403);
    }

    private static Operation byPost() {
        return Operation.named("sparqlPost", Tag.QUERIES, "Answers a SPARQL 1.1 query")
                .takesBody(MediaTypes.SPARQL_QUERY, Schema.TEXT, "ASK {}")
                .takesBody(
                        MediaTypes.FORM,
                        Schema.object(List.of("query"), Map.of("query", Schema.TEXT)),
                        "query=ASK+%7B%7D")
                .answers("The answer", SparqlOffer.mediaTypes())
                .refuses(
                        HttpErrorCode.BAD_REQUEST,
                        HttpErrorCode.FORBIDDEN,
                        HttpErrorCode.PAYLOAD_TOO_LARGE,
                        HttpErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        HttpErrorCode.TIMEOUT);
    }

    /** Answers the query of the query string, or describes the service where there is none. */
    private void get(Context ctx) {
        QueryString parameters = QueryString.parse(ctx.req().getQueryString());
        if (parameters.values().isEmpty()) describe(ctx);
        else answer(ctx, parameters);
    }

    /** Answers the query of the body. */
    private void post(Context ctx) {
        String type = ctx.header(MediaTypes.FIELD);
        if (MediaTypes.isUtf8(MediaTypes.FORM, type)) {
            answer(ctx, QueryString.parse(PercentDecoder.utf8(bodies.read(ctx.req()))));
            return;
        }
        if (MediaTypes.isUtf8(MediaTypes.SPARQL_UPDATE, type)) throw noUpdates();
        if (!MediaTypes.isUtf8(MediaTypes.SPARQL_QUERY, type)) {
            throw new HttpError(
                    HttpErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    Messages.format(
                            "The body must be %s or %s in UTF-8, and its Content-Type say so.",
                            MediaTypes.SPARQL_QUERY, MediaTypes.FORM));
        }
        QueryString parameters = QueryString.parse(ctx.req().getQueryString());
        if (parameters.get("query") != null) {
            throw HttpError.badRequest("The request has two queries.");
        }
        answer(ctx, PercentDecoder.utf8(bodies.read(ctx.req())), parameters);
    }

    private void answer(Context ctx, QueryString parameters) {
        if (parameters.get("update") != null) throw noUpdates();
        String query = parameters.get("query");
        if (query == null) throw HttpError.badRequest("The parameter query is missing.");
        answer(ctx, query, parameters);
    }

    private void answer(Context ctx, String query, QueryString parameters) {
        List<String> formats = SparqlOffer.named(parameters.withoutCallback());
        var request =
                new SparqlRequest(
                        StrictJson.wellFormed(query),
                        graphs(parameters, DEFAULT_GRAPHS),
                        graphs(parameters, NAMED_GRAPHS));
        AtomicReference<SparqlOffer> wanted = new AtomicReference<>(SparqlOffer.PAGE);
        SparqlAnswer answer =
                endpoint.answer(
                        request, form -> wanted.set(SparqlOffer.wanted(form, formats, ctx)));
        send(ctx, query, answer, wanted.get());
    }

    /** Forms send what was left blank, too; that names no graph. */
    private static List<String> graphs(QueryString parameters, String name) {
        return parameters.all(name).stream().filter(graph -> !graph.isBlank()).toList();
    }

    private void send(Context ctx, String query, SparqlAnswer answer, SparqlOffer offer) {
        StageTimer timer = StageTimer.start(LOG);
        byte[] content =
                offer.equals(SparqlOffer.PAGE)
                        ? page.html(labels(), query, answer)
                        : results.write(answer, offer);
        timer.end("write", "bytes", content.length);
        results.announce(answer, offer, ctx);
        send(ctx, offer.mediaType(), content);
    }

    private void describe(Context ctx) {
        DescriptionFormat wanted = DescriptionFormat.wanted("", ctx);
        GraphFormat format = wanted.format();
        byte[] content =
                format == null
                        ? page.html(labels(), "", null)
                        : format.write(description.of(store.snapshot().names()));
        send(ctx, wanted.mediaType(), content);
    }

    private NodeLabels labels() {
        return new NodeLabels(store.snapshot().union());
    }

    private static void send(Context ctx, String mediaType, byte[] content) {
        ctx.header("Vary", "Accept");
        if (ctx.req().getMethod().equals("POST")) {
            ExactBody.send(ctx, MediaTypes.contentType(mediaType), content);
        } else {
            EntityTag.send(ctx, mediaType, content);
        }
    }

    private static HttpError noUpdates() {
        return HttpError.badRequest("Updates are not served: the graph is read-only.");
    }
}
