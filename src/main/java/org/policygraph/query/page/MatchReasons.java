package org.policygraph.query.page;

import org.policygraph.query.graph.Entity;

import java.util.List;

/** Says why a record is in a list. */
@FunctionalInterface
public interface MatchReasons {
    /** For lists that need no reason. */
    MatchReasons NONE = record -> List.of();

    /** The conditions that the record meets; called only for records that are in the list. */
    List<Match> of(Entity record);
}
