package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person's decision on whether a marker of a digest stands for a paragraph of the official text.
 * It is tied to the wordings of both, and holds wherever these stand: markers and divisions are
 * numbered anew when a text changes.
 *
 * @param wordings all that the marker followed at the time
 * @param paragraph the characters of the paragraph, without its label
 * @param isConfirmed whether it stands for it, or does not
 * @param checked by whom or where that was checked
 * @param signature by which key and when; null where the decision came in a file
 * @param markerThen the number in the marker at the time
 * @param placeThen the paragraph's place at the time: {@code 2.3/1}
 */
record AlignmentCuration(
        SortedSet<String> wordings,
        String paragraph,
        boolean isConfirmed,
        String checked,
        @Nullable Signature signature,
        int markerThen,
        String placeThen) {
    /** Those of files before all others, which are in the order in which they were made. */
    static final Comparator<AlignmentCuration> BY_TIME =
            Comparator.comparing(AlignmentCuration::decidedAt)
                    .thenComparing(AlignmentCuration::key);

    /** Digits of the hash that names a decision. */
    private static final int KEY = 12;

    /** A unit separator, which no text of a decision may have. */
    private static final String BETWEEN = "\u001f";

    /**
     * By whom and when a decision was made.
     *
     * @param author the name by which the person is known here
     * @param at in whole milliseconds
     */
    record Signature(String author, Instant at) {}

    Instant decidedAt() {
        return signature == null ? Instant.MIN : signature.at();
    }

    /** The IRI: a decision of the same content at the same moment is the same decision. */
    Node iri(Node document) {
        return Iris.part(document, "alignment", key());
    }

    private String key() {
        List<String> content = new ArrayList<>(wordings);
        content.addAll(
                List.of(
                        paragraph,
                        Boolean.toString(isConfirmed),
                        checked,
                        String.valueOf(signature),
                        Integer.toString(markerThen),
                        placeThen));
        return Sha256.of(String.join(BETWEEN, content)).substring(0, KEY);
    }

    /** Whether both say the same by the same person, whenever that was. */
    boolean isSameAs(AlignmentCuration other) {
        return isConfirmed == other.isConfirmed
                && checked.equals(other.checked)
                && author().equals(other.author());
    }

    private String author() {
        return signature == null ? "" : signature.author();
    }

    /** Writes it as a record of a document. */
    GraphWriter write(Graph graph, Node document, Node state) {
        GraphWriter record =
                new GraphWriter(graph, iri(document))
                        .type(Pol.ALIGNMENT_CURATION, ExternalTerms.ACTIVITY)
                        .node(Pol.document, document)
                        .node(Pol.decision, isConfirmed ? Pol.CONFIRM : Pol.REJECT)
                        .string(Pol.alignmentSource, checked)
                        .integer(Pol.markerThen, markerThen)
                        .string(Pol.placeThen, placeThen)
                        .chinese(Pol.paragraphWording, paragraph)
                        .node(Pol.curationState, state);
        wordings.forEach(each -> record.chinese(Pol.wording, each));
        if (signature == null) return record;
        return record.string(Pol.decidedBy, signature.author())
                .moment(Pol.decidedAt, signature.at());
    }

    /** All that some graphs hold, in the order in which they were made. */
    static SortedSet<AlignmentCuration> in(Collection<Graph> graphs) {
        SortedSet<AlignmentCuration> all = new TreeSet<>(BY_TIME);
        for (Graph graph : graphs) {
            G.iterPO(graph, RDF.type.asNode(), Pol.ALIGNMENT_CURATION)
                    .forEach(node -> all.add(read(graph, node)));
        }
        return all;
    }

    private static AlignmentCuration read(Graph graph, Node node) {
        SortedSet<String> wordings = new TreeSet<>();
        graph.find(node, Pol.wording, Node.ANY)
                .forEach(each -> wordings.add(each.getObject().getLiteralLexicalForm()));
        return new AlignmentCuration(
                wordings,
                StoredText.literal(graph, node, Pol.paragraphWording),
                graph.contains(node, Pol.decision, Pol.CONFIRM),
                StoredText.literal(graph, node, Pol.alignmentSource),
                signature(graph, node),
                StoredText.place(graph, node, Pol.markerThen),
                StoredText.literal(graph, node, Pol.placeThen));
    }

    private static @Nullable Signature signature(Graph graph, Node node) {
        String author = StoredText.literal(graph, node, Pol.decidedBy);
        if (author.isEmpty()) return null;
        try {
            Instant at = Instant.parse(StoredText.literal(graph, node, Pol.decidedAt));
            return new Signature(author, at);
        } catch (DateTimeParseException e) {
            return new Signature(author, Instant.EPOCH);
        }
    }
}
