package org.policygraph.oracle;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.List;

/** Writes the cards of all measures by walking the graph. */
final class MeasureCards {
    private final Walk walk;

    private MeasureCards(Walk walk) {
        this.walk = walk;
    }

    /** The cards, in document order. */
    static List<MeasureCard> of(Walk walk) {
        MeasureCards cards = new MeasureCards(walk);
        return walk.instances(Pol.MEASURE_CLASS).stream()
                .sorted(cards.byPlace())
                .map(cards::card)
                .toList();
    }

    private Comparator<Node> byPlace() {
        return Comparator.comparing((Node each) -> walk.object(each, Pol.document).getURI())
                .thenComparingInt(each -> walk.number(each, Pol.themePosition))
                .thenComparingInt(each -> walk.number(each, Pol.measurePosition));
    }

    private MeasureCard card(Node measure) {
        Node document = walk.object(measure, Pol.document);
        Node theme = walk.object(measure, Pol.theme);
        return new MeasureCard(
                measure,
                walk.text(measure, Pol.number),
                walk.text(measure, Pol.text),
                document,
                walk.text(document, DCTerms.title.asNode()),
                theme,
                walk.name(theme),
                links(measure, LinkKind.GROUP),
                links(measure, LinkKind.DEPARTMENT),
                walk.objects(measure, Pol.citation).stream()
                        .sorted(walk.byPosition())
                        .map(this::citation)
                        .toList(),
                walk.objects(measure, Pol.commitment).stream()
                        .sorted(walk.byPosition())
                        .map(each -> walk.text(each, Pol.printed))
                        .toList());
    }

    private List<MeasureCard.Link> links(Node measure, LinkKind kind) {
        return walk.positioned(kind.linkClass(), Pol.measure, measure).stream()
                .map(each -> link(each, kind))
                .toList();
    }

    private MeasureCard.Link link(Node link, LinkKind kind) {
        Node concept = walk.object(link, kind.to());
        return new MeasureCard.Link(
                walk.object(link, Pol.basis).getLocalName(),
                concept,
                walk.name(concept),
                walk.upwards(concept, kind.above()),
                walk.objects(link, Pol.evidence).stream()
                        .sorted(walk.byPosition())
                        .map(this::evidence)
                        .toList());
    }

    /** The characters are cut from the held text, and not read from the span's own copy. */
    private Answers.Evidence evidence(Node evidence) {
        Node span = walk.object(evidence, Pol.span);
        String[] place = span.getURI().split("#char=|,", -1);
        int start = Integer.parseInt(place[1]);
        int end = Integer.parseInt(place[2]);
        String held = walk.text(walk.object(span, Pol.digest), Pol.heldText);
        return new Answers.Evidence(
                walk.text(evidence, Pol.term),
                walk.text(evidence, Pol.rule),
                start,
                end,
                held.substring(held.offsetByCodePoints(0, start), held.offsetByCodePoints(0, end)));
    }

    private MeasureCard.Citation citation(Node citation) {
        Node paragraph = walk.object(citation, Pol.paragraph);
        return new MeasureCard.Citation(
                walk.text(citation, Pol.marker),
                walk.number(paragraph, Pol.paragraphNumber),
                walk.text(walk.object(paragraph, Pol.document), DCTerms.title.asNode()));
    }
}
