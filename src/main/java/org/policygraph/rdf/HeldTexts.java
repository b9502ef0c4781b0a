package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.rdf.RefusedException.InFile;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings the two texts of a document together where they are handed in one after the other: a text
 * takes the place of what is held of its own kind alone. What follows from both is worked out from
 * their characters, as if they had come together.
 */
final class HeldTexts {
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private final Ingestion ingestion;

    HeldTexts(Ingestion ingestion) {
        this.ingestion = ingestion;
    }

    /**
     * The graphs of a document with the text of the other kind that is held of it, and with what
     * persons found of its markers, unless what comes says that itself.
     *
     * @param coming the graphs that are made of what was handed in
     * @throws RefusedException if what is held is a text of another document
     */
    Map<Node, Graph> joined(HeldDataset before, String id, Map<Node, Graph> coming)
            throws RefusedException {
        StoredText digest = text(before, id, coming, StoredText.Kind.DIGEST);
        StoredText official = text(before, id, coming, StoredText.Kind.ORIGINAL);
        if (digest == null || official == null) return coming;
        boolean isComplete =
                only(coming, StoredText.Kind.DIGEST) != null
                        && only(coming, StoredText.Kind.ORIGINAL) != null;
        StoredText held = held(before, id, StoredText.Kind.ORIGINAL);
        if (held == null) held = held(before, id, StoredText.Kind.DIGEST);
        if (held == null) return coming;
        List<Decided> decided = decided(held.graph());
        if (isComplete && (decided.isEmpty() || !decided(digest.graph()).isEmpty())) return coming;
        boolean isOtherTitle =
                Stream.of(held, official)
                        .anyMatch(each -> each.graph().contains(Node.ANY, Pol.titleDiffers, TRUE));
        try {
            DocumentFacts facts =
                    ingestion
                            .reader()
                            .joined(source(digest), source(official), isOtherTitle, decided);
            return DocumentGraph.of(facts, id, ingestion.iris());
        } catch (UnreadableTextException e) {
            String file = "the text beside the one that is held of " + id;
            throw new RefusedException(
                    e.problems().stream().map(found -> new InFile(id, file, found)).toList(),
                    List.of());
        }
    }

    /** The text that comes, else the one that is held. */
    private @Nullable StoredText text(
            HeldDataset before, String id, Map<Node, Graph> coming, StoredText.Kind kind) {
        StoredText comes = only(coming, kind);
        return comes == null ? held(before, id, kind) : comes;
    }

    private static @Nullable StoredText only(Map<Node, Graph> graphs, StoredText.Kind kind) {
        List<StoredText> texts = StoredText.in(graphs, kind);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private @Nullable StoredText held(HeldDataset before, String id, StoredText.Kind kind) {
        Iris iris = ingestion.iris();
        for (Node name : before.versions(id, iris)) {
            if (!iris.isWholeVersion(name)) continue;
            StoredText held = only(Map.of(name, before.graph(name)), kind);
            if (held != null) return held;
        }
        return null;
    }

    private static SourceFile source(StoredText text) {
        String reader = text.value(Pol.reader);
        String form =
                StoredText.object(text.graph(), text.node(), Pol.form)
                        .map(Node::getLocalName)
                        .orElse(Form.TEXT.name());
        return new SourceFile(
                text.value(Pol.sha256),
                text.text(),
                Form.valueOf(form),
                reader.isEmpty() ? StandardCharsets.UTF_8.name() : reader);
    }

    /** What persons found of the markers: by the wording of the paragraph, wherever it stands. */
    private static List<Decided> decided(Graph held) {
        List<Decided> decided = new ArrayList<>();
        held.find(Node.ANY, Pol.alignmentSource, Node.ANY)
                .mapWith(Triple::getSubject)
                .forEach(
                        marker -> {
                            if (held.contains(marker, Pol.alignment, Pol.CONFIRMED)) {
                                add(decided, held, marker, Pol.span);
                            }
                            add(decided, held, marker, Pol.rejectedSpan);
                        });
        return decided;
    }

    private static void add(List<Decided> decided, Graph held, Node marker, Node spans) {
        held.find(marker, spans, Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(
                        span ->
                                decided.add(
                                        new Decided(
                                                StoredText.place(held, marker, Pol.paragraphNumber),
                                                StoredText.literal(held, span, Names.EXACT),
                                                spans.equals(Pol.span),
                                                StoredText.literal(
                                                        held, marker, Pol.alignmentSource))));
    }

    /**
     * That a marker stands for the paragraph of this wording, or that it does not.
     *
     * @param wording all characters of the paragraph
     * @param checked by whom or where
     */
    record Decided(int marker, String wording, boolean confirmed, String checked) {
        /** As a decision on a text that has such a paragraph; null for one that has none. */
        @Nullable AlignmentDecision in(List<DivisionParagraph> paragraphs) {
            for (DivisionParagraph each : paragraphs) {
                if (each.span().text().equals(wording)) {
                    return new AlignmentDecision(marker, each, confirmed, checked);
                }
            }
            return null;
        }
    }
}
