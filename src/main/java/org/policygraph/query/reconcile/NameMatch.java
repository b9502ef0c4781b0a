package org.policygraph.query.reconcile;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.Name;

import java.util.Comparator;

/**
 * A record that a name may mean.
 *
 * @param node the record
 * @param type its type
 * @param name the record's own name that it was found by
 * @param how what that name is
 * @param folded whether it is the same only without regard to width, letter case, traditional forms
 *     and outer spaces
 * @param likeness 1 for the same name, less for one that is only like it
 */
public record NameMatch(
        Node node, EntityType type, String name, MatchKind how, boolean folded, double likeness) {
    /** What looking only at the folded form takes away; less than lies between two kinds. */
    private static final int FOLDED = 1;

    /** The surest first; of equals the shorter name, then the order of types and IRIs. */
    static final Comparator<NameMatch> BEST_FIRST =
            Comparator.comparingDouble(NameMatch::score)
                    .reversed()
                    .thenComparingInt(match -> match.name().length())
                    .thenComparing(NameMatch::type)
                    .thenComparing(match -> match.node().getURI());

    /** What was asked for by its id, then the shortest name. */
    static final Comparator<NameMatch> SHORTEST_FIRST =
            Comparator.<NameMatch, Boolean>comparing(match -> match.how() != MatchKind.IDENTIFIER)
                    .thenComparingInt(match -> match.name().length())
                    .thenComparing(BEST_FIRST);

    static NameMatch identified(Node node, EntityType type) {
        return new NameMatch(node, type, node.getURI(), MatchKind.IDENTIFIER, false, 1);
    }

    static NameMatch equal(String asked, Name name, EntityType type) {
        boolean folded = !name.written().equals(asked);
        return new NameMatch(
                name.node(), type, name.written(), MatchKind.of(name.kind()), folded, 1);
    }

    /** What is suggested, and is not the name asked for. */
    static NameMatch suggested(Name name, MatchKind how, EntityType type) {
        return new NameMatch(name.node(), type, name.written(), how, false, 1);
    }

    static NameMatch near(Name name, EntityType type, double likeness) {
        return new NameMatch(name.node(), type, name.written(), MatchKind.NEAR, false, likeness);
    }

    static NameMatch ofProperties(Node node, EntityType type) {
        return new NameMatch(node, type, "", MatchKind.PROPERTIES, false, 0);
    }

    /**
     * From 0 to 100: 100 the id or what the record is called, 98 a synonym, 96 a collective phrase,
     * 94 a former name, each 1 less where only the folded form is the same; 92 what a document
     * prints of a body that the vocabulary lacks; 90 what is the same but for a remark; 85 the
     * central counterpart of what looks like a local body; 90 times the likeness where it is only
     * like; 50 where there was no name.
     */
    public double score() {
        double part = how == MatchKind.NEAR ? likeness : 1;
        return Math.round((how.score() * part - (folded ? FOLDED : 0)) * 10) / 10.0;
    }

    NameMatch shorter(NameMatch other) {
        return SHORTEST_FIRST.compare(this, other) <= 0 ? this : other;
    }

    NameMatch better(NameMatch other) {
        return BEST_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
