package org.policygraph.query.filter;

import org.policygraph.fold.NormalizedText;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Match;

import java.util.List;

/**
 * Measures whose text holds some characters; width, letter case and traditional forms do not
 * matter.
 *
 * @param asked the characters as the client wrote them
 * @param folded the same, folded
 * @param wording where the characters of a measure are held
 */
public record TextCondition(String asked, String folded, HeldWording wording)
        implements MeasureConstraint {
    static TextCondition of(MappedType measure, String asked) {
        String folded = FilterText.folded("text", asked);
        return new TextCondition(asked, folded, HeldWording.of(measure));
    }

    @Override
    public Criterion criterion() {
        return new Criterion.Holds(folded);
    }

    /** The first place; none where a marker in the midst of the characters parts them. */
    @Override
    public List<Match> reasons(Entity measure) {
        List<Entity> found =
                wording.parts(measure, text -> NormalizedText.of(text).findAll(folded, 1));
        Entity place = found.isEmpty() ? null : found.getFirst();
        return List.of(new Match(asked, null, null, List.of(), place));
    }
}
