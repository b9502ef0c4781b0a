package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.CompressedFile;
import org.policygraph.bulk.CsvSource;
import org.policygraph.bulk.CsvTables;
import org.policygraph.bulk.CsvWriter;
import org.policygraph.bulk.Edition;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.StreamedBody;
import org.policygraph.query.GraphQlEngine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Any list of measures as CSV: the table of the CSV set, a column that says on which basis a
 * measure counts in this list, and one that says on which bases all links rest that brought it
 * there.
 */
public final class MeasuresCsvHandler {
    private static final String COUNTED = "counted_basis";
    private static final String MATCHED = "matched_basis";

    private final GraphQlEngine engine;
    private final MeasureConditions conditions;

    public MeasuresCsvHandler(GraphQlEngine engine) {
        this.engine = engine;
        this.conditions = new MeasureConditions(engine.schema());
    }

    /** The list. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.MEASURES_CSV)
                        .get(
                                this::get,
                                Operation.named(
                                                "measuresCsv",
                                                Tag.BULK,
                                                "Any list of measures as a table in CSV: all, or those that meet conditions")
                                        .takes(conditions.parameters())
                                        .answers(
                                                "The measures in document order, each with the basis on which it counts and the bases of all links by which it met the conditions",
                                                CsvWriter.MEDIA_TYPE)
                                        .with("ETag", "Repr-Digest", "Content-Disposition")
                                        .refuses(HttpErrorCode.BAD_REQUEST, HttpErrorCode.BUSY)
                                        .example("/measures.csv?document=minsheng-2025")
                                        .example(
                                                "/measures.csv?group=%E5%8A%B3%E5%8A%A8%E8%80%85&groupBasis=STATED")
                                        .example(
                                                "/measures.csv?department=%E5%8C%BB%E4%BF%9D%E5%B1%80&departmentBasis=REMIT")
                                        .example(
                                                "/measures.csv?department=%E5%8C%BB%E4%BF%9D%E5%B1%80",
                                                400)
                                        .example("/measures.csv?group=nobody", 400)
                                        .example("/measures.csv?colour=red", 400))
                        .documented(
                                "any list of measures as a table: see [lists of measures](#lists-of-measures)"));
    }

    /**
     * Sends the measures that meet the conditions of the query string, all without conditions.
     *
     * @throws HttpError if a condition cannot be read, or names what there is not
     */
    private void get(Context ctx) {
        var where = conditions.of(QueryString.parse(ctx.req().getQueryString()));
        Edition edition = engine.edition();
        List<ListedMeasures.Entry> listed =
                new ListedMeasures(engine, CorrelationId.of(ctx)).where(where);
        if (engine.edition() != edition) {
            throw new HttpError(
                    HttpErrorCode.BUSY,
                    "The data were replaced while the list was made: ask again.");
        }
        StreamedBody.send(
                ctx,
                MediaTypes.contentType(CsvWriter.MEDIA_TYPE),
                "measures.csv",
                CompressedFile.of(out -> write(listed, edition.table(), out)));
    }

    private static void write(List<ListedMeasures.Entry> listed, CsvSource source, OutputStream out)
            throws IOException {
        CsvWriter csv = new CsvWriter(CsvTables.MEASURES, List.of(COUNTED, MATCHED), out);
        for (ListedMeasures.Entry entry : listed) {
            var record = NodeFactory.createURI(entry.id());
            for (List<@Nullable String> row : CsvTables.MEASURES.rows(source, record).toList()) {
                List<@Nullable String> cells = new ArrayList<>(row);
                cells.add(entry.basis());
                cells.add(entry.bases().isEmpty() ? null : String.join(" ", entry.bases()));
                csv.row(cells);
            }
        }
        csv.finish();
    }
}
