package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds official texts that were handed in twice under two ids: the same characters, or the same
 * title with the same number. The number alone does not tell: a notice and the plan that it issues
 * share one.
 */
public final class TextIdentity {
    private final Map<String, String> ids = new HashMap<>();

    /** A text, and the document that has it already. */
    public record Twin(String documentId, String other) {}

    /** Of these documents, in their order, those whose official text another one has. */
    public List<Twin> twins(Map<Node, Graph> graphs) {
        return graphs.entrySet().stream()
                .map(each -> Map.of(each.getKey(), each.getValue()))
                .flatMap(graph -> StoredText.in(graph, StoredText.Kind.ORIGINAL).stream())
                .flatMap(text -> twin(text).stream())
                .toList();
    }

    private Optional<Twin> twin(StoredText text) {
        List<String> keys = keys(text);
        String other =
                keys.stream().map(ids::get).filter(Objects::nonNull).findFirst().orElse(null);
        if (other != null && !other.equals(text.documentId())) {
            return Optional.of(new Twin(text.documentId(), other));
        }
        keys.forEach(key -> ids.put(key, text.documentId()));
        return Optional.empty();
    }

    private static List<String> keys(StoredText text) {
        String same = "text " + text.value(Pol.textSha256);
        String named = named(text);
        return named == null ? List.of(same) : List.of(same, named);
    }

    private static @Nullable String named(StoredText text) {
        String number = StoredText.literal(text.graph(), text.document(), Pol.documentNumber);
        if (number.isEmpty()) return null;
        String title = StoredText.literal(text.graph(), text.document(), DCTerms.title.asNode());
        return number + " " + title.replaceAll("[\\s\\p{Z}]+", "");
    }
}
