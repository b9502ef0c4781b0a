package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @property(iri:, inverse:)}: the values of a property; with {@code inverse}, the subjects
 * that have this node as its value. Records are those values that are instances of the field's
 * type. Links may be restricted by an argument {@code basis}.
 *
 * @param iri the property
 * @param inverse whether this node is the value and not the subject
 */
public record PropertyField(FieldShape shape, String iri, boolean inverse) implements MappedField {
    static final String DIRECTIVE = "property";

    static @Nullable PropertyField read(FieldSite site) {
        String iri = site.term(DIRECTIVE, "iri");
        boolean inverse = site.flag(DIRECTIVE, "inverse");
        FieldShape shape = site.shape();
        if (!shape.isRecord()
                && (inverse || shape.plurality() == FieldShape.Plurality.CONNECTION)) {
            site.problem("inverse or a connection of " + shape.type(), "an object type");
        }
        if (site.hasArgument("basis") && !site.isLink(shape.type())) {
            site.problem("argument basis on a list of " + shape.type(), "a type with @link");
        }
        return iri == null ? null : new PropertyField(shape, iri, inverse);
    }
}
