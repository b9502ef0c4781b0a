package org.policygraph.query.reconcile;

import org.policygraph.query.graph.Name;

/** How a name leads to a record, the surest first. */
public enum MatchKind {
    /** It is the record's IRI or id. */
    IDENTIFIER(100),
    /** It is what the record is called. */
    LABEL(100),
    /** It is what the record is called as well. */
    SYNONYM(98),
    /** It is a set phrase that names the record along with others. */
    COLLECTIVE(96),
    /** It is the name of a body whose duties the record took over. */
    FORMER(94),
    /** It is the same as a name of the record but for a remark in brackets. */
    REMARK(90),
    /** A document prints it of a body that the vocabulary lacks: the record is that document's. */
    PRINTED(92),
    /** It looks like the name of a local body whose counterpart in the centre the record is. */
    COUNTERPART(85),
    /** It is only like a name of the record. */
    NEAR(90),
    /** There was no name; the properties alone were asked for. */
    PROPERTIES(50);

    private final int score;

    MatchKind(int score) {
        this.score = score;
    }

    static MatchKind of(Name.Kind kind) {
        return switch (kind) {
            case LABEL -> LABEL;
            case SYNONYM -> SYNONYM;
            case COLLECTIVE -> COLLECTIVE;
            case FORMER -> FORMER;
        };
    }

    /** The score where nothing takes away from it. */
    int score() {
        return score;
    }

    /** Whether the name is one of the record's, or of a body that it took over from. */
    public boolean isEqual() {
        return switch (this) {
            case IDENTIFIER, LABEL, SYNONYM, COLLECTIVE, FORMER -> true;
            case REMARK, PRINTED, COUNTERPART, NEAR, PROPERTIES -> false;
        };
    }
}
