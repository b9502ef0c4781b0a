/** Answers as JSON in bytes. */
@NullMarked
package org.policygraph.query.json;

import org.jspecify.annotations.NullMarked;
