package org.policygraph.mapping;

/** {@code @related}: the measures that share something with this one, best first. */
public record RelatedField(FieldShape shape) implements MappedField {
    static final String DIRECTIVE = "related";

    static RelatedField read(FieldSite site) {
        if (site.shape().plurality() != FieldShape.Plurality.CONNECTION) {
            site.problem("@related on " + site.shape().written(), "a connection");
        }
        return new RelatedField(site.shape());
    }
}
