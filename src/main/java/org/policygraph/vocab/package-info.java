/**
 * The terms of the ontology, the minting of IRIs, how values are read by people, and the
 * vocabularies: loaded from Turtle once and turned into the plain records that the rules work with.
 */
@NullMarked
package org.policygraph.vocab;

import org.jspecify.annotations.NullMarked;
