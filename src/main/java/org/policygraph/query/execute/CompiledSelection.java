package org.policygraph.query.execute;

/**
 * What an operation selects, ready to be written.
 *
 * @param fields those of the query type
 * @param places how many things are worked out once in a run
 */
record CompiledSelection(ValueWriter.Fields fields, int places) {}
