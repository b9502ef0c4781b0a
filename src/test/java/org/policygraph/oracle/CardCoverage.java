package org.policygraph.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts groups, departments and their pairs by turning over one card after another. */
record CardCoverage(Walk walk, List<MeasureCard> cards) {
    private static final List<String> DEPARTMENT_BASES = List.of("STATED", "CURATED");

    /** What stands on a card; with {@code below}, what stands above that too. */
    @FunctionalInterface
    private interface Values<T> {
        Set<T> of(MeasureCard card, boolean below);
    }

    Answers.Coverage counts() {
        return new Answers.Coverage(
                cards.size(), counts(this::groups), counts(this::departments), counts(this::pairs));
    }

    private static <T> void count(Set<T> values, Map<T, Integer> counts) {
        values.forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    private <T> Map<T, Answers.Count> counts(Values<T> values) {
        Map<T, Integer> direct = new HashMap<>();
        Map<T, Integer> rolledUp = new HashMap<>();
        for (MeasureCard card : cards) {
            count(values.of(card, false), direct);
            count(values.of(card, true), rolledUp);
        }
        return rolledUp.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        new Answers.Count(
                                                direct.getOrDefault(each.getKey(), 0),
                                                each.getValue())));
    }

    private Set<String> groups(MeasureCard card, boolean below) {
        return names(card.groups(), LinkKind.NOT_FROM_A_REMIT, below);
    }

    private Set<String> departments(MeasureCard card, boolean below) {
        return names(card.departments(), DEPARTMENT_BASES, below);
    }

    private Set<String> names(List<MeasureCard.Link> links, List<String> bases, boolean below) {
        return links.stream()
                .filter(link -> bases.contains(link.basis()))
                .flatMap(link -> below ? link.upwards().stream() : Stream.of(link.concept()))
                .map(walk::name)
                .collect(Collectors.toSet());
    }

    private Set<Answers.Cell> pairs(MeasureCard card, boolean below) {
        Set<Answers.Cell> pairs = new HashSet<>();
        for (String group : groups(card, below)) {
            for (String department : departments(card, below)) {
                pairs.add(new Answers.Cell(group, department));
            }
        }
        return pairs;
    }
}
