package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Set;

/** What measures are looked for. */
public sealed interface Criterion {
    /** Every measure. */
    record Everything() implements Criterion {}

    /** All of these hold; every measure if there are none. */
    record All(List<Criterion> parts) implements Criterion {}

    /** At least one of these holds; no measure if there are none. */
    record Any(List<Criterion> parts) implements Criterion {}

    /** This does not hold. */
    record Not(Criterion part) implements Criterion {}

    /** Of one of these documents. */
    record InDocument(Set<Node> documents) implements Criterion {}

    /** Under one of these themes. */
    record InTheme(Set<Node> themes) implements Criterion {}

    /** Stands in one of these divisions, or in a part of one. */
    record InDivision(Set<Node> divisions) implements Criterion {}

    /** Is read from an official text, and from no digest. */
    record OfOriginal() implements Criterion {}

    /** Cites a paragraph with one of these numbers. */
    record CitesParagraph(Set<Integer> numbers) implements Criterion {}

    /** Cites one of these paragraphs. */
    record Cites(Set<Node> paragraphs) implements Criterion {}

    /** Has a value of a property that the plan of the index names. */
    record Has(Node property) implements Criterion {}

    /**
     * Has one of these values of a property that the plan of the index names.
     *
     * @param values as {@link ConditionPlan#written} writes them
     */
    record HasValue(Node property, Set<String> values) implements Criterion {}

    /**
     * Has a link of a kind to one of some concepts, on one of some bases: both of the same link.
     *
     * @param below whether a link to a concept below one of them counts
     * @param bases empty for no basis: then no link counts
     * @param roles the link must have one of these as well; empty for whatever role
     */
    record Linked(
            String link, Set<Node> concepts, boolean below, Set<String> bases, Set<String> roles)
            implements Criterion {
        public Linked(String link, Set<Node> concepts, boolean below, Set<String> bases) {
            this(link, concepts, below, bases, Set.of());
        }
    }

    /**
     * Has any link of a kind on one of some bases.
     *
     * @param bases empty for no basis: then no link counts
     * @param roles the link must have one of these as well; empty for whatever role
     */
    record HasLink(String link, Set<String> bases, Set<String> roles) implements Criterion {
        public HasLink(String link, Set<String> bases) {
            this(link, bases, Set.of());
        }
    }

    /** The folded text holds these folded characters, at least one. */
    record Holds(String folded) implements Criterion {}
}
