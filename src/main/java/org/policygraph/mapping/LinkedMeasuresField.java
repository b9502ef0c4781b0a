package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @linkedMeasures(link:)}: the measures that have a link of type {@code link} to this node,
 * or to one below it, on one of the bases of the argument {@code basis}.
 *
 * @param link a type with {@code @link}
 * @param descend the Boolean argument that says whether nodes below count
 */
public record LinkedMeasuresField(FieldShape shape, String link, String descend)
        implements MappedField {
    static final String DIRECTIVE = "linkedMeasures";

    static @Nullable LinkedMeasuresField read(FieldSite site) {
        String link = site.string(DIRECTIVE, "link");
        if (link == null) return null;
        if (!site.isLink(link)) {
            site.problem("link: " + link, "a type with @link");
            return null;
        }
        if (site.shape().plurality() != FieldShape.Plurality.CONNECTION) {
            site.problem("@linkedMeasures on " + site.shape().written(), "a connection");
        }
        if (!site.hasArgument("basis")) {
            site.problem("@linkedMeasures without basis", "an argument basis: [Basis!]");
        }
        String descend = site.argumentOfType("Boolean");
        if (descend == null) {
            site.problem("@linkedMeasures without descent", "one argument of type Boolean");
            return null;
        }
        return new LinkedMeasuresField(site.shape(), link, descend);
    }
}
