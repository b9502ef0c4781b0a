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
 * Writes spans. A span is its own selector of both kinds of the Web Annotation Data Model (§4.2.4
 * text quote, §4.2.5 text position), so that no blank node is needed and its IRI says where it is.
 */
record SpanTriples(Graph graph, Iris iris, String id, StoredText.Kind kind) {
    Node write(TextSpan span) {
        Node node = iris.span(id, span);
        new GraphWriter(graph, node)
                .type(
                        Pol.TEXT_SPAN,
                        ForeignTerms.TEXT_POSITION_SELECTOR,
                        ForeignTerms.TEXT_QUOTE_SELECTOR)
                .node(kind.ofSpan(), iris.text(id, span.source()))
                .integer(ForeignTerms.START, span.start())
                .integer(ForeignTerms.END, span.end())
                .string(ForeignTerms.EXACT, span.text());
        return node;
    }

    /** The span with the context that finds it again in another copy of the text. */
    Node writeWithContext(TextSpan span) {
        Node node = write(span);
        new GraphWriter(graph, node)
                .string(ForeignTerms.PREFIX, span.prefix())
                .string(ForeignTerms.SUFFIX, span.suffix());
        return node;
    }

    /** One node for each; of several of a field, those after the first are numbered. */
    void absences(GraphWriter record, List<Absence> absences) {
        absences(record, absences, "");
    }

    /** The same of one of several texts that have something to say of a record. */
    void absences(GraphWriter record, List<Absence> absences, String prefix) {
        Map<String, Integer> places = new HashMap<>();
        for (Absence absence : absences) {
            int place = places.merge(absence.field(), 1, Integer::sum);
            String name = prefix + absence.field();
            if (place > 1) name += "-" + place;
            Node node = Iris.part(record.subject(), "absence", name);
            record.node(Pol.absence, node);
            GraphWriter writer =
                    record.about(node)
                            .type(Pol.ABSENCE_CLASS)
                            .string(Pol.field, absence.field())
                            .node(Pol.reason, Pol.term(absence.reason().name()));
            if (absence.span() != null) writer.node(Pol.span, write(absence.span()));
        }
    }
}
