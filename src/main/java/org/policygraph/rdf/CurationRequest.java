package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Curation.Decision;
import org.policygraph.vocab.Pol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What a person wants to decide.
 *
 * @param measure the measure as it is numbered now
 * @param concept a target group or a department of the vocabulary
 * @param at the time by the clock
 */
public record CurationRequest(
        LinkKind kind,
        Node measure,
        Node concept,
        Decision decision,
        Rationale rationale,
        Instant at) {
    /**
     * The decision, as it is to be kept; the very one that counts already if that says the same.
     *
     * @param graphs those of the document
     * @param decisions those made on it before
     * @throws CurationRefusedException if there is no such measure, if a link to be added is there,
     *     or if one to be confirmed or rejected is not
     */
    Curation on(Map<Node, Graph> graphs, Curations decisions) throws CurationRefusedException {
        for (Graph graph : graphs.values()) {
            Optional<Node> span = StoredText.object(graph, measure, Pol.span);
            if (span.isEmpty()) continue;
            String wording = StoredText.literal(graph, measure, Pol.text);
            Node text = StoredText.object(graph, span.get(), Pol.digest).orElse(measure);
            Curation made =
                    new Curation(
                            new Curation.Matter(kind, concept, wording),
                            decision,
                            rationale.checked(),
                            after(decisions),
                            StoredText.literal(graph, measure, Pol.number),
                            text);
            Curation known = decisions.current().get(made.matter());
            if (known != null && known.isSameAs(made)) return known;
            expectFitting(basis(graphs));
            return made;
        }
        throw new CurationRefusedException(
                "measure: found no measure "
                        + measure.getURI()
                        + ", expected one of the current text");
    }

    /** A clock may be set back; the order in which decisions were made must not be lost by it. */
    private Instant after(Curations decisions) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        if (decisions.all().isEmpty()) return now;
        Instant next = decisions.all().getLast().decidedAt().plusMillis(1);
        return now.isBefore(next) ? next : now;
    }

    /** On what the link rests now; null if there is none. */
    private @Nullable Node basis(Map<Node, Graph> graphs) {
        Node link = kind.iri(measure, concept);
        for (Graph graph : graphs.values()) {
            Node basis = StoredText.object(graph, link, Pol.basis).orElse(null);
            if (basis != null) return basis;
        }
        return null;
    }

    private void expectFitting(@Nullable Node basis) throws CurationRefusedException {
        if (decision == Decision.ADD && basis != null) {
            throw new CurationRefusedException(
                    "decision: found ADD for a link that is there on the basis "
                            + basis.getLocalName()
                            + ", expected CONFIRM or REJECT");
        }
        if (decision != Decision.ADD && basis == null) {
            throw new CurationRefusedException(
                    "decision: found "
                            + decision
                            + " for a link that neither a rule nor a person has made, expected ADD");
        }
    }
}
