package org.policygraph.trace;

import org.policygraph.fold.CharacterPairs;

/**
 * A clause of a digest, or some neighbouring ones, and the passage of the original that it is made
 * from.
 */
record AlignedClause(ComparedText clause, ComparedText passage) {
    /** This and the next clause together, both made from passages that overlap. */
    AlignedClause through(AlignedClause next) {
        return new AlignedClause(
                new ComparedText(clause.held().through(next.clause.held())),
                new ComparedText(passage.held().through(next.passage.held())));
    }

    /** Whether the next clause is made from some of the same characters. */
    boolean overlaps(AlignedClause next) {
        return passage.held().overlaps(next.passage.held());
    }

    /** Whether the passage of the next clause follows with nothing between but punctuation. */
    boolean isFollowedBy(AlignedClause next) {
        int from = passage.held().end();
        int to = next.passage.held().start();
        if (to < from) return false;
        String between = passage.held().source().slice(from, to);
        return between.codePoints().noneMatch(CharacterPairs::counts);
    }
}
