package org.policygraph.oracle;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.policygraph.vocab.Pol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A filter as a look at one card. */
record CardFilter(Walk walk) {
    Predicate<MeasureCard> of(AskedFilter filter) {
        return switch (filter) {
            case AskedFilter.Every _ -> card -> true;
            case AskedFilter.Members members -> all(members.parts());
            case AskedFilter.And and -> all(and.parts());
            case AskedFilter.Or or -> {
                List<Predicate<MeasureCard>> parts = or.parts().stream().map(this::of).toList();
                yield card -> parts.stream().anyMatch(part -> part.test(card));
            }
            case AskedFilter.Not not -> of(not.part()).negate();
            case AskedFilter.InDocument in -> {
                Set<Node> wanted = documents(in.asked());
                yield card -> wanted.contains(card.document());
            }
            case AskedFilter.InTheme in -> {
                Set<Node> wanted = named(in.asked(), Pol.THEME);
                yield card -> wanted.contains(card.theme());
            }
            case AskedFilter.CitesParagraph cites ->
                    card ->
                            card.citations().stream()
                                    .anyMatch(each -> cites.numbers().contains(each.paragraph()));
            case AskedFilter.HasCommitment has ->
                    card -> has.wanted() == !card.commitments().isEmpty();
            case AskedFilter.HoldsText holds -> card -> card.text().contains(holds.text());
            case AskedFilter.Linked linked -> linked(linked);
        };
    }

    private Predicate<MeasureCard> all(List<AskedFilter> filters) {
        List<Predicate<MeasureCard>> parts = filters.stream().map(this::of).toList();
        return card -> parts.stream().allMatch(part -> part.test(card));
    }

    private Set<Node> documents(List<String> asked) {
        Set<Node> wanted = new HashSet<>();
        for (Node document : walk.instances(Pol.POLICY_DOCUMENT)) {
            String id = walk.text(document, DCTerms.identifier.asNode());
            if (asked.contains(id) || asked.contains(document.getURI())) wanted.add(document);
        }
        return wanted;
    }

    private Set<Node> named(List<String> asked, Node type) {
        Set<Node> wanted = new HashSet<>();
        for (String each : asked) wanted.addAll(walk.named(each, type));
        return wanted;
    }

    private Predicate<MeasureCard> linked(AskedFilter.Linked filter) {
        Predicate<MeasureCard> all = card -> true;
        if (!filter.any().isEmpty()) all = all.and(toOneOf(filter.any(), filter));
        for (String each : filter.all()) all = all.and(toOneOf(List.of(each), filter));
        Boolean exists = filter.exists();
        if (exists != null) all = all.and(card -> exists == toAny(card, filter));
        return all;
    }

    private Predicate<MeasureCard> toOneOf(List<String> asked, AskedFilter.Linked filter) {
        Set<Node> wanted = named(asked, filter.kind().conceptClass());
        return card ->
                card.links(filter.kind()).stream()
                        .filter(link -> filter.bases().contains(link.basis()))
                        .anyMatch(link -> reaches(link, wanted, filter.countsBelow()));
    }

    private static boolean reaches(MeasureCard.Link link, Set<Node> wanted, boolean below) {
        return below
                ? link.upwards().stream().anyMatch(wanted::contains)
                : wanted.contains(link.concept());
    }

    private static boolean toAny(MeasureCard card, AskedFilter.Linked filter) {
        return card.links(filter.kind()).stream()
                .anyMatch(link -> filter.bases().contains(link.basis()));
    }
}
