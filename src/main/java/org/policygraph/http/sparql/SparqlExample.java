package org.policygraph.http.sparql;

import org.policygraph.http.html.Asset;

import java.util.List;
import java.util.stream.Stream;

/**
 * A query to start from.
 *
 * @param chinese what it asks, in Chinese
 * @param english what it asks, in English
 * @param query the query
 */
public record SparqlExample(String chinese, String english, String query) {
    /** In the order in which a reader may want them. */
    static final List<SparqlExample> ALL =
            Stream.of(
                            "group",
                            "responsible",
                            "commitments",
                            "source",
                            "absences",
                            "unmentioned",
                            "stated",
                            "describe",
                            "graphs")
                    .map(SparqlExample::load)
                    .toList();

    /** The first two lines of a file are its titles. */
    private static SparqlExample load(String name) {
        String[] lines = Asset.text("/org/policygraph/http/sparql/" + name + ".rq").split("\n", 3);
        return new SparqlExample(
                lines[0].substring("# zh: ".length()),
                lines[1].substring("# en: ".length()),
                lines[2]);
    }
}
