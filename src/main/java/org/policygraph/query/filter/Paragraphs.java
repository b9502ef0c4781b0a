package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.index.Criterion;
import org.policygraph.index.Dimension;
import org.policygraph.index.MeasureIndex;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.MeasurePage;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers of paragraphs in filters. As with names, one that nothing has is an error. */
final class Paragraphs {
    private static final int NEAREST = 5;

    private Paragraphs() {}

    /**
     * The same number.
     *
     * @throws QueryException if no measure cites a paragraph of this number
     */
    static int number(int asked, RequestContext reading) {
        MeasureIndex index = reading.index();
        var cites = new Criterion.CitesParagraph(Set.of(asked));
        if (index.anyMeets(cites)) return asked;
        List<Integer> nearest = nearest(asked, reading);
        throw QueryException.badInput(
                "no measure cites a paragraph with the number "
                        + asked
                        + (nearest.isEmpty() ? "" : "; nearest: ")
                        + nearest.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static List<Integer> nearest(int asked, RequestContext reading) {
        Node number = number(reading.view().mapping());
        return reading
                .index()
                .tally(new Criterion.Everything(), new Dimension.Paragraphs())
                .values()
                .stream()
                .map(entry -> reading.entity(entry.value()).value(number))
                .filter(Objects::nonNull)
                .map(value -> Integer.valueOf(value.getLiteralLexicalForm()))
                .distinct()
                .sorted(
                        Comparator.comparingLong((Integer each) -> Math.abs((long) each - asked))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    /** The property that holds the number of a paragraph. */
    private static Node number(SchemaMapping mapping) {
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        MappedType citation = mapping.type(measure.property("citations").shape().type());
        MappedType paragraph = mapping.type(citation.property("paragraph").shape().type());
        return EngineTerms.iri(paragraph.property("number").iri());
    }
}
