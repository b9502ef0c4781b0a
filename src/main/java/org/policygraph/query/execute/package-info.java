/**
 * How a query is executed: by graphql-java, except for selections that compiled fetchers answer by
 * themselves. Knows nothing of what the fetchers answer.
 */
@NullMarked
package org.policygraph.query.execute;

import org.jspecify.annotations.NullMarked;
