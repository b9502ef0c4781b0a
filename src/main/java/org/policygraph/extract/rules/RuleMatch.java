package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;

/** One rule that fired for one concept. */
record RuleMatch(String concept, Basis basis, Evidence evidence) {}
