package org.policygraph.index;

import org.policygraph.index.Criterion.HasLink;
import org.policygraph.index.Criterion.Linked;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of criteria and axes where only links on some bases count. What must not hold is
 * left as it is, since that a link is missing rests on no link: so there are never fewer measures
 * on more bases.
 */
record BasisRestriction(Set<String> bases) {
    private static final Criterion NONE = new Criterion.Any(List.of());

    Criterion of(Criterion where) {
        return of(where, true);
    }

    private Criterion of(Criterion where, boolean isWanted) {
        return switch (where) {
            case Criterion.All all -> new Criterion.All(each(all.parts(), isWanted));
            case Criterion.Any any -> new Criterion.Any(each(any.parts(), isWanted));
            case Criterion.Not not -> new Criterion.Not(of(not.part(), !isWanted));
            case Linked linked when isWanted -> {
                Set<String> left = left(linked.bases());
                yield left.isEmpty()
                        ? NONE
                        : new Linked(
                                linked.link(),
                                linked.concepts(),
                                linked.below(),
                                left,
                                linked.roles());
            }
            case HasLink has when isWanted -> {
                Set<String> left = left(has.bases());
                yield left.isEmpty() ? NONE : new HasLink(has.link(), left, has.roles());
            }
            default -> where;
        };
    }

    private List<Criterion> each(List<Criterion> parts, boolean isWanted) {
        return parts.stream().map(each -> of(each, isWanted)).toList();
    }

    /** Those of some bases that count; none given stand for all. */
    private Set<String> left(Set<String> given) {
        if (given.isEmpty()) return bases;
        Set<String> left = new HashSet<>(given);
        left.retainAll(bases);
        return Set.copyOf(left);
    }

    Dimension of(Dimension axis) {
        return switch (axis) {
            case Dimension.Concepts concepts ->
                    new Dimension.Concepts(concepts.link(), left(concepts.bases()));
            case Dimension.Bases among -> new Dimension.Bases(among.links(), left(among.among()));
            case Dimension.Themes _, Dimension.Paragraphs _, Dimension.Documents _ -> axis;
        };
    }

    /** The bases on which some link is wanted by a criterion. */
    static Set<String> wanted(Criterion where) {
        Set<String> found = new HashSet<>();
        addWanted(where, true, found);
        return found;
    }

    private static void addWanted(Criterion where, boolean isWanted, Set<String> found) {
        switch (where) {
            case Criterion.All all -> all.parts().forEach(each -> addWanted(each, isWanted, found));
            case Criterion.Any any -> any.parts().forEach(each -> addWanted(each, isWanted, found));
            case Criterion.Not not -> addWanted(not.part(), !isWanted, found);
            case Linked linked when isWanted -> found.addAll(orAll(linked.bases()));
            case HasLink has when isWanted -> found.addAll(orAll(has.bases()));
            default -> {}
        }
    }

    private static Collection<String> orAll(Set<String> bases) {
        return bases.isEmpty() ? BasisLevels.STRONGEST_FIRST : bases;
    }
}
