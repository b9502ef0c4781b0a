package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @formattedCitation}: the record as a citation that can be pasted.
 *
 * @param style the argument that names the form
 * @param accessed the argument that gives the day on which the source was read
 */
public record FormattedCitationField(FieldShape shape, String style, String accessed)
        implements MappedField {
    static final String DIRECTIVE = "formattedCitation";

    static @Nullable FormattedCitationField read(FieldSite site) {
        String style = site.argumentOfType("CitationStyle");
        String accessed = site.argumentOfType("Date");
        if (style == null || accessed == null) {
            site.problem("arguments " + site.arguments(), "one CitationStyle! and one Date");
            return null;
        }
        return new FormattedCitationField(site.shape(), style, accessed);
    }
}
