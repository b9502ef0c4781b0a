package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.policygraph.mapping.OntologyTerms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms that an ontology declares, for the check of a schema. */
public final class DeclaredTerms {
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final List<Node> KINDS =
            List.of(
                    Terms.iri(OWL + "Class"),
                    Terms.iri(OWL + "ObjectProperty"),
                    Terms.iri(OWL + "DatatypeProperty"));

    private DeclaredTerms() {}

    /** What is declared in a graph. */
    public static OntologyTerms in(Graph ontology) {
        return new OntologyTerms(declared(ontology), ranges(ontology));
    }

    /** IRIs of all subjects of rdf:type owl:Class, owl:ObjectProperty or owl:DatatypeProperty. */
    private static Set<String> declared(Graph ontology) {
        Facts facts = new Facts(ontology);
        return KINDS.stream()
                .flatMap(kind -> facts.subjects(Terms.TYPE, kind).stream())
                .filter(Node::isURI)
                .map(Node::getURI)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> ranges(Graph ontology) {
        Map<String, String> ranges = new HashMap<>();
        ontology.find(Node.ANY, RDFS.range.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isURI())
                .forEach(
                        triple ->
                                ranges.put(
                                        triple.getSubject().getURI(), triple.getObject().getURI()));
        return ranges;
    }
}
