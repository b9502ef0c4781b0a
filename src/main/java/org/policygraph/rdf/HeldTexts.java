package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Original;
import org.policygraph.rdf.RefusedException.InFile;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * The graphs of a document with the text of the other kind that is held of it.
     *
     * @param coming the graphs that are made of what was handed in
     * @throws RefusedException if what is held is a text of another document
     */
    Map<Node, Graph> joined(HeldDataset before, String id, Map<Node, Graph> coming)
            throws RefusedException {
        StoredText digest = only(coming, StoredText.Kind.DIGEST);
        StoredText official = only(coming, StoredText.Kind.ORIGINAL);
        if ((digest == null) == (official == null)) return coming;
        StoredText.Kind other = digest == null ? StoredText.Kind.DIGEST : StoredText.Kind.ORIGINAL;
        StoredText held = held(before, id, other);
        if (held == null) return coming;
        StoredText of = digest == null ? held : digest;
        StoredText beside = official == null ? held : official;
        boolean isOtherTitle = held.graph().contains(Node.ANY, Pol.titleDiffers, TRUE);
        try {
            DocumentFacts facts =
                    ingestion
                            .reader()
                            .joined(
                                    source(of),
                                    source(beside),
                                    isOtherTitle,
                                    confirmations(held.graph()));
            return DocumentGraph.of(facts, id, ingestion.iris());
        } catch (UnreadableTextException e) {
            String file = "the text beside the one that is held of " + id;
            throw new RefusedException(
                    e.problems().stream().map(found -> new InFile(id, file, found)).toList(),
                    List.of());
        }
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

    /** What was confirmed, by marker: the wording of the paragraph, and who checked it. */
    private static SortedMap<Integer, Confirmed> confirmations(Graph held) {
        SortedMap<Integer, Confirmed> confirmed = new TreeMap<>();
        for (Triple each : held.find(Node.ANY, Pol.alignment, Pol.CONFIRMED).toList()) {
            Node paragraph = each.getSubject();
            confirmed.put(
                    StoredText.place(held, paragraph, Pol.paragraphNumber),
                    new Confirmed(
                            StoredText.literal(held, paragraph, Pol.text),
                            StoredText.literal(held, paragraph, Pol.alignmentSource)));
        }
        return confirmed;
    }

    /**
     * That a marker numbers the paragraph of this wording.
     *
     * @param wording all characters of the paragraph
     * @param checked by whom or where
     */
    record Confirmed(String wording, String checked) {
        /** As a confirmation of a text that has such a paragraph; null for one that has none. */
        Original.@Nullable Confirmation in(Original original) {
            for (int number = 1; number <= original.paragraphs().size(); number++) {
                if (original.paragraphs().get(number - 1).text().equals(wording)) {
                    return new Original.Confirmation(number, checked);
                }
            }
            return null;
        }
    }
}
