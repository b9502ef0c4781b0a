package org.policygraph.query.limit;

/**
 * How records of a store elsewhere are fetched. The product does both; what each of them brings is
 * measured by leaving it out.
 *
 * @param isAhead whether all that a selection can reach is fetched at once, or one level of it
 *     after the other
 * @param isKept whether what was fetched for one request is at hand for the next
 */
public record Fetching(boolean isAhead, boolean isKept) {
    /** How the product does it. */
    public static final Fetching DEFAULT = new Fetching(true, true);
}
