package org.policygraph.bulk;

import org.apache.jena.graph.Graph;
import org.policygraph.trace.document.DocumentReferences;

/**
 * What the cells of tables are read from.
 *
 * @param union all that is stated
 * @param references what documents are to one another, which no statement says
 */
public record CsvSource(Graph union, DocumentReferences references) {}
