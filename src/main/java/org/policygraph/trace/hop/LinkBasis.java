package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

import java.util.List;

/** On what a link rests, and in which properties of a concept the words for that stand. */
enum LinkBasis {
    STATED,
    IMPLIED,
    REMIT,
    /** A person's decision, which no word of a vocabulary bears out. */
    CURATED,
    /** A person's decision that the link does not hold. */
    REJECTED;

    private static final Node NAME = SKOS.prefLabel.asNode();
    private static final Node OTHER_NAME = SKOS.altLabel.asNode();
    private static final Node SET_PHRASE = SKOS.hiddenLabel.asNode();

    /** The basis that a link claims by a property; null if it claims none that is known. */
    static @Nullable LinkBasis of(GraphReads facts, Node link, Node property) {
        Node claimed = facts.graph().value(link, property);
        for (LinkBasis each : values()) {
            if (Pol.term(each.name()).equals(claimed)) return each;
        }
        return null;
    }

    /** Whether a person decided it. */
    boolean isDecided() {
        return this == CURATED || this == REJECTED;
    }

    /** The properties of a concept whose values are such words. */
    List<Node> words() {
        return switch (this) {
            case STATED -> List.of(NAME, OTHER_NAME, Pol.weakName);
            // A name inside the name of an institution entails the group as well.
            case IMPLIED ->
                    List.of(Pol.impliedBy, Pol.weaklyImpliedBy, SET_PHRASE, NAME, OTHER_NAME);
            case REMIT -> List.of(Pol.remitTerm);
            case CURATED, REJECTED -> List.of();
        };
    }

    /** The property that leads from a compound to the concept; null if compounds give no such. */
    @Nullable Node ofCompound() {
        return switch (this) {
            case STATED -> Pol.states;
            case IMPLIED -> Pol.implies;
            case REMIT, CURATED, REJECTED -> null;
        };
    }
}
