/** The resolvers of every mapped field and entry, compiled once into an executable schema. */
@NullMarked
package org.policygraph.query.resolve;

import org.jspecify.annotations.NullMarked;
