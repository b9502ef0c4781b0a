/**
 * What can be wrong with a request, as codes and exceptions that the answer is made of. Knows no
 * graph and no schema.
 */
@NullMarked
package org.policygraph.query.error;

import org.jspecify.annotations.NullMarked;
