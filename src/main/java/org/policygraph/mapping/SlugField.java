package org.policygraph.mapping;

/**
 * {@code @slug}: the last part of the record's own IRI, after the last slash or number sign; of
 * type Int where that is a number, as in {@code …/clause/2}.
 */
public record SlugField(FieldShape shape) implements MappedField {
    static final String DIRECTIVE = "slug";

    static SlugField read(FieldSite site) {
        FieldShape shape = site.shape();
        boolean isSlug = shape.type().equals("String") || shape.type().equals("Int");
        if (!isSlug || shape.plurality() != FieldShape.Plurality.ONE) {
            site.problem("@slug on " + shape.written(), "a field of type String or Int");
        }
        return new SlugField(shape);
    }
}
