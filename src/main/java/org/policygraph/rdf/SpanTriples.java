package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.facts.Absence;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes spans, and what is missing. Where a span is, its IRI says (RFC 5147); what is stated is
 * its characters and the text that it is a part of.
 */
record SpanTriples(Graph graph, Iris iris, String id, StoredText.Kind kind) {
    Node write(TextSpan span) {
        Node node = iris.span(id, span);
        new GraphWriter(graph, node)
                .node(kind.ofSpan(), iris.text(id, span.source()))
                .string(ExternalTerms.EXACT, span.text());
        return node;
    }

    /**
     * What a record does not have. Records of a document that lack the same share one node; one
     * with characters of its own has a node of its own, of several of a field numbered.
     */
    void absences(GraphWriter record, List<Absence> absences) {
        Map<String, Integer> places = new HashMap<>();
        for (Absence absence : absences) {
            TextSpan span = absence.span();
            Node node =
                    span == null
                            ? iris.absence(id, absence.field(), absence.reason().name())
                            : own(record, absence, places);
            record.node(Pol.absence, node);
            GraphWriter writer =
                    record.about(node)
                            .type(Pol.ABSENCE_CLASS)
                            .string(Pol.field, absence.field())
                            .node(Pol.reason, Pol.term(absence.reason().name()));
            if (span != null) writer.node(Pol.span, write(span));
        }
    }

    private static Node own(GraphWriter record, Absence absence, Map<String, Integer> places) {
        int place = places.merge(absence.field(), 1, Integer::sum);
        String name = place == 1 ? absence.field() : absence.field() + "-" + place;
        return Iris.part(record.subject(), "absence", name);
    }
}
