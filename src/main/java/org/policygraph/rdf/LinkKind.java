package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;

/** The kinds of links from a measure to a concept, which are alike but for their terms. */
public enum LinkKind {
    /** To a target group. */
    AUDIENCE,
    /** To a department. */
    RESPONSIBILITY;

    /** The class of the links. */
    Node type() {
        return this == AUDIENCE ? Pol.AUDIENCE : Pol.RESPONSIBILITY;
    }

    /** Leads from the measure to the link. */
    Node link() {
        return this == AUDIENCE ? Pol.audience : Pol.responsibility;
    }

    /** Leads from the link to the concept. */
    Node target() {
        return this == AUDIENCE ? Pol.targetGroup : Pol.department;
    }

    /** Leads from the measure past the link to the concept where that is stated or curated. */
    Node stated() {
        return this == AUDIENCE ? Pol.targets : Pol.responsibleDepartment;
    }

    /** The same where it is only inferred. */
    Node inferred() {
        return this == AUDIENCE ? Pol.impliedTarget : Pol.inferredDepartment;
    }

    /** Leads from a decision to the concept that it is about. */
    Node curated() {
        return this == AUDIENCE ? Pol.curatedGroup : Pol.curatedDepartment;
    }

    /** The IRI of the link of a measure to a concept. */
    public Node iri(Node measure, Node concept) {
        return Iris.part(measure, link().getLocalName(), Iris.last(concept));
    }

    /**
     * The IRI of the second link of a measure to a concept: a note names a body, and so does the
     * sentence itself, on grounds of its own.
     */
    static Node inSentence(Node link) {
        return NodeFactory.createURI(link.getURI() + "/sentence");
    }

    /** The IRIs that the links of a measure to a concept may have. */
    List<Node> iris(Node measure, Node concept) {
        Node link = iri(measure, concept);
        return this == AUDIENCE ? List.of(link) : List.of(link, inSentence(link));
    }
}
