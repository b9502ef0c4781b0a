package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Original;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;

/**
 * Writes the paragraphs of an official text, and what it has to say of those that the markers
 * number.
 */
final class OriginalTriples {
    private final Original original;
    private final SpanTriples spans;
    private final GraphWriter text;

    /**
     * Writes its paragraphs.
     *
     * @param isRead whether its divisions are read, and with them the text itself is written
     */
    OriginalTriples(GraphWriter document, Original original, boolean isRead, Iris iris, String id) {
        this.original = original;
        this.spans = new SpanTriples(document.graph(), iris, id, StoredText.Kind.ORIGINAL);
        this.text = document.about(iris.text(id, original.source().text()));
        text.bool(Pol.titleDiffers, original.titleDiffers());
        if (!isRead) {
            new HeldTextTriples(iris, id)
                    .write(document, original.source(), StoredText.Kind.ORIGINAL)
                    .chinese(DCTerms.title.asNode(), DocumentGraph.onOneLine(original.title()));
        }
        for (int number = 1; number <= original.paragraphs().size(); number++) {
            writeParagraph(number, original.paragraphs().get(number - 1));
        }
    }

    private Node node(int number) {
        return Iris.part(text.subject(), "paragraph", number);
    }

    private void writeParagraph(int number, TextSpan paragraph) {
        text.about(node(number))
                .type(Pol.ORIGINAL_PARAGRAPH, Names.LEGAL_RESOURCE_SUBDIVISION)
                .integer(Pol.paragraphNumber, number)
                .node(Pol.span, spans.write(paragraph));
        text.node(Names.HAS_PART, node(number));
    }

    /** Lends its wording to the paragraph that a marker stands for. */
    void lend(GraphWriter paragraph, int marker) {
        int number = original.numberOf(marker);
        TextSpan wording = original.paragraph(number);
        if (wording == null) {
            paragraph.bool(Pol.textHeld, false).node(Pol.alignment, Pol.UNALIGNED);
            spans.absences(paragraph, List.of(Absence.notInOriginal("text")));
            return;
        }
        Original.@Nullable Confirmation confirmation = original.confirmation(marker);
        paragraph
                .bool(Pol.textHeld, true)
                .chinese(Pol.text, wording.text())
                .node(Pol.span, spans.write(wording))
                .node(Pol.originalParagraph, node(number))
                .node(Pol.alignment, confirmation == null ? Pol.ASSUMED : Pol.CONFIRMED)
                .string(Pol.alignmentSource, confirmation == null ? null : confirmation.checked());
    }
}
