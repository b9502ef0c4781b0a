package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Chooses among the labels of a record: the language asked for, the same without script and region,
 * the fallbacks in order, then whatever there is.
 */
public final class LanguageTags {
    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::getLiteralLanguage)
                    .thenComparing(Node::getLiteralLexicalForm);

    private LanguageTags() {}

    /** The best label, or null if there is none. */
    static @Nullable Node best(List<Node> labels, String asked, List<String> fallback) {
        List<Node> sorted = labels.stream().filter(Node::isLiteral).sorted(ORDER).toList();
        for (String tag : preferences(asked, fallback)) {
            for (Node label : sorted) {
                if (label.getLiteralLanguage().equalsIgnoreCase(tag)) return label;
            }
        }
        return sorted.isEmpty() ? null : sorted.getFirst();
    }

    private static List<String> preferences(String asked, List<String> fallback) {
        List<String> tags = new ArrayList<>();
        tags.add(asked);
        tags.add(Locale.forLanguageTag(asked).getLanguage());
        tags.addAll(fallback);
        return tags;
    }
}
