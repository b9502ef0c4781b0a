package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.vocab.Pol;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds bodies that the vocabulary lacks by the names that documents print. Each document that
 * prints a name has a record of its own for it: any of them is meant. Where none prints a name, it
 * may be that of a body written out: 云港市商务局 is what a document of 云港市 calls 市商务局.
 */
public final class PrintedBodyNames {
    /** How a body is called within its place. */
    private static final String PLACES = "省市区县州盟旗";

    private static final int NEAREST = 5;

    private final GraphView view;
    private final NameIndex names;

    private PrintedBodyNames(GraphView view, String type) {
        this.view = view;
        this.names = view.unlistedNames(type);
    }

    /** Those that a name means; empty where it means none. */
    public static Set<Node> named(GraphView view, String type, String asked) {
        PrintedBodyNames bodies = new PrintedBodyNames(view, type);
        Set<Node> equal = nodes(bodies.names.equal(asked));
        return equal.isEmpty() ? bodies.ofPlace(NameIndex.fold(asked)) : equal;
    }

    private static Set<Node> nodes(Collection<Name> names) {
        return names.stream().map(Name::node).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Node> ofPlace(String asked) {
        Set<Node> found = new LinkedHashSet<>();
        for (int at = 1; at < asked.length() - 1; at++) {
            if (PLACES.indexOf(asked.charAt(at)) < 0) continue;
            String place = asked.substring(0, at + 1);
            for (Name each : names.equal(asked.substring(at))) {
                if (isOf(each.node(), place)) found.add(each.node());
            }
        }
        return found;
    }

    /** Whether the document that prints a body is issued by one of a place. */
    private boolean isOf(Node body, String place) {
        GraphLookups facts = view.facts();
        return facts.objects(body, Pol.document).stream()
                .flatMap(document -> facts.objects(document, Pol.issuerPrinted).stream())
                .filter(Node::isLiteral)
                .anyMatch(
                        issuers -> NameIndex.fold(issuers.getLiteralLexicalForm()).contains(place));
    }

    /** Printed names that have all of a name or stand whole in it, the most alike first. */
    static List<String> nearest(GraphView view, String type, String asked) {
        String folded = NameIndex.fold(asked);
        if (folded.length() > NameIndex.COMPARED) return List.of();
        return view.unlistedNames(type).all().stream()
                .map(List::getFirst)
                .filter(
                        name ->
                                name.folded().contains(folded)
                                        || (name.folded().length() > 2
                                                && folded.contains(name.folded())))
                .sorted(
                        Comparator.comparingDouble(
                                        (Name name) -> Likeness.distance(folded, name.folded()))
                                .thenComparing(Name::folded))
                .limit(NEAREST)
                .map(Name::written)
                .toList();
    }
}
