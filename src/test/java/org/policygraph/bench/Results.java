package org.policygraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Gathers what was found, and tells medians. */
final class Results {
    private final Map<Cell, List<Wrk.Round>> rounds = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Part, Double> parts = new LinkedHashMap<>();

    /**
     * What a round was one of.
     *
     * @param measures the size
     * @param beside whose rounds alternated with the product's
     */
    record Cell(int measures, String beside, String server, String query, int connections) {}

    /**
     * One number about a server.
     *
     * @param measures the size; 40 for the shipped digest
     */
    record Figure(int measures, String server, String what, double value, String unit) {}

    void add(Cell cell, Wrk.Round round) {
        rounds.computeIfAbsent(cell, each -> new ArrayList<>()).add(round);
    }

    void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure);
    }

    /** What happened beside the plan. */
    void note(String line) {
        notes.add(line);
        System.out.println(line);
    }

    /** Runs something, and adds the seconds to those of its part, however it ends. */
    void time(Part part, Action action) throws IOException, InterruptedException {
        long started = System.nanoTime();
        try {
            action.run();
        } finally {
            parts.merge(part, (System.nanoTime() - started) / 1e9, Double::sum);
        }
    }

    /** Whether a round of this kind ended without any answer. */
    boolean isSilent(Cell cell) {
        return rounds.getOrDefault(cell, List.of()).stream().anyMatch(Wrk.Round::isSilent);
    }

    /**
     * The median of the rounds that were answered whole; NaN unless most rounds were, since the few
     * good ones of a server that fails say nothing.
     */
    double median(Cell cell, ToDoubleFunction<Wrk.Round> part) {
        List<Wrk.Round> all = rounds.getOrDefault(cell, List.of());
        double[] values =
                all.stream().filter(Wrk.Round::isWhole).mapToDouble(part).sorted().toArray();
        if (2 * values.length <= all.size()) return Double.NaN;
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** A figure; NaN if it was not found. */
    double figure(int measures, String server, String what) {
        return figures.stream()
                .filter(each -> each.measures == measures)
                .filter(each -> each.server.equals(server) && each.what.equals(what))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    Map<Cell, List<Wrk.Round>> rounds() {
        return rounds;
    }

    List<Figure> figures() {
        return figures;
    }

    List<String> notes() {
        return notes;
    }

    Map<Part, Double> parts() {
        return parts;
    }
}
