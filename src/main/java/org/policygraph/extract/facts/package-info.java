/**
 * What can be said of a digest: immutable records, each with the span, the rule and the basis that
 * it rests on.
 */
@NullMarked
package org.policygraph.extract.facts;

import org.jspecify.annotations.NullMarked;
