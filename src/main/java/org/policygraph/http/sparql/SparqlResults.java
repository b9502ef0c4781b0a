package org.policygraph.http.sparql;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.SecurityFields;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.rdf.format.UnwritableRdfException;
import org.policygraph.store.sparql.ResultFormat;
import org.policygraph.store.sparql.SparqlAnswer;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;

import java.util.Arrays;
import java.util.Objects;

/**
 * Answers as bytes. That an answer was cut is said in a field of the response, and once more inside
 * where the format has a place for it: in the head of JSON and XML, in a comment of Turtle, TriG,
 * N-Triples, N-Quads and RDF/XML, in the name of a CSV or TSV file, in words on the page.
 */
final class SparqlResults {
    private final String limitsAddress;

    SparqlResults(ServerSettings settings) {
        this.limitsAddress = settings.publicUrl() + Paths.SPARQL + "#limits";
    }

    /** The bytes of an answer in one of the formats of the W3C. */
    byte[] write(SparqlAnswer answer, SparqlOffer offer) {
        return switch (answer) {
            case Truth truth -> table(offer.table()).write(truth);
            case Solutions all when !all.isCut() -> table(offer.table()).write(all);
            case Solutions some -> table(offer.table()).write(some, limitsAddress);
            case Statements statements -> write(statements, Objects.requireNonNull(offer.graph()));
        };
    }

    private static ResultFormat table(@Nullable ResultFormat format) {
        return Objects.requireNonNull(format);
    }

    private byte[] write(Statements statements, GraphFormat format) {
        byte[] written = written(statements, format);
        if (!statements.isCut()) return written;
        int entries = statements.triples().size();
        byte[] comment =
                format.comment(
                        "Cut after " + entries + " triples: there are more. " + limitsAddress);
        byte[] whole = Arrays.copyOf(comment, comment.length + written.length);
        System.arraycopy(written, 0, whole, comment.length, written.length);
        return whole;
    }

    private static byte[] written(Statements statements, GraphFormat format) {
        try {
            return format.write(statements.triples());
        } catch (UnwritableRdfException e) {
            throw new HttpError(HttpErrorCode.NOT_ACCEPTABLE, e.getMessage() + ". Ask for Turtle.");
        }
    }

    /** Says outside the body what must be known of it. */
    void announce(SparqlAnswer answer, SparqlOffer offer, Context ctx) {
        int entries = entries(answer);
        if (answer.isCut()) ctx.header(SecurityFields.TRUNCATED, "after=" + entries);
        boolean isFile = offer.table() == ResultFormat.CSV || offer.table() == ResultFormat.TSV;
        if (!isFile) return;
        String part = answer.isCut() ? "-first-" + entries : "";
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"policy-graph" + part + "." + offer.name() + "\"");
    }

    /** Rows or triples of an answer. */
    static int entries(SparqlAnswer answer) {
        return switch (answer) {
            case Truth _ -> 1;
            case Solutions solutions -> solutions.rows().size();
            case Statements statements -> statements.triples().size();
        };
    }
}
