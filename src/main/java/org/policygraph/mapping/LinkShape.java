package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @link(from:, to:, basis:, below:, stated:, inferred:)} on a type: its records are links
 * from a measure to a concept.
 *
 * @param from the property that leads to the measure
 * @param to the property that leads to the concept
 * @param basis the property that leads to the basis
 * @param below the property that leads from a concept to the one above it
 * @param source the type of the measures
 * @param target the type of the concepts
 */
public record LinkShape(
        String from, String to, String basis, String below, String source, String target) {
    static final String DIRECTIVE = "link";

    static @Nullable LinkShape read(TypeSite site) {
        String from = site.term(DIRECTIVE, "from");
        String to = site.term(DIRECTIVE, "to");
        String basis = site.term(DIRECTIVE, "basis");
        String below = site.term(DIRECTIVE, "below");
        String source = reached(site, "from", from);
        String target = reached(site, "to", to);
        String value = reached(site, "basis", basis);
        if (from == null || to == null || basis == null || below == null) return null;
        if (source == null || target == null || value == null) return null;
        return new LinkShape(from, to, basis, below, source, target);
    }

    private static @Nullable String reached(TypeSite site, String argument, @Nullable String iri) {
        if (iri == null) return null;
        String type = site.typeReachedBy(iri);
        if (type == null) {
            site.problem(
                    DIRECTIVE, argument + ": <" + iri + ">", "a property of a field of the type");
        }
        return type;
    }
}
