package org.policygraph.query.edit;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.policygraph.edit.IncomingAlignment;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.request.RequestState;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what a person wants to decide on a marker of a digest, and has it taken down. */
final class AlignmentInput {
    private static final String SOURCE_PARAGRAPH = "SourceParagraph";

    private AlignmentInput() {}

    static EditPayload align(DataFetchingEnvironment call) {
        RequestEdits edits = RequestEdits.of(call);
        Map<String, ?> input = Objects.requireNonNull(call.getArgument("input"));
        IncomingAlignment decision =
                new IncomingAlignment(
                        paragraph(text(input, "sourceParagraph"), RequestState.of(call).reading()),
                        places(input),
                        text(input, "decision").equals("CONFIRM"),
                        text(input, "checked"),
                        Objects.requireNonNull(edits.caller().name()));
        return edits.decide(
                call,
                decision.sourceParagraph(),
                (editor, deadline) -> editor.align(decision, deadline));
    }

    private static String text(Map<String, ?> input, String field) {
        return String.valueOf(input.get(field));
    }

    private static List<String> places(Map<String, ?> input) {
        List<?> written = (List<?>) Objects.requireNonNull(input.get("alignedTo"));
        return written.stream().map(String::valueOf).toList();
    }

    private static Node paragraph(String asked, RequestContext reading) {
        Node paragraph = reading.ids().node(asked);
        if (reading.has(SOURCE_PARAGRAPH, paragraph)) return paragraph;
        throw CurationInput.unidentified("sourceParagraph", SOURCE_PARAGRAPH, asked, reading);
    }
}
