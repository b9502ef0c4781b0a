/** The endpoint for GraphQL over HTTP, and the answers that it keeps. */
@NullMarked
package org.policygraph.http.graphql;

import org.jspecify.annotations.NullMarked;
