package org.policygraph.query.resolve;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The records that some representations name, in the order asked. A gateway asks for the records of
 * many of its own clients' objects at once, so one that cannot be read is an error at its place and
 * leaves the others answered.
 */
record EntitiesEntry(SchemaMapping mapping) implements DataFetcher<@Nullable Object> {
    @Override
    public Object get(DataFetchingEnvironment call) {
        RequestState request = RequestState.of(call);
        request.checkDeadline();
        List<Object> asked = Objects.requireNonNull(call.getArgument("representations"));
        Entries.checkCount(asked, "representations", request);
        List<@Nullable Entity> found = new ArrayList<>(asked.size());
        List<GraphQLError> errors = new ArrayList<>();
        ResultPath path = call.getExecutionStepInfo().getPath();
        for (int at = 0; at < asked.size(); at++) {
            request.reading().step();
            try {
                found.add(find(EntityRepresentation.read(asked.get(at), mapping), request));
            } catch (QueryException e) {
                found.add(null);
                errors.add(
                        request.errors()
                                .of(
                                        e,
                                        List.of(call.getField().getSourceLocation()),
                                        path.segment(at).toList()));
            }
        }
        return DataFetcherResult.newResult().data(found).errors(errors).build();
    }

    private static @Nullable Entity find(EntityRepresentation asked, RequestState request) {
        RecordType type = request.view().type(asked.type());
        if (asked.key().isIri()) {
            Entity record =
                    request.reading().entity(EngineTerms.iri((String) asked.values().getFirst()));
            return record.is(type) ? record : null;
        }
        List<Node> found = KeyIndex.of(request.view()).find(type, asked.key(), asked.values());
        if (found.size() > 1) {
            throw QueryException.badInput(
                    Messages.format(
                            "%s records of type %s have these values of { %s }; name it by its id",
                            found.size(), type.name(), asked.key().fields()));
        }
        return found.isEmpty() ? null : request.reading().entity(found.getFirst());
    }
}
