package org.policygraph.edit;

import org.apache.jena.graph.Node;
import org.policygraph.rdf.Curation;
import org.policygraph.rdf.CurationRequest;
import org.policygraph.rdf.LinkKind;
import org.policygraph.rdf.Rationale;

import java.time.Instant;

/**
 * What a person wants to decide on a link.
 *
 * @param measure the measure as it is numbered now
 * @param isGroup whether the link leads to a target group, and not to a department
 * @param concept the group or department
 * @param decision ADD, CONFIRM or REJECT
 * @param reason why, in words
 * @param reference an http(s) address, or a citation in words
 * @param author the name of the person's key
 */
public record IncomingDecision(
        Node measure,
        boolean isGroup,
        Node concept,
        String decision,
        String reason,
        String reference,
        String author) {
    /** The IRI of the link. */
    public Node link() {
        return kind().iri(measure, concept);
    }

    private LinkKind kind() {
        return isGroup ? LinkKind.AUDIENCE : LinkKind.RESPONSIBILITY;
    }

    CurationRequest at(Instant now) {
        return new CurationRequest(
                kind(),
                measure,
                concept,
                Curation.Decision.valueOf(decision),
                new Rationale(reason, reference, author),
                now);
    }
}
