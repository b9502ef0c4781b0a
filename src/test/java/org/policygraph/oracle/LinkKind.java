package org.policygraph.oracle;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.vocab.Pol;

import java.util.List;

/** What measures are linked to, and how the graph and a filter say so. */
public enum LinkKind {
    GROUP("targetGroup", "includeNarrower"),
    DEPARTMENT("department", "includeSubordinate");

    /** The basis of links to groups where none is asked for. */
    static final List<String> NOT_FROM_A_REMIT = List.of("STATED", "IMPLIED", "CURATED");

    /** The member of the filter, and the name of the property from a link to its concept. */
    final String member;

    /** The member of that member which lets links to concepts below count. */
    final String descend;

    LinkKind(String member, String descend) {
        this.member = member;
        this.descend = descend;
    }

    /** From a link to its concept. */
    Node to() {
        return Pol.term(member);
    }

    /** The class of the links. */
    Node linkClass() {
        return switch (this) {
            case GROUP -> Pol.AUDIENCE;
            case DEPARTMENT -> Pol.RESPONSIBILITY;
        };
    }

    /** The class of the concepts. */
    Node conceptClass() {
        return switch (this) {
            case GROUP -> Pol.TARGET_GROUP_CLASS;
            case DEPARTMENT -> Pol.DEPARTMENT_CLASS;
        };
    }

    /** From a concept to the one above it. */
    Node above() {
        return switch (this) {
            case GROUP -> SKOS.broader.asNode();
            case DEPARTMENT -> ORG.subOrganizationOf.asNode();
        };
    }
}
