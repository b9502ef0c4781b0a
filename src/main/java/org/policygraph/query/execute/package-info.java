/**
 * The fast path of execution: an operation is compiled once into writers, which read the values of
 * a request and write them as JSON at once. Irregular operations are left to graphql-java. Knows
 * nothing of what the fetchers return.
 */
@NullMarked
package org.policygraph.query.execute;

import org.jspecify.annotations.NullMarked;
