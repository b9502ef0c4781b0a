package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A person's decision on a link. It is tied to the wording of the measure and to nothing else of
 * it, so it holds wherever these characters stand in the document.
 *
 * @param matter what was decided on
 * @param decision what was decided
 * @param rationale why, and by whom
 * @param decidedAt when, in whole milliseconds
 * @param numberThen the number of the measure at the time
 * @param text the held text at the time
 */
public record Curation(
        Matter matter,
        Decision decision,
        Rationale rationale,
        Instant decidedAt,
        String numberThen,
        Node text) {
    /** In the order in which they were made. */
    static final Comparator<Curation> BY_TIME =
            Comparator.comparing(Curation::decidedAt).thenComparing(Curation::key);

    /** A moment as it is hashed; it must stay as it is, or decisions would get other names. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Digits of the hash that names a decision. */
    private static final int KEY = 12;

    /** A unit separator, which no text of a decision may have. */
    private static final String BETWEEN = "\u001f";

    /**
     * Whether measures of a wording have a link to a concept.
     *
     * @param wording all characters of the measure
     */
    record Matter(LinkKind kind, Node concept, String wording) {}

    /** What a person may decide. */
    public enum Decision {
        /** The link holds, and is not there. */
        ADD,
        /** The link that is there holds. */
        CONFIRM,
        /** The link that is there does not hold. */
        REJECT;

        /** What a link rests on after that. */
        Node basis() {
            return this == REJECT ? Pol.REJECTED : Pol.CURATED;
        }
    }

    /** The IRI: a decision of the same content at the same moment is the same decision. */
    Node iri(Node document) {
        return Iris.part(document, "curation", key());
    }

    private String key() {
        List<String> content =
                List.of(
                        matter.kind.name(),
                        matter.concept.getURI(),
                        matter.wording,
                        decision.name(),
                        rationale.reason(),
                        rationale.reference(),
                        rationale.author(),
                        MOMENT.format(decidedAt),
                        numberThen,
                        text.getURI());
        return Sha256.of(String.join(BETWEEN, content)).substring(0, KEY);
    }

    /** Whether both say the same, whenever that was. */
    boolean isSameAs(Curation other) {
        return matter.equals(other.matter)
                && decision == other.decision
                && rationale.equals(other.rationale);
    }

    /** Writes it as a record of a document. */
    void write(Graph graph, Node document, Node state) {
        new GraphWriter(graph, iri(document))
                .type(Pol.CURATION_CLASS, ExternalTerms.ACTIVITY)
                .node(Pol.document, document)
                .node(matter.kind.curated(), matter.concept)
                .chinese(Pol.wording, matter.wording)
                .node(Pol.decision, Pol.term(decision.name()))
                .string(Pol.decisionReason, rationale.reason())
                .string(Pol.reference, rationale.reference())
                .string(Pol.decidedBy, rationale.author())
                .moment(Pol.decidedAt, decidedAt)
                .string(Pol.numberThen, numberThen)
                .node(ExternalTerms.USED, text)
                .node(Pol.curationState, state);
    }

    /** Reads a record; null if it lacks something that {@link #write} writes. */
    static @Nullable Curation read(Graph graph, Node node) {
        Node text = StoredText.value(graph, node, ExternalTerms.USED);
        Decision decision = decision(StoredText.value(graph, node, Pol.decision));
        Instant at = moment(StoredText.literal(graph, node, Pol.decidedAt));
        Matter matter = matter(graph, node);
        if (text == null || decision == null || at == null || matter == null) return null;
        String number = StoredText.literal(graph, node, Pol.numberThen);
        return new Curation(matter, decision, grounds(graph, node), at, number, text);
    }

    private static @Nullable Decision decision(@Nullable Node stated) {
        for (Decision each : Decision.values()) {
            if (Pol.term(each.name()).equals(stated)) return each;
        }
        return null;
    }

    private static @Nullable Matter matter(Graph graph, Node node) {
        for (LinkKind kind : LinkKind.values()) {
            Node concept = StoredText.value(graph, node, kind.curated());
            if (concept == null) continue;
            return new Matter(kind, concept, StoredText.literal(graph, node, Pol.wording));
        }
        return null;
    }

    private static Rationale grounds(Graph graph, Node node) {
        return new Rationale(
                StoredText.literal(graph, node, Pol.decisionReason),
                StoredText.literal(graph, node, Pol.reference),
                StoredText.literal(graph, node, Pol.decidedBy));
    }

    private static @Nullable Instant moment(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
