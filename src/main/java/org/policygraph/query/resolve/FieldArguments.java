package org.policygraph.query.resolve;

import org.policygraph.query.filter.Bases;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;

import java.util.Map;
import java.util.Set;

/**
 * The arguments of a connection of linked measures.
 *
 * @param page which part of the list
 * @param bases those of the links that count
 * @param below whether concepts below count
 */
record FieldArguments(PageRequest page, Set<String> bases, boolean below) {
    /**
     * Reads them.
     *
     * @param descend the name of the argument that says whether concepts below count; empty for
     *     none
     */
    static FieldArguments of(Map<String, Object> arguments, String descend, QueryLimits limits) {
        return new FieldArguments(
                PageRequest.of(arguments, MeasurePage.MEASURE, limits),
                Bases.asked(arguments),
                !descend.isEmpty() && !Boolean.FALSE.equals(arguments.get(descend)));
    }
}
