package org.policygraph.query.edit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.edit.DeadlinePassedException;
import org.policygraph.edit.IncomingDocument;
import org.policygraph.edit.MissingDocumentsException;
import org.policygraph.edit.RefusedEditException;
import org.policygraph.mapping.EditField;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.find.Changes;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.page.ChangePage;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.store.VersionChange;
import org.policygraph.vocab.Iris;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compiles the fields of Mutation. */
public final class Edits {
    private Edits() {}

    /** The fetcher of a field. */
    public static DataFetcher<@Nullable Object> fetcher(EditField field) {
        return switch (field.kind()) {
            case INGEST -> Edits::ingest;
            case RETRACT -> Edits::retract;
            case CURATE -> CurationInput::curate;
            case ALIGN -> AlignmentInput::align;
        };
    }

    private static EditPayload ingest(DataFetchingEnvironment call) {
        IncomingDocument document = IngestInput.read(input(call), acceptsOtherTitle(call));
        RequestEdits edits = RequestEdits.of(call);
        EditPayload made =
                edits.make(
                        call,
                        edits.editor().iris().document(document.id()),
                        (editor, deadline) -> {
                            try {
                                return editor.ingest(document, edits.caller().name(), deadline);
                            } catch (RefusedEditException e) {
                                throw EditErrors.of(e);
                            } catch (DeadlinePassedException e) {
                                throw EditErrors.of(e);
                            }
                        });
        return made.with(edits.editor().apart(made.result(), document.id()));
    }

    private static boolean acceptsOtherTitle(DataFetchingEnvironment call) {
        Map<String, ?> input = Objects.requireNonNull(call.getArgument("input"));
        return Boolean.TRUE.equals(input.get("acceptOtherTitle"));
    }

    private static EditPayload retract(DataFetchingEnvironment call) {
        RequestEdits edits = RequestEdits.of(call);
        String asked = Objects.requireNonNull(input(call).get("document"));
        Iris iris = edits.editor().iris();
        Node document = RequestState.of(call).reading().ids().node(asked);
        boolean isOwn = document.getURI().startsWith(iris.base());
        String id = isOwn ? iris.local(document) : asked;
        return edits.make(
                call,
                iris.document(id),
                (editor, deadline) -> {
                    try {
                        return editor.retract(List.of(id), edits.caller().name(), deadline);
                    } catch (MissingDocumentsException e) {
                        throw QueryException.notFound("no document is " + NameResolver.echo(asked));
                    } catch (DeadlinePassedException e) {
                        throw EditErrors.of(e);
                    }
                });
    }

    /** What the version of an edit did to records. */
    public static ChangePage changes(DataFetchingEnvironment call) {
        EditPayload payload = Objects.requireNonNull(call.<EditPayload>getSource());
        List<VersionChange> made = payload.isChange() ? List.of(payload.version()) : List.of();
        return Changes.page(made, new Arguments(call.getArguments()), RequestState.of(call));
    }

    static Map<String, String> input(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.getArgument("input"));
    }
}
