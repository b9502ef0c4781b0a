package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.FoldedText;
import org.policygraph.index.Criterion;
import org.policygraph.index.LinkPlan;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which measures meet a criterion that is not made of others, by their ranks.
 *
 * @param criterion no combination
 */
record MeetingQuestion(Criterion criterion) implements Question<BitSet> {
    /** A lookup, and which of its rows count. */
    private record Sought(Pattern pattern, @Nullable Set<Node> among, Predicate<Node[]> counts) {
        Sought(Pattern pattern, Set<Node> among) {
            this(pattern, among, row -> among.contains(last(row)));
        }
    }

    private static Node last(Node[] row) {
        return row[row.length - 1];
    }

    @Override
    public List<Lookup> lookups(AskedVersion version) {
        Sought sought = sought(version);
        return List.of(new Lookup(sought.pattern, sought.among));
    }

    @Override
    public BitSet answer(AskedVersion version, Function<Pattern, List<Node[]>> found) {
        Sought sought = sought(version);
        BitSet ranks = new BitSet(version.measures().size());
        for (Node[] row : found.apply(sought.pattern)) {
            int rank = version.measures().rank(row[0]);
            if (rank >= 0 && sought.counts.test(row)) ranks.set(rank);
        }
        return ranks;
    }

    @Override
    public int bytes(BitSet answer) {
        return answer.size() / Byte.SIZE;
    }

    private Sought sought(AskedVersion version) {
        Patterns patterns = version.patterns();
        return switch (criterion) {
            case Criterion.InDocument in -> new Sought(patterns.documents(), in.documents());
            case Criterion.InTheme in -> new Sought(patterns.themes(), in.themes());
            case Criterion.Cites cites -> new Sought(patterns.paragraphs(), cites.paragraphs());
            case Criterion.CitesParagraph cites ->
                    new Sought(patterns.paragraphs(), version.paragraphs(cites.numbers()));
            case Criterion.OfOriginal _ -> new Sought(patterns.originals(), null, row -> true);
            case Criterion.InDivision _ -> throw new NotAskedException("division");
            case Criterion.HasCommitment _ -> new Sought(patterns.commitments(), null, row -> true);
            case Criterion.Linked linked -> linked(linked, version);
            case Criterion.HasLink has -> {
                refuseRoles(has.roles());
                LinkPlan link = version.link(has.link());
                yield new Sought(patterns.linksWithBasis(link), null, on(has.bases()));
            }
            case Criterion.Holds holds ->
                    new Sought(patterns.texts(), null, row -> holds(last(row), holds.folded()));
            case Criterion.Everything _, Criterion.All _, Criterion.Any _, Criterion.Not _ ->
                    throw new IllegalArgumentException("a combination is not asked as such");
        };
    }

    private static Sought linked(Criterion.Linked linked, AskedVersion version) {
        refuseRoles(linked.roles());
        LinkPlan link = version.link(linked.link());
        Set<Node> concepts =
                linked.below() ? version.below(linked.concepts(), link) : linked.concepts();
        return new Sought(
                version.patterns().linksWithBasis(link),
                concepts,
                on(linked.bases()).and(row -> concepts.contains(last(row))));
    }

    private static void refuseRoles(Set<String> roles) {
        if (!roles.isEmpty()) throw new NotAskedException("role");
    }

    private static Predicate<Node[]> on(Set<String> bases) {
        return row -> bases.contains(LinkPlan.basisName(row[1]));
    }

    private static boolean holds(Node text, String folded) {
        return text.isLiteral() && FoldedText.fold(text.getLiteralLexicalForm()).contains(folded);
    }
}
