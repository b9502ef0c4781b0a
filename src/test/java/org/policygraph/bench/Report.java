package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the results for people, in Markdown, and for programs, in JSON. */
final class Report {
    private final Settings settings;
    private final Results results;
    private final List<Verdict> verdicts;

    Report(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        this.verdicts =
                Stream.of(
                                Verdicts.of(results, settings.measures()),
                                RemoteVerdicts.of(results, settings.remote()),
                                SoakVerdicts.of(results))
                        .flatMap(List::stream)
                        .toList();
    }

    /** Writes both files, and prints the first. */
    void write() throws IOException {
        Files.write(settings.folder().resolve("speed.md"), markdown());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(settings.folder().resolve("speed.json").toFile(), json());
        markdown().forEach(System.out::println);
    }

    private List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d measures, %d rounds of %d seconds, answer cache off unless said.",
                        settings.measures(),
                        settings.rounds(),
                        settings.seconds()));
        begin(lines, "Bounds", "| | found | wanted | | others |", "|---|---|---|---|---|");
        verdicts.forEach(each -> lines.add(each.row()));
        begin(lines, "Servers", "| measures | server | | |", "|---|---|---|---|");
        results.figures().forEach(each -> lines.add(row(each)));
        begin(
                lines,
                "Questions",
                "| measures | beside | server | question | connections | rounds | a second | p50 ms"
                        + " | p99 ms |",
                "|---|---|---|---|---|---|---|---|---|");
        results.rounds().forEach((cell, rounds) -> lines.add(row(cell, rounds)));
        begin(lines, "Time taken", "| part | seconds |", "|---|---|");
        results.parts().forEach((part, seconds) -> lines.add(row(part, seconds)));
        lines.add(row("all", results.parts().values().stream().mapToDouble(each -> each).sum()));
        lines.add("");
        results.notes().forEach(each -> lines.add("- " + each));
        return lines;
    }

    private static void begin(List<String> lines, String title, String head, String rule) {
        lines.addAll(List.of("", "## " + title, "", head, rule));
    }

    private static String row(Results.Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %,.1f %s |",
                figure.measures(),
                figure.server(),
                figure.what(),
                figure.value(),
                figure.unit());
    }

    private static String row(Object part, double seconds) {
        return String.format(Locale.ROOT, "| %s | %.0f |", part, seconds);
    }

    private String row(Results.Cell cell, List<Wrk.Round> rounds) {
        long whole = rounds.stream().filter(Wrk.Round::isWhole).count();
        String found =
                results.isSilent(cell)
                        ? "no answer in " + settings.seconds() + " s | |"
                        : numbers(cell);
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %d | %d of %d | %s |",
                cell.measures(),
                cell.beside(),
                cell.server(),
                cell.query(),
                cell.connections(),
                whole,
                rounds.size(),
                found);
    }

    private String numbers(Results.Cell cell) {
        double perSecond = results.median(cell, Wrk.Round::perSecond);
        if (!Double.isFinite(perSecond)) return "failures | |";
        return String.format(
                Locale.ROOT,
                "%,.0f | %.3f | %.3f",
                perSecond,
                results.median(cell, Wrk.Round::p50),
                results.median(cell, Wrk.Round::p99));
    }

    private Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measures", settings.measures());
        all.put("rounds", settings.rounds());
        all.put("seconds", settings.seconds());
        all.put("bounds", verdicts.stream().map(Report::json).toList());
        all.put("servers", results.figures());
        all.put("questions", results.rounds().entrySet().stream().map(Report::json).toList());
        all.put("parts", results.parts());
        all.put("notes", results.notes());
        return all;
    }

    private static Map<String, @Nullable Object> json(Verdict verdict) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("what", verdict.what());
        one.put("found", Double.isFinite(verdict.found()) ? verdict.found() : null);
        one.put("bound", verdict.bound());
        one.put("wanted", verdict.wanted());
        one.put("unit", verdict.unit());
        one.put("state", verdict.state());
        return one;
    }

    private static Map<String, Object> json(Map.Entry<Results.Cell, List<Wrk.Round>> entry) {
        return Map.of("cell", entry.getKey(), "rounds", entry.getValue());
    }
}
