package org.policygraph.query.reconcile;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;

import java.util.List;

/**
 * A name as it was given, and the records that it equals, once folded. A name that is only like
 * those of a record is unmatched.
 *
 * @param name as given
 * @param type the type that was asked for
 * @param matches the records, the surest first
 * @param reading the way to the records
 * @param matcher finds what the name is like
 */
public record JoinedName(
        String name,
        EntityType type,
        List<NameMatch> matches,
        RequestContext reading,
        Matcher matcher) {
    /** How many names are offered for one that is unmatched. */
    private static final int NEAREST = 5;

    public JoinedName {
        matches = List.copyOf(matches);
    }

    /** What became of a name. */
    public enum Status {
        MATCHED,
        AMBIGUOUS,
        UNMATCHED
    }

    public Status status() {
        return switch (matches.size()) {
            case 0 -> Status.UNMATCHED;
            case 1 -> Status.MATCHED;
            default -> Status.AMBIGUOUS;
        };
    }

    /** The records that the name equals. */
    public List<Entity> nodes() {
        return matches.stream().map(match -> reading.entity(match.node())).toList();
    }

    /** The one record that the name equals; null if it is none or one of several. */
    public @Nullable Entity node() {
        return matches.size() == 1 ? reading.entity(matches.getFirst().node()) : null;
    }

    /** What the name is to the record that it leads to the most surely; null where to none. */
    public @Nullable String matchedBy() {
        return matches.isEmpty() ? null : matches.getFirst().how().name();
    }

    /** Whether it is the same only without regard to differences that do not matter. */
    public boolean isFolded() {
        return !matches.isEmpty() && matches.getFirst().folded();
    }

    /** For an unmatched name the names of records that may be meant, the likeliest first. */
    public List<String> nearest() {
        return suggestions().stream().map(Suggestion::name).toList();
    }

    /** The same with their records, and why each is suggested. */
    public List<Suggestion> suggestions() {
        if (!matches.isEmpty() || NameJoin.isTooLong(name)) return List.of();
        return matcher.near(reading, type, name).stream()
                .limit(NEAREST)
                .map(match -> new Suggestion(match, reading.entity(match.node())))
                .toList();
    }

    /** A record that may be meant. */
    public record Suggestion(NameMatch match, Entity node) {
        /** The name that it has. */
        public String name() {
            return match.name();
        }

        /** Why it is suggested. */
        public String kind() {
            return match.how().name();
        }
    }
}
