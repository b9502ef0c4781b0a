package org.policygraph.edit;

import org.apache.jena.graph.Node;
import org.policygraph.rdf.AlignmentRequest;

import java.time.Instant;
import java.util.List;

/**
 * What a person wants to decide on a marker of a digest.
 *
 * @param sourceParagraph the record of the marker
 * @param places the paragraphs of the official text, as they are named now: {@code 2.3/1}
 * @param isConfirmed whether the marker stands for them, or does not
 * @param checked by whom or where that was checked
 * @param author the name of the person's key
 */
public record IncomingAlignment(
        Node sourceParagraph,
        List<String> places,
        boolean isConfirmed,
        String checked,
        String author) {
    AlignmentRequest at(Instant now) {
        return new AlignmentRequest(sourceParagraph, places, isConfirmed, checked, author, now);
    }
}
