/**
 * Lists as SPARQL queries: the filter, order and page of a field become syntax objects, which only
 * {@code store} turns into text. What a client wrote enters as a literal or as the IRI of a record
 * that is here, and never as text. Nothing is executed here.
 */
@NullMarked
package org.policygraph.query.sparql;

import org.jspecify.annotations.NullMarked;
