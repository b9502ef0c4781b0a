package org.policygraph.index;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Counts of measures by their basis. The same is counted again and again, first without any link,
 * then with those of the strongest basis, then with the next weaker ones as well: each measure
 * counts on the basis that brings it in. That is the weakest link that it cannot do without, of the
 * strongest ones that it has: who asks for two groups, of which a measure names one and implies the
 * other, has it by inference.
 *
 * @param <T> what is counted at once
 */
public final class BasisLevels<T> {
    /** What the characters themselves say comes before what a person says of them. */
    public static final List<String> STRONGEST_FIRST =
            List.of("STATED", "CURATED", "IMPLIED", "REMIT", "REJECTED");

    private final List<Level<T>> levels;

    private record Level<T>(@Nullable String basis, T counts) {}

    /** A criterion and axes with the links of a level. */
    private record Asked(@Nullable String basis, Criterion where, List<Dimension> axes) {}

    /** Counts something. */
    @FunctionalInterface
    public interface Counter<T> {
        T count(Criterion where, List<Dimension> axes);
    }

    private BasisLevels(List<Level<T>> levels) {
        this.levels = levels;
    }

    /**
     * Counts at all levels.
     *
     * @param axes those along which it counts; none for a number alone
     */
    public static <T> BasisLevels<T> of(
            MeasureIndex index, Criterion where, List<Dimension> axes, Counter<T> counter) {
        Set<String> wanted = new HashSet<>(BasisRestriction.wanted(where));
        axes.forEach(axis -> wanted.addAll(bases(axis)));
        boolean isOfLinks = axes.stream().anyMatch(axis -> !bases(axis).isEmpty());
        return counted(
                asked(
                        wanted,
                        isOfLinks,
                        (basis, bases) -> {
                            BasisRestriction on = new BasisRestriction(bases);
                            return new Asked(
                                    basis, on.of(where), axes.stream().map(on::of).toList());
                        }),
                counter);
    }

    /**
     * Counts at all levels.
     *
     * @param wanted the bases that count
     * @param where what is left of a criterion where only links on some bases count; empty for none
     */
    public static <T> BasisLevels<T> of(
            MeasureIndex index,
            Set<String> wanted,
            Function<Set<String>, Criterion> where,
            Function<Criterion, T> counter) {
        return counted(
                asked(
                        wanted,
                        false,
                        (basis, bases) -> new Asked(basis, where.apply(bases), List.of())),
                (each, _) -> counter.apply(each));
    }

    private static <T> BasisLevels<T> counted(List<Asked> asked, Counter<T> counter) {
        List<Level<T>> levels = new ArrayList<>(asked.size());
        for (Asked each : asked) {
            levels.add(new Level<>(each.basis, counter.count(each.where, each.axes)));
        }
        return new BasisLevels<>(levels);
    }

    /** How many measures meet a criterion. */
    public static List<BasisCount> totals(MeasureIndex index, Criterion where) {
        return of(index, where, List.of(), (each, _) -> index.count(each))
                .counts(Integer::intValue);
    }

    /** What is asked at the level of a basis, where the links on some bases count. */
    @FunctionalInterface
    private interface Restriction {
        Asked on(@Nullable String basis, Set<String> bases);
    }

    /** Without links there is nothing to count along what links lead to. */
    private static List<Asked> asked(
            Set<String> wanted, boolean isOfLinks, Restriction restriction) {
        List<Asked> asked = new ArrayList<>();
        if (!isOfLinks) asked.add(restriction.on(null, Set.of()));
        Set<String> bases = new HashSet<>();
        for (String basis : STRONGEST_FIRST) {
            if (!wanted.contains(basis)) continue;
            bases.add(basis);
            asked.add(restriction.on(basis, Set.copyOf(bases)));
        }
        return asked;
    }

    private static Set<String> bases(Dimension axis) {
        return switch (axis) {
            case Dimension.Concepts concepts -> concepts.bases();
            case Dimension.Bases among -> among.among();
            case Dimension.Themes _, Dimension.Paragraphs _, Dimension.Documents _ -> Set.of();
        };
    }

    /**
     * The measures that meet a criterion, at each level.
     *
     * @return what {@link #basis} tells the basis of one of them from
     */
    public static BasisLevels<BitSet> entries(MeasureIndex index, Criterion where) {
        return of(index, where, List.of(), (each, _) -> index.entries(each));
    }

    /**
     * The basis of the first level that has something; null if it is there without any link, or
     * nowhere.
     */
    public @Nullable String basis(Predicate<T> has) {
        for (Level<T> level : levels) {
            if (has.test(level.counts)) return level.basis;
        }
        return null;
    }

    /**
     * One number by basis, the strongest first; a basis that adds none is left out.
     *
     * @param number the number among what was counted
     */
    public List<BasisCount> counts(ToIntFunction<T> number) {
        List<BasisCount> counts = new ArrayList<>();
        int before = 0;
        for (Level<T> level : levels) {
            int upToHere = number.applyAsInt(level.counts);
            if (upToHere > before) counts.add(new BasisCount(level.basis, upToHere - before));
            before = upToHere;
        }
        return counts;
    }
}
