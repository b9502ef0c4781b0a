package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DocumentsRefusedException.InFile;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Brings the two texts of a document together where they are handed in one after the other, and
 * what persons decided on it with them: a text takes the place of what is held of its own kind
 * alone. What follows from all of it is worked out from the characters, as if it had come together.
 */
record HeldTexts(Ingestion ingestion) {
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    /**
     * The graphs of a document with the text of the other kind that is held of it, and with all
     * decisions on it, held and coming.
     *
     * @param coming the graphs that are made of what was handed in
     * @throws DocumentsRefusedException if what is held is a text of another document
     */
    Map<Node, Graph> joined(HeldDataset before, String id, Map<Node, Graph> coming)
            throws DocumentsRefusedException {
        Node name = ingestion.iris().curations(id);
        Graph comingDecisions = coming.getOrDefault(name, Graph.emptyGraph);
        Graph heldDecisions = decisions(before, id);
        SortedSet<AlignmentCuration> come = AlignmentCuration.in(List.of(comingDecisions));
        SortedSet<AlignmentCuration> held = AlignmentCuration.in(List.of(heldDecisions));
        SortedSet<AlignmentCuration> all = AlignmentCurations.together(come, held);
        Map<Node, Graph> made = new LinkedHashMap<>(coming);
        StoredText digest = text(before, id, coming, StoredText.Kind.DIGEST);
        StoredText official = text(before, id, coming, StoredText.Kind.ORIGINAL);
        if (digest == null || official == null) {
            made.put(name, AlignmentCurations.unmatched(all).graph(id, ingestion.iris()));
        } else if (isReadAnew(coming, all.equals(come), all.equals(held))) {
            made = DocumentGraph.of(read(before, id, digest, official, all), id, ingestion.iris());
        } else {
            made.put(name, alignments(all.equals(come) ? comingDecisions : heldDecisions));
        }
        Graph decisions = links(comingDecisions);
        GraphUtil.addInto(decisions, links(heldDecisions));
        GraphUtil.addInto(decisions, made.getOrDefault(name, Graph.emptyGraph));
        made.put(name, decisions);
        if (decisions.isEmpty()) made.remove(name);
        return made;
    }

    /**
     * What both texts that are held say, with what persons decided; null unless both are held.
     *
     * @throws DocumentsRefusedException if they are not of one document
     */
    @Nullable DocumentFacts held(HeldDataset before, String id) throws DocumentsRefusedException {
        StoredText digest = held(before, id, StoredText.Kind.DIGEST);
        StoredText official = held(before, id, StoredText.Kind.ORIGINAL);
        if (digest == null || official == null) return null;
        var decisions = AlignmentCuration.in(List.of(decisions(before, id)));
        return read(before, id, digest, official, decisions);
    }

    /** Not if both texts come, or none, and nobody has decided anything else. */
    private static boolean isReadAnew(
            Map<Node, Graph> coming, boolean isAllThatComes, boolean isAllThatIsHeld) {
        boolean comesDigest = only(coming, StoredText.Kind.DIGEST) != null;
        boolean comesOfficial = only(coming, StoredText.Kind.ORIGINAL) != null;
        if (comesDigest != comesOfficial) return true;
        return comesDigest ? !isAllThatComes : !isAllThatIsHeld;
    }

    private DocumentFacts read(
            HeldDataset before,
            String id,
            StoredText digest,
            StoredText official,
            SortedSet<AlignmentCuration> decisions)
            throws DocumentsRefusedException {
        boolean isOtherTitle =
                Stream.of(
                                held(before, id, StoredText.Kind.ORIGINAL),
                                held(before, id, StoredText.Kind.DIGEST),
                                official)
                        .anyMatch(HeldTexts::isOfOtherTitle);
        try {
            return ingestion
                    .reader()
                    .joined(source(digest), source(official), isOtherTitle, decisions);
        } catch (UnreadableTextException e) {
            String file = "the text beside the one that is held of " + id;
            throw new DocumentsRefusedException(
                    e.problems().stream().map(found -> new InFile(id, file, found)).toList(),
                    List.of());
        }
    }

    private static boolean isOfOtherTitle(@Nullable StoredText text) {
        return text != null && text.graph().contains(Node.ANY, Pol.titleDiffers, TRUE);
    }

    private Graph decisions(HeldDataset before, String id) {
        Node name = ingestion.iris().curations(id);
        boolean isHeld = before.versions(id, ingestion.iris()).contains(name);
        return isHeld ? before.graph(name) : Graph.emptyGraph;
    }

    /** The records of decisions on markers. */
    private static Graph alignments(Graph decisions) {
        return ofType(decisions, true);
    }

    /** Those of all others. */
    private static Graph links(Graph decisions) {
        return ofType(decisions, false);
    }

    private static Graph ofType(Graph decisions, boolean isAlignment) {
        Graph kept = new GraphMemFast();
        decisions
                .find()
                .filterKeep(each -> isAlignment(decisions, each) == isAlignment)
                .forEach(kept::add);
        return kept;
    }

    private static boolean isAlignment(Graph decisions, Triple triple) {
        return decisions.contains(triple.getSubject(), RDF.type.asNode(), Pol.ALIGNMENT_CURATION);
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
}
