package org.policygraph.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The CSV set as a reader has it.
 *
 * @param metadata the description of the tables
 * @param tables the rows of each file, each by its header
 * @param headers the header of each file
 */
record CsvSet(
        JsonNode metadata,
        Map<String, List<Map<String, String>>> tables,
        Map<String, List<String>> headers) {
    static CsvSet of(byte[] zip) {
        Map<String, String> files = files(zip);
        JsonNode metadata = RunningServer.json(files.remove("csv-metadata.json"));
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        files.forEach(
                (name, text) -> {
                    List<List<String>> rows = rows(text);
                    headers.put(name, rows.getFirst());
                    tables.put(name, named(rows));
                });
        return new CsvSet(metadata, tables, headers);
    }

    /** The rows of a file by its header, without the mark at its front. */
    static List<Map<String, String>> table(String csv) {
        return named(rows(csv));
    }

    private static Map<String, String> files(byte[] zip) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<List<String>> rows(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.stream().map(row -> List.copyOf(row.toList())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int at = 0; at < row.size(); at++) cells.put(rows.getFirst().get(at), row.get(at));
            named.add(cells);
        }
        return named;
    }

    /** The rows of a table. */
    List<Map<String, String>> rowsOf(String table) {
        return tables.getOrDefault(table + ".csv", List.of());
    }

    /** One column of a table. */
    List<String> column(String table, String column) {
        return rowsOf(table).stream().map(row -> row.getOrDefault(column, "")).toList();
    }
}
