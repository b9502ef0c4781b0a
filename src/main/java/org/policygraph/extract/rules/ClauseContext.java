package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Timing;

import java.util.List;

/**
 * What stands around a clause.
 *
 * @param lead the clause before, where it only says that facts follow: 截至去年，参保率95%
 * @param following the clause after it, or the empty string
 * @param held the times of clauses before that hold for this one
 * @param deadlines those of the clause that they are from, where it says several:
 *     到2027年和2030年，分别达到70%和85%
 * @param context what is known of the text
 */
record ClauseContext(
        String lead,
        String following,
        Timing held,
        List<Deadline> deadlines,
        MeasureContext context) {}
