/**
 * How a query is executed: an operation is compiled once into writers, and a request runs them,
 * which read values and write them as JSON at once. What is out of the ordinary is left to
 * graphql-java. Knows nothing of what the fetchers answer.
 */
@NullMarked
package org.policygraph.query.execute;

import org.jspecify.annotations.NullMarked;
