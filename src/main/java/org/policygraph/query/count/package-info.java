/** Measures counted along dimensions: facets and coverage. */
@NullMarked
package org.policygraph.query.count;

import org.jspecify.annotations.NullMarked;
