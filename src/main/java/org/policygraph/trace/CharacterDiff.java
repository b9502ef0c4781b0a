package org.policygraph.trace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

import java.util.ArrayList;
import java.util.List;

/** The shortest way from a clause of a digest to its passage, character by character (Myers). */
final class CharacterDiff {
    private CharacterDiff() {}

    static List<DiffPart> of(ComparedText clause, ComparedText passage) {
        List<DiffPart> parts = new ArrayList<>();
        boolean withEqualParts = true;
        var patch = DiffUtils.diff(clause.characters(), passage.characters(), withEqualParts);
        for (AbstractDelta<Integer> delta : patch.getDeltas()) {
            Chunk<Integer> own = delta.getSource();
            Chunk<Integer> other = delta.getTarget();
            int from = own.getPosition();
            int to = from + own.size();
            int otherFrom = other.getPosition();
            int otherTo = otherFrom + other.size();
            var inDigest = clause.span(from, to);
            var inOriginal = passage.span(otherFrom, otherTo);
            switch (delta.getType()) {
                case EQUAL -> parts.add(new DiffPart(DiffPart.Kind.EQUAL, inDigest, inOriginal));
                case DELETE ->
                        parts.add(new DiffPart(DiffPart.Kind.ONLY_IN_DIGEST, inDigest, inOriginal));
                case INSERT ->
                        parts.add(
                                new DiffPart(DiffPart.Kind.ONLY_IN_ORIGINAL, inDigest, inOriginal));
                case CHANGE -> {
                    parts.add(
                            new DiffPart(
                                    DiffPart.Kind.ONLY_IN_DIGEST,
                                    inDigest,
                                    passage.span(otherFrom, otherFrom)));
                    parts.add(
                            new DiffPart(
                                    DiffPart.Kind.ONLY_IN_ORIGINAL,
                                    clause.span(to, to),
                                    inOriginal));
                }
            }
        }
        return parts;
    }
}
