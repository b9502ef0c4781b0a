package org.policygraph.bulk;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.trace.document.DocumentReferences;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The CSV set as a ZIP: the description of the tables, then table by table. */
final class CsvArchive {
    /**
     * The earliest time that ZIP can say: the files have none, and the same data the same bytes.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CsvArchive() {}

    static void write(DatasetGraphs graphs, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        begin(CsvTables.METADATA, zip);
        zip.write(CsvTables.metadata());
        CsvSource source = new CsvSource(graphs.union(), DocumentReferences.of(graphs.union()));
        for (CsvTable table : CsvTables.ALL) {
            begin(table.fileName(), zip);
            write(table, graphs, source, zip);
        }
        zip.finish();
    }

    private static void begin(String fileName, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(fileName);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void write(
            CsvTable table, DatasetGraphs graphs, CsvSource source, OutputStream out)
            throws IOException {
        CsvWriter csv = new CsvWriter(table, List.of(), out);
        for (Node record : table.records(graphs)) {
            Iterator<List<@Nullable String>> rows = table.rows(source, record).iterator();
            while (rows.hasNext()) csv.row(rows.next());
        }
        csv.finish();
    }
}
