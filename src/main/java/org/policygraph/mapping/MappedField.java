package org.policygraph.mapping;

/** A field of a mapped type, and where its values are found. One implementation per directive. */
public sealed interface MappedField
        permits IdentityField,
                PropertyField,
                LabelField,
                LabelLanguageField,
                LabelsField,
                ThroughField,
                LinkedMeasuresField,
                RelatedField,
                FormattedCitationField,
                FidelityField,
                JoinedField,
                DatasetFigureField,
                SpanPartField,
                SlugField {
    /** What the field answers. */
    FieldShape shape();

    /** The field's name. */
    default String name() {
        return shape().name();
    }
}
