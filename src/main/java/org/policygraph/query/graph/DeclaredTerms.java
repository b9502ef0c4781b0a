package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.List;
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

    /** IRIs of all subjects of rdf:type owl:Class, owl:ObjectProperty or owl:DatatypeProperty. */
    public static Set<String> in(Graph ontology) {
        Facts facts = new Facts(ontology);
        return KINDS.stream()
                .flatMap(kind -> facts.subjects(Terms.TYPE, kind).stream())
                .filter(Node::isURI)
                .map(Node::getURI)
                .collect(Collectors.toUnmodifiableSet());
    }
}
