package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * {@code @link(from:, to:, basis:, below:, stated:, inferred:)} on a type: its records are links
 * from a measure to a concept.
 *
 * @param from the property that leads to the measure
 * @param to the property that leads to the concept
 * @param basis the property that leads to the basis
 * @param below the property that leads from a concept to the one above it
 * @param stated the property that leads from the measure to the concept of a link that is stated or
 *     curated
 * @param inferred the same of any other link but one that was rejected
 * @param source the type of the measures
 * @param target the type of the concepts
 */
public record LinkShape(
        String from,
        String to,
        String basis,
        String below,
        String stated,
        String inferred,
        String source,
        String target) {
    static final String DIRECTIVE = "link";

    private static final Set<String> AS_STATED = Set.of("STATED", "CURATED");
    private static final String REJECTED = "REJECTED";

    /**
     * The property that leads from the measure to the concept of a link on this basis; null where
     * nothing does, since the link was rejected.
     */
    public @Nullable String shortcut(String basisName) {
        if (basisName.equals(REJECTED)) return null;
        return AS_STATED.contains(basisName) ? stated : inferred;
    }

    static @Nullable LinkShape read(TypeSite site) {
        String from = site.term(DIRECTIVE, "from");
        String to = site.term(DIRECTIVE, "to");
        String basis = site.term(DIRECTIVE, "basis");
        String below = site.term(DIRECTIVE, "below");
        String stated = site.term(DIRECTIVE, "stated");
        String inferred = site.term(DIRECTIVE, "inferred");
        String source = reached(site, "from", from);
        String target = reached(site, "to", to);
        String value = reached(site, "basis", basis);
        if (from == null || to == null || basis == null || below == null) return null;
        if (stated == null || inferred == null) return null;
        if (source == null || target == null || value == null) return null;
        return new LinkShape(from, to, basis, below, stated, inferred, source, target);
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
