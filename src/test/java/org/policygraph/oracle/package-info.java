/**
 * What the right answer is, found without the engine: by SPARQL text that ARQ executes, and by
 * walking the graph triple by triple. Neither may use the query engine, its index or the mapping.
 */
@NullMarked
package org.policygraph.oracle;

import org.jspecify.annotations.NullMarked;
