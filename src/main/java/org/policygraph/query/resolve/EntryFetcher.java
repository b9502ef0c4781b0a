package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.request.RequestState;

import java.util.Map;

/** Answers a field of Query. */
public final class EntryFetcher implements DataFetcher<@Nullable Object> {
    private final Entries.Entry entry;

    EntryFetcher(Entries.Entry entry) {
        this.entry = entry;
    }

    /** Whether the arguments alone matter, and what is answered is the value and no error. */
    public boolean isRegular() {
        return !(entry instanceof EntitiesEntry);
    }

    /** The field's value; null where there is none. */
    public @Nullable Object enter(Map<String, Object> arguments, RequestState request) {
        return enter(
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .arguments(arguments)
                        .root(request)
                        .source(request)
                        .build(),
                request);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment call) {
        return enter(call, RequestState.of(call));
    }

    private @Nullable Object enter(DataFetchingEnvironment call, RequestState request) {
        request.checkDeadline();
        return entry.enter(call, request);
    }
}
