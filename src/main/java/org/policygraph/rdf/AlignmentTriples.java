package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.MarkerAlignment;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.stream.Collectors;

/** Writes which paragraphs of the official text a marker of the digest stands for. */
final class AlignmentTriples {
    private final String id;
    private final Iris iris;
    private final SpanTriples spans;

    AlignmentTriples(Graph graph, String id, Iris iris) {
        this.id = id;
        this.iris = iris;
        this.spans = new SpanTriples(graph, iris, id, StoredText.Kind.ORIGINAL);
    }

    void write(GraphWriter marker, MarkerAlignment alignment) {
        List<DivisionParagraph> paragraphs = alignment.paragraphs();
        marker.node(Pol.alignment, Pol.term(alignment.state().name()))
                .string(Pol.alignmentSource, alignment.checked())
                .bool(Pol.textHeld, !paragraphs.isEmpty());
        alignment
                .rejected()
                .forEach(each -> marker.node(Pol.rejectedSpan, spans.write(each.span())));
        if (paragraphs.isEmpty()) {
            spans.absences(marker, List.of(Absence.notInOriginal("text")));
            return;
        }
        if (alignment.score() != null) marker.decimal(Pol.alignmentScore, alignment.score());
        marker.chinese(Pol.text, wording(paragraphs));
        for (DivisionParagraph each : paragraphs) {
            marker.string(Pol.alignedTo, each.name())
                    .node(Pol.division, iris.division(id, each.division()))
                    .node(Pol.span, spans.write(each.span()));
        }
    }

    /** That of all paragraphs, each on lines of its own. */
    private static String wording(List<DivisionParagraph> paragraphs) {
        return paragraphs.stream()
                .map(each -> each.span().text())
                .collect(Collectors.joining("\n"));
    }
}
