package org.policygraph.bulk;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes CSV after RFC 4180: commas, CRLF, quotes where they are needed; in UTF-8 with a byte-order
 * mark, without which spreadsheets do not show Chinese.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tabulator or a line end for a
 * formula. Such a cell of text gets an apostrophe before it, and so does one that begins with an
 * apostrophe: who takes one apostrophe from the front of a text has the text. Numbers and IRIs stay
 * as they are, since they cannot be formulas.
 */
public final class CsvWriter {
    /** The media type with the parameter of RFC 4180, §3. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n'";

    private final CsvTable table;
    private final CSVPrinter csv;

    /**
     * Begins a table, with its header.
     *
     * @param more headers of columns of text after those of the table
     * @throws IOException if that fails
     */
    public CsvWriter(CsvTable table, List<String> more, OutputStream out) throws IOException {
        this.table = table;
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(Stream.concat(table.header().stream(), more.stream()));
    }

    /**
     * Writes a row.
     *
     * @throws IOException if that fails
     */
    public void row(List<@Nullable String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            boolean isText = at >= table.columns().size() || table.columns().get(at).isText();
            String cell = cells.get(at);
            csv.print(cell != null && isText ? guarded(cell) : cell);
        }
        csv.println();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Passes on what was written; the stream stays open.
     *
     * @throws IOException if that fails
     */
    public void finish() throws IOException {
        csv.flush();
    }
}
