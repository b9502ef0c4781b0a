package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** The words of a ledger. They describe a store and not a policy, so no ontology has them. */
final class LedgerTerms {
    private static final String NAMESPACE = "https://w3id.org/policy-graph/store#";

    static final Node TYPE = RDF.type.asNode();

    /** From the store to its current manifest. */
    static final Node CURRENT = term("current");

    /** The class of manifests. */
    static final Node MANIFEST = term("Manifest");

    /** From a manifest to its place in the order of versions, from 1. */
    static final Node NUMBER = term("number");

    /** From a manifest to the id of its version. */
    static final Node ID = term("id");

    /** From a manifest to the time when it was made. */
    static final Node TIME = term("time");

    /** From a manifest to what made its version; there is none where nobody took that down. */
    static final Node ACTION = term("action");

    /** From a manifest to the name of the key with which its version was made. */
    static final Node BY = term("by");

    /** From a manifest to the document, link or marker that its version was about. */
    static final Node ABOUT = term("about");

    /** From a manifest to the one before. */
    static final Node BEFORE = term("before");

    /** From a manifest to one of the changes that it made. */
    static final Node CHANGE = term("change");

    /** From a change to the name of the graph that it is about. */
    static final Node GRAPH = term("graph");

    /** From a change to the content of the graph; the graph was removed if there is none. */
    static final Node CONTENT = term("content");

    /** From a change to the number of triples of the content. */
    static final Node TRIPLES = term("triples");

    private LedgerTerms() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
