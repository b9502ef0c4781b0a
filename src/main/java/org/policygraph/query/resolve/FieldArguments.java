package org.policygraph.query.resolve;

import graphql.schema.DataFetchingEnvironment;

import org.policygraph.query.filter.Bases;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.RequestState;

import java.util.Set;

/**
 * The arguments of a connection of links, read once for all records that the field is asked of.
 *
 * @param page which part of the list
 * @param bases empty for every basis
 * @param below whether concepts below count
 */
record FieldArguments(PageRequest page, Set<String> bases, boolean below) {
    /**
     * Reads them.
     *
     * @param list tells the cursors of the list from those of others
     * @param descend the name of the argument that says whether concepts below count; empty for
     *     none
     */
    static FieldArguments of(DataFetchingEnvironment call, String list, String descend) {
        RequestState request = RequestState.of(call);
        return request.once(call.getField(), () -> read(call, list, descend, request));
    }

    private static FieldArguments read(
            DataFetchingEnvironment call, String list, String descend, RequestState request) {
        return new FieldArguments(
                PageRequest.of(call, list, request.limits()),
                Bases.asked(call),
                !descend.isEmpty() && !Boolean.FALSE.equals(call.getArgument(descend)));
    }
}
