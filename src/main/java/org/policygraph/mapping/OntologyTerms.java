package org.policygraph.mapping;

import java.util.Set;

/**
 * What an ontology declares, as far as a schema rests on it.
 *
 * @param declared IRIs of the classes and properties
 */
public record OntologyTerms(Set<String> declared) {
    public OntologyTerms {
        declared = Set.copyOf(declared);
    }
}
