package org.policygraph.oracle;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.List;
import java.util.function.Predicate;

/** Answers by walking the graph, and looking through the cards of all measures. */
public final class CardAnswers implements Answers {
    private static final List<String> ACTING_OR_REMIT = List.of("STATED", "REMIT");

    private final Walk walk;
    private final List<MeasureCard> cards;

    /** Writes the cards of a graph. */
    public CardAnswers(Graph graph) {
        this.walk = new Walk(graph);
        this.cards = MeasureCards.of(walk);
    }

    /** What can be asked for. */
    public Offer offer() {
        return Offer.of(walk, cards);
    }

    /** The IRIs of all groups of the vocabulary. */
    public List<String> groups() {
        return walk.instances(LinkKind.GROUP.conceptClass()).stream()
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    @Override
    public List<String> measures(AskedFilter where) {
        return met(new CardFilter(walk).of(where)).stream()
                .map(card -> card.iri().getURI())
                .toList();
    }

    private List<MeasureCard> met(Predicate<MeasureCard> condition) {
        return cards.stream().filter(condition).toList();
    }

    private static Predicate<MeasureCard> linkedTo(
            LinkKind kind, String concept, boolean below, List<String> bases) {
        Node wanted = NodeFactory.createURI(concept);
        return card ->
                card.links(kind).stream()
                        .filter(link -> bases.contains(link.basis()))
                        .anyMatch(
                                link ->
                                        below
                                                ? link.upwards().contains(wanted)
                                                : link.concept().equals(wanted));
    }

    private static Predicate<MeasureCard> ofGroup(String iri, boolean below) {
        return linkedTo(LinkKind.GROUP, iri, below, LinkKind.NOT_FROM_A_REMIT);
    }

    private static Predicate<MeasureCard> ofDepartment(String iri) {
        return linkedTo(LinkKind.DEPARTMENT, iri, true, ACTING_OR_REMIT);
    }

    @Override
    public WholeMeasure measure(String iri) {
        MeasureCard card = met(each -> each.iri().hasURI(iri)).getFirst();
        return new WholeMeasure(
                card.number(),
                card.text(),
                card.themeName(),
                card.title(),
                card.groups().stream()
                        .map(each -> new Audience(each.basis(), each.name(), each.evidence()))
                        .toList(),
                bodies(card),
                card.citations().stream()
                        .map(each -> new Marker(each.marker(), each.paragraph()))
                        .toList(),
                card.commitments());
    }

    private static List<Body> bodies(MeasureCard card) {
        return card.departments().stream()
                .map(each -> new Body(each.basis(), each.name()))
                .toList();
    }

    @Override
    public List<ListedMeasure> ofGroup(String iri) {
        return listed(ofGroup(iri, false));
    }

    @Override
    public List<ListedMeasure> ofGroupInRemit(String iri) {
        String ministry =
                walk.named("民政部", LinkKind.DEPARTMENT.conceptClass()).iterator().next().getURI();
        return listed(ofGroup(iri, true).and(ofDepartment(ministry)));
    }

    private List<ListedMeasure> listed(Predicate<MeasureCard> condition) {
        return met(condition).stream().limit(20).map(CardAnswers::listed).toList();
    }

    private static ListedMeasure listed(MeasureCard card) {
        return new ListedMeasure(
                card.text(),
                card.themeName(),
                bodies(card),
                card.citations().stream().map(MeasureCard.Citation::paragraph).toList());
    }

    @Override
    public ReachedGroup across(String iri) {
        return new ReachedGroup(
                walk.name(NodeFactory.createURI(iri)),
                met(ofGroup(iri, true)).stream().limit(20).map(this::reached).toList());
    }

    private ReachedMeasure reached(MeasureCard card) {
        return new ReachedMeasure(
                card.number(),
                card.departments().stream()
                        .filter(link -> ACTING_OR_REMIT.contains(link.basis()))
                        .map(MeasureCard.Link::concept)
                        .distinct()
                        .map(this::reached)
                        .toList());
    }

    private ReachedDepartment reached(Node department) {
        return new ReachedDepartment(
                walk.name(department),
                met(ofDepartment(department.getURI())).stream()
                        .limit(5)
                        .map(CardAnswers::sourced)
                        .toList());
    }

    private static SourcedMeasure sourced(MeasureCard card) {
        return new SourcedMeasure(
                card.number(),
                card.citations().stream()
                        .map(each -> new Source(each.marker(), each.paragraph(), each.title()))
                        .toList());
    }

    @Override
    public Coverage coverage(boolean committed) {
        List<MeasureCard> counted = met(card -> !committed || !card.commitments().isEmpty());
        return new CardCoverage(walk, counted).counts();
    }

    @Override
    public int found(String word) {
        return met(card -> card.text().contains(word)).size();
    }
}
