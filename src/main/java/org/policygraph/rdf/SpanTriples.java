package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.facts.Absence;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.Locale;

/**
 * Writes spans, and what is missing. Where a span is, its IRI says (RFC 5147); what is stated is
 * its characters and the text that it is a part of.
 */
record SpanTriples(Graph graph, Iris iris, String id, StoredText.Kind kind) {
    Node write(TextSpan span) {
        Node node = iris.span(id, span);
        new GraphWriter(graph, node)
                .node(kind.ofSpan(), iris.text(id, span.source()))
                .string(ForeignTerms.EXACT, span.text());
        return node;
    }

    /** What a record does not have. Records that lack the same share one statement of it. */
    void absences(GraphWriter record, List<Absence> absences) {
        for (Absence absence : absences) {
            Node node = iris.absence(id, absence.field(), reason(absence));
            record.node(Pol.absence, node);
            GraphWriter writer =
                    record.about(node)
                            .type(Pol.ABSENCE_CLASS)
                            .string(Pol.field, absence.field())
                            .node(Pol.reason, Pol.term(absence.reason().name()));
            if (absence.span() != null) writer.node(Pol.span, write(absence.span()));
        }
    }

    /** The reason as IRIs have it, with the place of the characters that there are. */
    private static String reason(Absence absence) {
        String reason = absence.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        TextSpan span = absence.span();
        if (span == null) return reason;
        String text = span.source().shortHash();
        return reason + "/" + text + "/" + span.start() + "-" + span.end();
    }
}
