package org.policygraph.mapping;

/**
 * {@code id} or {@code url}: the record's own IRI, or where it opens on this server. Needs no
 * directive.
 *
 * @param part which of the two
 */
public record IdentityField(FieldShape shape, Part part) implements MappedField {
    /** The two fields of the interface Node. */
    public enum Part {
        /** The IRI. */
        ID,
        /** The address. */
        URL
    }

    static boolean isIdentity(String fieldName) {
        return fieldName.equals("id") || fieldName.equals("url");
    }

    static IdentityField read(FieldSite site) {
        return new IdentityField(site.shape(), site.name().equals("id") ? Part.ID : Part.URL);
    }
}
