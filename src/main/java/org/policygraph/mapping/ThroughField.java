package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @through(links:, to:)}: the targets {@code to} of the links in the sibling field {@code
 * links}, each once. A list keeps the order of the links; a connection has the order of its nodes.
 *
 * @param links the sibling field that leads to the links
 * @param linkType the type of the links
 * @param to the field of the link type that leads to the target
 */
public record ThroughField(FieldShape shape, String links, String linkType, String to)
        implements MappedField {
    static final String DIRECTIVE = "through";

    static @Nullable ThroughField read(FieldSite site) {
        FieldSite links = site.sibling(DIRECTIVE, "links");
        String to = site.string(DIRECTIVE, "to");
        if (links == null || to == null) return null;
        String linkType = links.shape().type();
        if (!links.has(PropertyField.DIRECTIVE)) {
            site.problem("links: " + links.name(), "a sibling field with @property");
        }
        FieldSite target = links.shape().isRecord() ? site.fieldOf(linkType, to) : null;
        if (target == null || !target.has(PropertyField.DIRECTIVE)) {
            site.problem("to: " + to, "a field of " + linkType + " with @property");
            return null;
        }
        if (!target.shape().type().equals(site.shape().type())) {
            site.problem("targets of type " + target.shape().type(), site.shape().type());
        }
        if (site.hasArgument("basis") && !site.isLink(linkType)) {
            site.problem("argument basis through " + linkType, "a type with @link");
        }
        return new ThroughField(site.shape(), links.name(), linkType, to);
    }
}
