package org.policygraph.mapping;

/** {@code @slug}: the last part of the record's own IRI, after the last slash or number sign. */
public record SlugField(FieldShape shape) implements MappedField {
    static final String DIRECTIVE = "slug";

    static SlugField read(FieldSite site) {
        FieldShape shape = site.shape();
        if (!shape.type().equals("String") || shape.plurality() != FieldShape.Plurality.ONE) {
            site.problem("@slug on " + shape.written(), "a field of type String");
        }
        return new SlugField(shape);
    }
}
