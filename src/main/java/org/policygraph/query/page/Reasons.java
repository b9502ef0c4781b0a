package org.policygraph.query.page;

import org.apache.jena.graph.Node;

import java.util.List;

/** Says why a record is in a list. */
@FunctionalInterface
public interface Reasons {
    /** For lists that need no reason. */
    Reasons NONE = node -> List.of();

    /** The conditions that the record meets; called only for records that are in the list. */
    List<Match> of(Node node);
}
