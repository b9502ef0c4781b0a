package org.policygraph.query.edit;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import org.policygraph.access.Caller;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.Editor;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.limit.EditLimits;

import java.util.function.Supplier;

/**
 * That edits may be made at all, and within which limits.
 *
 * @param editor makes them
 * @param limits what one request may change
 */
public record EditSettings(Editor editor, EditLimits limits) {
    /** What whoever sends a mutation is told where there is no editing. */
    public static QueryException off() {
        return new QueryException(
                ErrorCode.FORBIDDEN, "editing is off: this server was started without API keys");
    }

    /**
     * Admits an operation that makes edits.
     *
     * @param now makes a way into what is held at the moment
     * @throws QueryException if its sender may not edit, or it has more edits than are admitted
     */
    public RequestEdits admit(
            Caller caller,
            Document document,
            OperationDefinition operation,
            Supplier<RequestContext> now) {
        if (!caller.isKnown()) {
            throw new QueryException(
                    ErrorCode.UNAUTHENTICATED, "an edit needs the key of an editor; none was sent");
        }
        if (!caller.mayEdit()) {
            throw new QueryException(
                    ErrorCode.FORBIDDEN,
                    "an edit needs the key of an editor; this one is a reader's");
        }
        if (fields(operation.getSelectionSet(), document) > limits.maxEdits()) {
            throw new QueryException(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "the request has more than " + limits.maxEdits() + " edits");
        }
        return new RequestEdits(editor, caller, EditDeadline.in(limits.deadline()), now);
    }

    /** Fields as written, those of a fragment counted at every spread. Expects a valid document. */
    private static int fields(SelectionSet set, Document document) {
        int count = 0;
        for (Selection<?> each : set.getSelections()) count += fields(each, document);
        return count;
    }

    private static int fields(Selection<?> selection, Document document) {
        return switch (selection) {
            case Field _ -> 1;
            case InlineFragment inline -> fields(inline.getSelectionSet(), document);
            case FragmentSpread spread -> fields(fragment(spread, document), document);
            default -> 0;
        };
    }

    private static SelectionSet fragment(FragmentSpread spread, Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(each -> each.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow()
                .getSelectionSet();
    }
}
