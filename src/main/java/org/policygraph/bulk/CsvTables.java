package org.policygraph.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The tables of the CSV set. They stand in {@code csv-metadata.json}, a table group in the Metadata
 * Vocabulary for Tabular Data (CSV on the Web), which goes out with them. Two annotations stay
 * here: {@code rows} says which rows a table has, {@code cell} where a column's cells come from. A
 * table whose schema is that of another names the other's file.
 *
 * <p>What may have several values has rows of its own, so that every cell holds one value and
 * nothing is lost.
 */
public final class CsvTables {
    /** Where readers look for the description (Model for Tabular Data, §5.3). */
    static final String METADATA = "csv-metadata.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode GROUP = group();

    /** All tables, those that others refer to among them. */
    static final List<CsvTable> ALL =
            GROUP.required("tables").valueStream().map(CsvTable::of).toList();

    /** The measures; also the columns of every list of them. */
    public static final CsvTable MEASURES =
            ALL.stream()
                    .filter(table -> table.fileName().equals("measures.csv"))
                    .findFirst()
                    .orElseThrow();

    private CsvTables() {}

    private static JsonNode group() {
        try (InputStream in =
                Objects.requireNonNull(CsvTables.class.getResourceAsStream(METADATA))) {
            JsonNode group = JSON.readTree(in);
            for (JsonNode table : group.required("tables")) {
                JsonNode schema = table.required("tableSchema");
                if (!schema.isTextual()) continue;
                ((ObjectNode) table).set("tableSchema", schema(group, schema.asText()));
            }
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode schema(JsonNode group, String file) {
        return group.required("tables")
                .valueStream()
                .filter(table -> table.required("url").asText().equals(file))
                .map(table -> table.required("tableSchema"))
                .findFirst()
                .orElseThrow();
    }

    /** The description as readers of CSV take it. */
    static byte[] metadata() {
        ObjectNode published = GROUP.deepCopy();
        for (JsonNode table : published.required("tables")) {
            ((ObjectNode) table).remove("rows");
            for (JsonNode column : table.required("tableSchema").required("columns")) {
                ObjectNode described = (ObjectNode) column;
                described.remove("cell");
                described.set("titles", described.required("name"));
            }
        }
        return (published.toPrettyString().replace("\r\n", "\n") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
