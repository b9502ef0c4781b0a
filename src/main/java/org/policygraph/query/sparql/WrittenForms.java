package org.policygraph.query.sparql;

import org.apache.jena.graph.Node;
import org.policygraph.fold.NormalizedText;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How some folded characters are written in texts. */
final class WrittenForms {
    private final String folded;
    private final Set<String> found = new LinkedHashSet<>();

    WrittenForms(String folded) {
        this.folded = folded;
    }

    /** Looks into some literals; one place tells that a text holds the characters. */
    void in(List<Node> texts) {
        for (Node text : texts) {
            if (!text.isLiteral()) continue;
            String written = text.getLiteralLexicalForm();
            for (NormalizedText.Place place : NormalizedText.of(written).findAll(folded, 1)) {
                found.add(cut(written, place));
            }
        }
    }

    private static String cut(String text, NormalizedText.Place place) {
        int start = text.offsetByCodePoints(0, place.start());
        return text.substring(start, text.offsetByCodePoints(start, place.end() - place.start()));
    }

    /** As they are written; as they were asked for, where no text holds them. */
    Collection<String> found() {
        return found.isEmpty() ? List.of(folded) : found;
    }
}
