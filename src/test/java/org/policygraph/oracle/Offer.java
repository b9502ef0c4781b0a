package org.policygraph.oracle;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a filter over a graph can name. Every record is a list of what it may be called by.
 *
 * @param groups all groups to which a measure is linked, those above them, and some others
 * @param departments the same of departments
 * @param documents documents
 * @param themes themes
 * @param paragraphs numbers of paragraphs that are cited
 * @param writing unbroken runs of Chinese characters of the measures' texts
 */
public record Offer(
        List<List<String>> groups,
        List<List<String>> departments,
        List<List<String>> documents,
        List<List<String>> themes,
        List<Integer> paragraphs,
        List<String> writing) {
    private static final String OTHER_THAN_CHINESE = "[^\\x{4E00}-\\x{9FFF}]+";

    /**
     * Of the concepts without a measure one in so many is offered, since all would hide the rest.
     */
    private static final int UNLINKED = 20;

    static Offer of(Walk walk, List<MeasureCard> cards) {
        return new Offer(
                concepts(walk, cards, LinkKind.GROUP),
                concepts(walk, cards, LinkKind.DEPARTMENT),
                records(walk, Pol.POLICY_DOCUMENT, DCTerms.identifier.asNode()),
                records(walk, Pol.THEME, SKOS.prefLabel.asNode()),
                cards.stream()
                        .flatMap(card -> card.citations().stream())
                        .map(MeasureCard.Citation::paragraph)
                        .distinct()
                        .toList(),
                writing(cards));
    }

    private static List<List<String>> concepts(Walk walk, List<MeasureCard> cards, LinkKind kind) {
        List<Node> linked =
                cards.stream()
                        .flatMap(card -> card.links(kind).stream())
                        .flatMap(link -> link.upwards().stream())
                        .distinct()
                        .toList();
        List<Node> others = new ArrayList<>(sorted(walk, kind.conceptClass()));
        others.removeAll(linked);
        return Stream.concat(linked.stream(), others.stream().limit(1 + others.size() / UNLINKED))
                .map(each -> names(walk, each, kind))
                .toList();
    }

    private static List<Node> sorted(Walk walk, Node type) {
        return walk.instances(type).stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /** The IRI, and the labels that no other concept has. */
    private static List<String> names(Walk walk, Node concept, LinkKind kind) {
        List<String> names = new ArrayList<>(List.of(concept.getURI()));
        walk.labels(concept).stream()
                .filter(label -> walk.named(label, kind.conceptClass()).size() == 1)
                .forEach(names::add);
        return names;
    }

    private static List<List<String>> records(Walk walk, Node type, Node label) {
        return sorted(walk, type).stream()
                .map(each -> List.of(each.getURI(), walk.text(each, label)))
                .toList();
    }

    private static List<String> writing(List<MeasureCard> cards) {
        return cards.stream()
                .flatMap(card -> Arrays.stream(card.text().split(OTHER_THAN_CHINESE, -1)))
                .filter(run -> !run.isEmpty())
                .toList();
    }
}
