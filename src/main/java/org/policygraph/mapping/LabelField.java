package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code @label(iri:, fallback:)}: the property's value in the language of the argument {@code
 * lang}, else in the first language of {@code fallback} that there is, else in any.
 *
 * @param iri the property
 * @param fallback language tags in the order of preference
 */
public record LabelField(FieldShape shape, String iri, List<String> fallback)
        implements MappedField {
    static final String DIRECTIVE = "label";

    static @Nullable LabelField read(FieldSite site) {
        String iri = site.term(DIRECTIVE, "iri");
        FieldShape shape = site.shape();
        if (!shape.type().equals("String") || shape.plurality() != FieldShape.Plurality.ONE) {
            site.problem("@label on " + shape.written(), "a field of type String");
        }
        if (!site.hasArgument("lang"))
            site.problem("@label without lang", "an argument lang: Locale");
        return iri == null ? null : new LabelField(shape, iri, site.strings(DIRECTIVE, "fallback"));
    }
}
