package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Gathers rounds, and tells their medians. */
final class Table {
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** One round of one server. */
    record Entry(
            int measures,
            String pair,
            String server,
            String query,
            int connections,
            Wrk.Round round) {}

    void add(Entry entry) {
        entries.add(entry);
    }

    void note(String line) {
        notes.add(line);
        System.out.println(line);
    }

    /** The median of the rounds of a server; NaN if there are none. */
    double median(
            int measures,
            String pair,
            String server,
            String query,
            int connections,
            ToDoubleFunction<Wrk.Round> part) {
        double[] values =
                entries.stream()
                        .filter(each -> each.measures == measures && each.pair.equals(pair))
                        .filter(each -> each.server.equals(server) && each.query.equals(query))
                        .filter(each -> each.connections == connections)
                        .mapToDouble(each -> part.applyAsDouble(each.round))
                        .sorted()
                        .toArray();
        if (values.length == 0) return Double.NaN;
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** Writes all rounds as JSON, and the medians and notes as Markdown. */
    void write(Path folder) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("speed.json").toFile(), entries);
        List<String> lines = new ArrayList<>(notes);
        lines.add("");
        lines.add(
                "| measures | beside | server | query | connections | a second | p50 ms | p99 ms |");
        lines.add("|---|---|---|---|---|---|---|---|");
        Map<String, List<Entry>> cells =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Table::place, LinkedHashMap::new, Collectors.toList()));
        cells.values().forEach(each -> lines.add(line(each.getFirst())));
        Files.write(folder.resolve("speed.md"), lines);
        lines.forEach(System.out::println);
    }

    private static String place(Entry entry) {
        return String.join(
                "|",
                String.valueOf(entry.measures),
                entry.pair,
                entry.server,
                entry.query,
                String.valueOf(entry.connections));
    }

    private String line(Entry entry) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %d | %,.0f | %.3f | %.3f |",
                entry.measures,
                entry.pair,
                entry.server,
                entry.query,
                entry.connections,
                of(entry, Wrk.Round::perSecond),
                of(entry, Wrk.Round::p50),
                of(entry, Wrk.Round::p99));
    }

    private double of(Entry entry, ToDoubleFunction<Wrk.Round> part) {
        return median(
                entry.measures, entry.pair, entry.server, entry.query, entry.connections, part);
    }
}
