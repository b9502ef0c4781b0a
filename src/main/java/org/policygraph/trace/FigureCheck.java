package org.policygraph.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds numbers of an article against those of held texts.
 *
 * <ol>
 *   <li>A number that a held text states of what is called by the same words decides, by its value.
 *   <li>Else the number by itself is looked for in all held texts. That it stands there says
 *       nothing of what it is a number of.
 * </ol>
 *
 * @param <D> how whoever holds the texts names records and places
 */
public final class FigureCheck<D> {
    private final Map<String, List<StatedFigure<D>>> before = new HashMap<>();
    private final Map<String, List<StatedFigure<D>>> behind = new HashMap<>();
    private final Map<PrintedFigure.Value, List<D>> places;

    /**
     * What is held.
     *
     * @param places where values stand in held texts, some of the places of each
     */
    public FigureCheck(List<StatedFigure<D>> stated, Map<PrintedFigure.Value, List<D>> places) {
        this.places = Map.copyOf(places);
        for (StatedFigure<D> each : stated) {
            if (each.isBehind()) put(behind, each.beginning() + unit(each.value()), each);
            else put(before, each.key() + unit(each.value()), each);
        }
    }

    private static <D> void put(
            Map<String, List<StatedFigure<D>>> to, String key, StatedFigure<D> figure) {
        to.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
    }

    private static String unit(PrintedFigure.Value value) {
        return "|" + value.unit();
    }

    /** What becomes of a number. */
    public FigureComparison<D> of(PrintedFigure figure) {
        PrintedFigure.Value value = figure.value();
        if (value == null) return FigureComparison.of(figure, FigureVerdict.NOT_READ);
        List<StatedFigure<D>> same = new ArrayList<>();
        List<StatedFigure<D>> otherwise = new ArrayList<>();
        List<StatedFigure<D>> others = new ArrayList<>();
        for (StatedFigure<D> each : calledAlike(figure, value)) {
            if (!each.hasSameValue(figure)) others.add(each);
            else if (each.isComparedAs(figure)) same.add(each);
            else otherwise.add(each);
        }
        if (!same.isEmpty()) {
            return new FigureComparison<>(figure, FigureVerdict.SAME_VALUE, same, List.of());
        }
        if (!otherwise.isEmpty()) {
            return new FigureComparison<>(
                    figure, FigureVerdict.COMPARED_OTHERWISE, otherwise, List.of());
        }
        if (!others.isEmpty()) {
            return new FigureComparison<>(figure, FigureVerdict.OTHER_VALUE, others, List.of());
        }
        List<D> standing = places.getOrDefault(value, List.of());
        if (standing.isEmpty()) return FigureComparison.of(figure, FigureVerdict.NOT_FOUND);
        return new FigureComparison<>(figure, FigureVerdict.VALUE_ALONE, List.of(), standing);
    }

    private List<StatedFigure<D>> calledAlike(PrintedFigure figure, PrintedFigure.Value value) {
        String key = StatedFigure.key(figure.before()) + unit(value);
        Set<StatedFigure<D>> found = new LinkedHashSet<>(before.getOrDefault(key, List.of()));
        String follows = figure.behind();
        for (int at = 0; at < follows.length(); at++) {
            String beginning = StatedFigure.beginning(follows.substring(at));
            found.addAll(behind.getOrDefault(beginning + unit(value), List.of()));
        }
        found.removeIf(each -> !each.isOf(figure));
        return List.copyOf(found);
    }
}
