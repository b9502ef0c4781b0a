package org.policygraph.http.sparql;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.SecurityFields;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.GraphFormat;
import org.policygraph.store.sparql.ResultFormat;
import org.policygraph.store.sparql.SparqlAnswer;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Answers as bytes. That an answer was cut is said in a field of the response, and once more inside
 * where the format has a place for it: in the head of JSON and XML, in a comment of Turtle and
 * N-Triples, in the name of a CSV or TSV file, in words on the page.
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
        byte[] written = format.write(statements.triples());
        if (!statements.isCut() || format == GraphFormat.JSONLD) return written;
        int entries = statements.triples().size();
        String comment =
                "# Cut after " + entries + " triples: there are more. " + limitsAddress + "\n";
        return (comment + new String(written, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
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
