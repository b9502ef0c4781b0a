package org.policygraph.bulk;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A table of the CSV set.
 *
 * @param fileName its file's name
 * @param type the class of its records
 * @param properties there is a row for each value of these properties of a record; for each record
 *     where there are none
 * @param contents whether it holds what is stated or what is inferred
 * @param columns its columns
 */
public record CsvTable(
        String fileName,
        Node type,
        List<Node> properties,
        Dump.Contents contents,
        List<CsvColumn> columns) {
    private static final Node TYPE = CsvColumn.term("rdf:type");
    private static final Comparator<Node> VALUES =
            Comparator.comparing(node -> Iris.ordered(node.toString()));

    public CsvTable {
        properties = List.copyOf(properties);
        columns = List.copyOf(columns);
    }

    /** Reads a table of the table group: its schema, and which rows it has. */
    static CsvTable of(JsonNode table) {
        JsonNode rows = table.required("rows");
        return new CsvTable(
                table.required("url").asText(),
                CsvColumn.term(rows.required("class").asText()),
                rows.path("values")
                        .valueStream()
                        .map(each -> CsvColumn.term(each.asText()))
                        .toList(),
                Dump.Contents.valueOf(rows.path("contents").asText("STATED")),
                table.required("tableSchema")
                        .required("columns")
                        .valueStream()
                        .map(CsvColumn::of)
                        .toList());
    }

    /** Its header. */
    public List<String> header() {
        return columns.stream().map(CsvColumn::name).toList();
    }

    /** All its records, by their IRIs, numbers in them in the order of numbers. */
    Collection<Node> records(DatasetGraphs graphs) {
        Map<String, Node> records = new TreeMap<>();
        contents.of(graphs)
                .values()
                .forEach(
                        graph ->
                                G.iterPO(graph, TYPE, type)
                                        .forEach(
                                                node ->
                                                        records.put(
                                                                Iris.ordered(node.getURI()),
                                                                node)));
        return records.values();
    }

    /** The rows of a record, each as the cells under the header; null for an empty cell. */
    public Stream<List<@Nullable String>> rows(CsvSource source, Node record) {
        if (properties.isEmpty())
            return Stream.of(cells(source, Triple.create(record, TYPE, type)));
        return properties.stream()
                .flatMap(
                        property ->
                                source.union().find(record, property, Node.ANY).toList().stream()
                                        .sorted(Comparator.comparing(Triple::getObject, VALUES)))
                .map(row -> cells(source, row));
    }

    private List<@Nullable String> cells(CsvSource source, Triple row) {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (CsvColumn column : columns) cells.add(column.cell().of(source, row));
        return cells;
    }
}
