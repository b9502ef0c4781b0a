package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;

/** A fetcher that is made when its field is first asked for: of most fields that is never. */
public final class LazyFetcher implements DataFetcher<@Nullable Object> {
    private final FieldFetchers fetchers;
    private final String type;
    private final FieldShape field;
    private volatile @Nullable DataFetcher<@Nullable Object> made;

    LazyFetcher(FieldFetchers fetchers, String type, FieldShape field) {
        this.fetchers = fetchers;
        this.type = type;
        this.field = field;
    }

    /** The fetcher itself; there is one, since what it works out of records is kept by it. */
    public DataFetcher<@Nullable Object> fetcher() {
        DataFetcher<@Nullable Object> known = made;
        return known != null ? known : make();
    }

    private synchronized DataFetcher<@Nullable Object> make() {
        DataFetcher<@Nullable Object> known = made;
        if (known != null) return known;
        DataFetcher<@Nullable Object> fetcher = fetchers.of(type, field);
        made = fetcher;
        return fetcher;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment call) throws Exception {
        return fetcher().get(call);
    }
}
