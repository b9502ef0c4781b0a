package org.policygraph.http.sparql;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.rdf.GraphFormat;
import org.policygraph.store.sparql.ResultFormat;
import org.policygraph.store.sparql.SparqlForm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A form in which the answer to a query is sent.
 *
 * @param name what the parameter {@code format} calls it
 * @param mediaType its media type
 * @param table the format of solutions and truths, or null
 * @param graph the format of statements, or null; a page if both are null
 */
record SparqlOffer(
        String name, String mediaType, @Nullable ResultFormat table, @Nullable GraphFormat graph) {
    static final SparqlOffer PAGE = new SparqlOffer("html", MediaTypes.HTML, null, null);

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

    /**
     * What a client wants: by the parameter {@code format}, since a link cannot carry a field, else
     * by Accept.
     *
     * @throws Refusal if there is no such thing
     */
    static SparqlOffer wanted(SparqlForm form, @Nullable String format, Context ctx) {
        List<SparqlOffer> offers = of(form);
        AcceptHeader accept = AcceptHeader.of(ctx.req());
        String best =
                format != null
                        ? format
                        : accept.best(offers.stream().map(SparqlOffer::mediaType).toList())
                                .orElse("");
        return offers.stream()
                .filter(offer -> (format != null ? offer.name : offer.mediaType).equals(best))
                .findFirst()
                .orElseThrow(() -> notAcceptable(form, offers));
    }

    private static Refusal notAcceptable(SparqlForm form, List<SparqlOffer> offers) {
        return new Refusal(
                ErrorCode.NOT_ACCEPTABLE,
                "The answer to a query of the form "
                        + form
                        + " is served as "
                        + String.join(", ", offers.stream().map(SparqlOffer::mediaType).toList())
                        + ".");
    }
}
