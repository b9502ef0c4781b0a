package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A type of record, other than measures, that the index lists.
 *
 * @param name what lists call the type
 * @param recordClass the class of its records
 * @param order properties whose values put its records in order
 * @param listed a property that is false of records that are listed apart; null for none
 * @param above from a record to the one above it; null if they are in no tree
 */
public record RecordPlan(
        String name,
        Node recordClass,
        List<Node> order,
        @Nullable Node listed,
        @Nullable Node above) {}
