package org.policygraph.mapping;

/**
 * {@code @datasetFigure}: something about the dataset as a whole that is worked out from its data;
 * the field's name says what.
 */
public record DatasetFigureField(FieldShape shape) implements MappedField {
    static final String DIRECTIVE = "datasetFigure";

    static DatasetFigureField read(FieldSite site) {
        return new DatasetFigureField(site.shape());
    }
}
