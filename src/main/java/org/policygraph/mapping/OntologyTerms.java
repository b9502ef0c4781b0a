package org.policygraph.mapping;

import java.util.Map;
import java.util.Set;

/**
 * What an ontology declares, as far as a schema rests on it.
 *
 * @param declared IRIs of the classes and properties
 * @param ranges the class of all values of a property, by the IRI of the property, where it is
 *     declared (RDF Schema 1.1, §3.1)
 */
public record OntologyTerms(Set<String> declared, Map<String, String> ranges) {
    public OntologyTerms {
        declared = Set.copyOf(declared);
        ranges = Map.copyOf(ranges);
    }
}
