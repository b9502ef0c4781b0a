package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies that Jena has no constants for. */
final class ExternalTerms {
    static final Node PASSED_BY = eli("passed_by");
    static final Node HAS_PART = eli("has_part");
    static final Node LEGAL_RESOURCE = eli("LegalResource");
    static final Node LEGAL_RESOURCE_SUBDIVISION = eli("LegalResourceSubdivision");

    static final Node ANNOTATION = oa("Annotation");
    static final Node HAS_TARGET = oa("hasTarget");
    static final Node EXACT = oa("exact");

    static final Node ORGANIZATION = NodeFactory.createURI("http://www.w3.org/ns/org#Organization");

    static final Node ENTITY = prov("Entity");
    static final Node ACTIVITY = prov("Activity");
    static final Node USED = prov("used");
    static final Node WAS_DERIVED_FROM = prov("wasDerivedFrom");

    private ExternalTerms() {}

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }

    private static Node eli(String name) {
        return NodeFactory.createURI("http://data.europa.eu/eli/ontology#" + name);
    }

    private static Node oa(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
    }
}
