package org.policygraph.query.edit;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.edit.IncomingDecision;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.RequestState;

import java.util.Map;
import java.util.Objects;

/** Reads what a person wants to decide on a link, and has it taken down. */
final class CurationInput {
    private CurationInput() {}

    static EditPayload curate(DataFetchingEnvironment call) {
        RequestEdits edits = RequestEdits.of(call);
        IncomingDecision decision =
                decision(
                        Edits.input(call),
                        RequestState.of(call).reading(),
                        Objects.requireNonNull(edits.caller().name()));
        return edits.decide(
                call, decision.link(), (editor, deadline) -> editor.curate(decision, deadline));
    }

    private static IncomingDecision decision(
            Map<String, String> input, RequestContext reading, String author) {
        String group = input.get("targetGroup");
        String department = input.get("department");
        if ((group == null) == (department == null)) {
            throw QueryException.badInput(
                    "found "
                            + (group == null ? "neither" : "both")
                            + " of targetGroup and department, expected one of them");
        }
        return new IncomingDecision(
                measure(Objects.requireNonNull(input.get("measure")), reading),
                group != null,
                concept(group, department, reading),
                Objects.requireNonNull(input.get("decision")),
                Objects.requireNonNull(input.get("reason")),
                Objects.requireNonNull(input.get("reference")),
                author);
    }

    private static Node measure(String asked, RequestContext reading) {
        Node measure = reading.ids().node(asked);
        if (reading.has(MeasurePage.MEASURE, measure)) return measure;
        throw unidentified("measure", MeasurePage.MEASURE, asked, reading);
    }

    /** That a field of an input names no record of a type. */
    static QueryException unidentified(
            String field, String type, String asked, RequestContext reading) {
        ErrorCode code = ErrorCode.BAD_USER_INPUT;
        return QueryException.badInput(
                field + ": " + NameResolver.unidentified(reading, type, asked, code).getMessage());
    }

    private static Node concept(
            @Nullable String group, @Nullable String department, RequestContext reading) {
        return group == null
                ? named("Department", Objects.requireNonNull(department), reading)
                : named("TargetGroup", group, reading);
    }

    private static Node named(String type, String asked, RequestContext reading) {
        return NameResolver.concept(reading, type, asked, ErrorCode.BAD_USER_INPUT);
    }
}
