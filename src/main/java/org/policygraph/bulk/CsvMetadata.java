package org.policygraph.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.policygraph.vocab.Licence;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the columns of the CSV set mean, and how its tables hang together: a table group in the
 * Metadata Vocabulary for Tabular Data (CSV on the Web).
 */
final class CsvMetadata {
    /** Where readers look for it (Model for Tabular Data, §5.3). */
    static final String FILE_NAME = "csv-metadata.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CsvMetadata() {}

    static byte[] of(List<CsvTable> tables) {
        ObjectNode group = JSON.createObjectNode().put("@context", "http://www.w3.org/ns/csvw");
        group.put("dc:title", "政策图谱 Policy Graph");
        group.put("dc:license", Licence.DATA.iri());
        group.put("dc:rights", Licence.DIGESTS);
        group.putObject("dialect").put("encoding", "utf-8").put("header", true);
        ArrayNode described = group.putArray("tables");
        tables.forEach(table -> describe(table, described.addObject()));
        return bytes(group);
    }

    private static void describe(CsvTable table, ObjectNode into) {
        into.put("url", table.fileName()).put("dc:description", table.description());
        ObjectNode schema = into.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (CsvColumn column : table.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("titles", column.name())
                    .put("dc:description", column.description())
                    .put("datatype", column.datatype().csvw())
                    .put("required", column.required());
        }
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        if (table.references().isEmpty()) return;
        ArrayNode references = schema.putArray("foreignKeys");
        for (CsvTable.Reference reference : table.references()) {
            references
                    .addObject()
                    .put("columnReference", reference.column())
                    .putObject("reference")
                    .put("resource", reference.table() + ".csv")
                    .put("columnReference", CsvTables.ID);
        }
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }
}
