/** The endpoint for the SPARQL 1.1 Protocol, its page and its description of itself. */
@NullMarked
package org.policygraph.http.sparql;

import org.jspecify.annotations.NullMarked;
