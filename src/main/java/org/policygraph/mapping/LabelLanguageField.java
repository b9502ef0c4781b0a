package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @labelLanguage(of:)}: the language in which the field {@code of} beside it answers the
 * same argument {@code lang}.
 *
 * @param of the name of a sibling field with {@code @label}
 */
public record LabelLanguageField(FieldShape shape, String of) implements MappedField {
    static final String DIRECTIVE = "labelLanguage";

    static @Nullable LabelLanguageField read(FieldSite site) {
        String of = site.string(DIRECTIVE, "of");
        FieldSite sibling = site.sibling(DIRECTIVE, "of");
        if (sibling == null || of == null) return null;
        if (!sibling.has(LabelField.DIRECTIVE)) {
            site.problem("of: " + of, "a sibling field with @label");
        }
        if (!site.hasArgument("lang")) {
            site.problem("@labelLanguage without lang", "an argument lang: Locale");
        }
        return new LabelLanguageField(site.shape(), of);
    }
}
