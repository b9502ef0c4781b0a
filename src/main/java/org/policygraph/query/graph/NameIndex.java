package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.fold.FoldedText;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of all records of a type: preferred, alternative and hidden, in every language. Width,
 * compatibility forms, letter case and outer spaces do not matter.
 */
public final class NameIndex {
    /** The properties whose values are labels. */
    public static final List<Node> LABELS =
            List.of(Terms.PREFERRED_LABEL, Terms.ALTERNATIVE_LABEL, Terms.HIDDEN_LABEL);

    /** How many nearest labels are named. */
    private static final int NEAREST = 5;

    /** Longer names are no labels, and are not compared. */
    private static final int COMPARED = 64;

    private final Map<String, Set<Node>> byLabel = new HashMap<>();
    private final Map<Node, Set<String>> byNode = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();

    private NameIndex() {}

    static NameIndex of(Facts facts, TypeList list) {
        NameIndex names = new NameIndex();
        for (Node node : list.nodes()) {
            for (Node label : LABELS) {
                facts.objects(node, label).stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .forEach(text -> names.add(node, text));
            }
        }
        return names;
    }

    private void add(Node node, String text) {
        String folded = fold(text);
        byLabel.computeIfAbsent(folded, each -> new LinkedHashSet<>()).add(node);
        byNode.computeIfAbsent(node, each -> new LinkedHashSet<>()).add(folded);
        written.putIfAbsent(folded, text.strip());
    }

    public static String fold(String name) {
        return FoldedText.fold(name).strip();
    }

    /** The records that have this label; none if there is no such label. */
    Set<Node> named(String name) {
        return Collections.unmodifiableSet(byLabel.getOrDefault(fold(name), Set.of()));
    }

    /** The folded labels of a record. */
    public Set<String> labels(Node node) {
        return Collections.unmodifiableSet(byNode.getOrDefault(node, Set.of()));
    }

    /** The labels most like a name, best first. */
    List<String> nearest(String name) {
        String asked = fold(name);
        if (asked.length() > COMPARED) return List.of();
        return byLabel.keySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (String label) -> Likeness.distance(asked, label))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .map(label -> written.getOrDefault(label, label))
                .toList();
    }
}
