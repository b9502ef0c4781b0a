package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code @labels(iris:)}: all values of several properties in one list without doubles, in the
 * order of the properties.
 *
 * @param iris the properties
 */
public record LabelsField(FieldShape shape, List<String> iris) implements MappedField {
    static final String DIRECTIVE = "labels";

    static @Nullable LabelsField read(FieldSite site) {
        FieldShape shape = site.shape();
        if (!shape.type().equals("String") || shape.plurality() != FieldShape.Plurality.LIST) {
            site.problem("@labels on " + shape.written(), "a list of String");
        }
        List<String> iris = site.terms(DIRECTIVE, "iris");
        return iris.isEmpty() ? null : new LabelsField(shape, iris);
    }
}
