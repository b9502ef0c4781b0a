package org.policygraph.query.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The few RDF terms that the engine knows by itself; all others come from the schema. */
public final class EngineTerms {
    public static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    public static final Node PREFERRED_LABEL = iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    public static final Node ALTERNATIVE_LABEL =
            iri("http://www.w3.org/2004/02/skos/core#altLabel");
    static final Node HIDDEN_LABEL = iri("http://www.w3.org/2004/02/skos/core#hiddenLabel");
    static final Node HELD_TEXT = iri("https://w3id.org/policy-graph/ontology#heldText");

    static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    private EngineTerms() {}

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** What follows the last # or / of an IRI. */
    public static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
