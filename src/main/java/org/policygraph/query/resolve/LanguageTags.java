package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Chooses among the labels of a record: the language asked for, the same without script and region,
 * the fallbacks in order, then whatever there is.
 */
public final class LanguageTags {
    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::getLiteralLanguage)
                    .thenComparing(Node::getLiteralLexicalForm);

    private LanguageTags() {}

    /** The languages to look for, best first. */
    public static List<String> preferences(String asked, List<String> fallback) {
        String alone = Locale.forLanguageTag(asked).getLanguage();
        return Stream.concat(Stream.of(asked, alone), fallback.stream()).distinct().toList();
    }

    /** The best label, or null if there is none. */
    public static @Nullable Node best(List<Node> labels, List<String> preferences) {
        for (String tag : preferences) {
            Node best = first(labels, tag);
            if (best != null) return best;
        }
        return first(labels, null);
    }

    /** The first label in a language; in any for null. */
    private static @Nullable Node first(List<Node> labels, @Nullable String tag) {
        Node best = null;
        for (Node label : labels) {
            if (!label.isLiteral()) continue;
            if (tag != null && !label.getLiteralLanguage().equalsIgnoreCase(tag)) continue;
            if (best == null || ORDER.compare(label, best) < 0) best = label;
        }
        return best;
    }
}
