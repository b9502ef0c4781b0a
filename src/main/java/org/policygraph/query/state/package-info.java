/**
 * An answer as data: which statements of the graph it shows. Fetchers that tell so are laid around
 * those that answer; what is worked out – counts, scores, verdicts, citations – is no statement.
 * Nothing is stated that the graph does not say.
 */
@NullMarked
package org.policygraph.query.state;

import org.jspecify.annotations.NullMarked;
