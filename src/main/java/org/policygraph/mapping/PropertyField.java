package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * {@code @property(iri:, inverse:)}: the values of a property; with {@code inverse}, the subjects
 * that have this node as its value. Records are those values that are instances of the field's
 * type. Links may be restricted by an argument {@code basis}; the records of a connection by one
 * that is called like a field of theirs.
 *
 * @param owner the type whose field it is
 * @param iri the property
 * @param inverse whether this node is the value and not the subject
 * @param chosenBy the argument, and the field of the records, by whose values they are chosen; null
 *     if there is none
 */
public record PropertyField(
        FieldShape shape, String owner, String iri, boolean inverse, @Nullable String chosenBy)
        implements MappedField {
    static final String DIRECTIVE = "property";

    private static final Set<String> PAGING = Set.of("first", "after", "last", "before");

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
        String chosenBy = chosenBy(site, shape);
        return iri == null ? null : new PropertyField(shape, site.owner(), iri, inverse, chosenBy);
    }

    private static @Nullable String chosenBy(FieldSite site, FieldShape shape) {
        if (shape.plurality() != FieldShape.Plurality.CONNECTION) return null;
        for (String argument : site.arguments()) {
            if (PAGING.contains(argument)) continue;
            FieldSite field = site.fieldOf(shape.type(), argument);
            if (field != null
                    && field.has(DIRECTIVE)
                    && field.shape().kind() == FieldShape.Kind.ENUM) {
                return argument;
            }
            site.problem("argument " + argument, "a field of " + shape.type() + " with an enum");
        }
        return null;
    }
}
