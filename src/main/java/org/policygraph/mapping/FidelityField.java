package org.policygraph.mapping;

/**
 * {@code @fidelity}: how the wording of a citation stands to the official text, worked out when it
 * is asked for.
 */
public record FidelityField(FieldShape shape) implements MappedField {
    static final String DIRECTIVE = "fidelity";

    private static final String TYPE = "Fidelity";

    static FidelityField read(FieldSite site) {
        FieldShape shape = site.shape();
        boolean one = shape.plurality() == FieldShape.Plurality.ONE;
        if (!one || !shape.type().equals(TYPE)) {
            site.problem("@fidelity on " + shape.written(), TYPE);
        }
        return new FidelityField(shape);
    }
}
