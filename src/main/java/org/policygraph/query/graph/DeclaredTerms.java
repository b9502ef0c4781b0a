package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.mapping.OntologyTerms;

import java.util.List;
import java.util.stream.Collectors;

/** The terms that an ontology declares, for the check of a schema. */
public final class DeclaredTerms {
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final List<Node> KINDS =
            List.of(
                    EngineTerms.iri(OWL + "Class"),
                    EngineTerms.iri(OWL + "ObjectProperty"),
                    EngineTerms.iri(OWL + "DatatypeProperty"));

    private DeclaredTerms() {}

    /**
     * What is declared in a graph: IRIs of all subjects of rdf:type owl:Class, owl:ObjectProperty
     * or owl:DatatypeProperty.
     */
    public static OntologyTerms in(Graph ontology) {
        GraphLookups facts = new GraphLookups(ontology);
        return new OntologyTerms(
                KINDS.stream()
                        .flatMap(kind -> facts.subjects(EngineTerms.TYPE, kind).stream())
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
