package org.policygraph.http.sparql;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.store.sparql.ResultFormat;
import org.policygraph.store.sparql.SparqlForm;
import org.policygraph.text.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form in which the answer to a query is sent.
 *
 * @param name what the parameter {@code format} calls it, beside the media type
 * @param mediaType its media type
 * @param table the format of solutions and truths, or null
 * @param graph the format of statements, or null; a page if both are null
 */
record SparqlOffer(
        String name, String mediaType, @Nullable ResultFormat table, @Nullable GraphFormat graph) {
    static final SparqlOffer PAGE = new SparqlOffer("html", MediaTypes.HTML, null, null);

    /** What widespread clients call a media type beside the end of a file name. */
    private static final Map<String, List<String>> OTHER_NAMES =
            Map.of(
                    "text/turtle", List.of("turtle"),
                    "application/ld+json", List.of("json-ld"),
                    "application/n-triples", List.of("ntriples", "n-triples"),
                    "application/rdf+xml", List.of("rdf", "xml", "rdf+xml", "rdf/xml", "rdfxml"),
                    "application/n-quads", List.of("nquads", "n-quads"));

    private static final SparqlOffer JSON = of(ResultFormat.JSON);

    private static final List<SparqlOffer> TRUTH =
            List.of(
                    JSON,
                    of(ResultFormat.XML),
                    new SparqlOffer("json", MediaTypes.JSON, ResultFormat.JSON, null),
                    PAGE);

    private static final List<SparqlOffer> SOLUTIONS =
            Stream.concat(TRUTH.stream(), Stream.of(of(ResultFormat.CSV), of(ResultFormat.TSV)))
                    .toList();

    private static final List<SparqlOffer> STATEMENTS =
            Stream.concat(
                            Stream.of(GraphFormat.values())
                                    .map(f -> new SparqlOffer(f.suffix(), f.mediaType(), null, f)),
                            Stream.of(
                                    new SparqlOffer(
                                            "json", MediaTypes.JSON, null, GraphFormat.JSONLD),
                                    PAGE))
                    .toList();

    private static SparqlOffer of(ResultFormat format) {
        return new SparqlOffer(
                format.name().toLowerCase(Locale.ROOT), format.mediaType(), format, null);
    }

    /** What there is for a query of this form, the usual one first. */
    static List<SparqlOffer> of(SparqlForm form) {
        return switch (form) {
            case SELECT -> SOLUTIONS;
            case ASK -> TRUTH;
            case CONSTRUCT, DESCRIBE -> STATEMENTS;
        };
    }

    /** All names of formats. */
    static List<String> names() {
        return offers().map(SparqlOffer::name).distinct().toList();
    }

    /** All media types, as descriptions of the service have them, too. */
    static List<String> mediaTypes() {
        return Stream.concat(
                        offers().map(SparqlOffer::mediaType),
                        DescriptionFormat.mediaTypes().stream())
                .distinct()
                .toList();
    }

    private static Stream<SparqlOffer> offers() {
        return Stream.concat(SOLUTIONS.stream(), STATEMENTS.stream());
    }

    /**
     * The formats that the query string or form names: names, or media types, one or several in a
     * parameter. Clients that cannot know what a server calls the parameter send all three.
     */
    static List<String> named(QueryString parameters) {
        return Stream.of("format", "output", "results")
                .flatMap(name -> parameters.all(name).stream())
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * What a client wants: by a parameter, since a link cannot carry a field, else by Accept. A
     * name that is none here does no harm beside an Accept that says something.
     *
     * @param formats as {@link #named} reads them
     * @throws HttpError if there is no such thing, or two are asked for
     */
    static SparqlOffer wanted(SparqlForm form, List<String> formats, Context ctx) {
        List<SparqlOffer> offers = of(form);
        List<SparqlOffer> named =
                formats.stream()
                        .flatMap(format -> offers.stream().filter(o -> o.isCalled(format)).limit(1))
                        .toList();
        if (!named.isEmpty()) {
            SparqlOffer first = named.getFirst();
            if (named.stream().allMatch(first::isLike)) return first;
            throw HttpError.badRequest(
                    "The request asks for more than one format: "
                            + named.stream().map(o -> o.name).distinct().collect(joining(", "))
                            + ".");
        }
        AcceptHeader accept = AcceptHeader.of(ctx.req());
        if (!formats.isEmpty() && accept.isAnything()) throw notAcceptable(form, offers);
        return accept.best(offers.stream().map(SparqlOffer::mediaType).toList())
                .flatMap(best -> offers.stream().filter(o -> o.mediaType.equals(best)).findFirst())
                .orElseThrow(() -> notAcceptable(form, offers));
    }

    private boolean isCalled(String format) {
        return format.equals(name)
                || format.equals(mediaType)
                || OTHER_NAMES.getOrDefault(mediaType, List.of()).contains(format);
    }

    /** Whether two are the same but for how they are called. */
    private boolean isLike(SparqlOffer other) {
        return table == other.table && graph == other.graph;
    }

    private static HttpError notAcceptable(SparqlForm form, List<SparqlOffer> offers) {
        return new HttpError(
                HttpErrorCode.NOT_ACCEPTABLE,
                Messages.format(
                        "The answer to a query of the form %s is served as %s.",
                        form,
                        String.join(", ", offers.stream().map(SparqlOffer::mediaType).toList())));
    }
}
