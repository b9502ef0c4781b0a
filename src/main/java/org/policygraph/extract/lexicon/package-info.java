/**
 * The vocabularies as plain records, and the one way in which text is matched against them: every
 * character is used once, and the reading that covers most characters with the fewest words wins.
 */
@NullMarked
package org.policygraph.extract.lexicon;

import org.jspecify.annotations.NullMarked;
