package org.policygraph.query.execute;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.DatasetFigureField;
import org.policygraph.mapping.FidelityField;
import org.policygraph.mapping.FieldShape.Plurality;
import org.policygraph.mapping.FormattedCitationField;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.JoinedField;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelLanguageField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.LinkedMeasuresField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.RelatedField;
import org.policygraph.mapping.SlugField;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.graph.RecordOrder;
import org.policygraph.query.graph.Terms;
import org.policygraph.store.remote.Portion;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Which statements of a record a selection shows, by their properties. */
final class Portions {
    private Portions() {}

    /** What is looked at whatever is shown: which kind of link it is. */
    static Set<Node> known(MappedType record) {
        Set<Node> properties = new HashSet<>();
        if (record.link() != null) properties.add(Terms.iri(record.linkShape().basis()));
        return properties;
    }

    /** What tells where a record stands among others. */
    static Portion place(RecordOrder order) {
        return Portion.of(Set.copyOf(order.properties()));
    }

    /** Whether something is in it that every record of a type has. */
    static boolean hasRequired(Portion portion, MappedType record) {
        return record.properties()
                .filter(field -> field.shape().required() && !field.inverse())
                .filter(field -> field.shape().plurality() == Plurality.ONE)
                .anyMatch(field -> portion.has(Terms.iri(field.iri())));
    }

    /**
     * Adds what a field shows.
     *
     * @return whether that is told by properties; else all of the record is to be at hand
     */
    static boolean add(Set<Node> properties, MappedType record, MappedField field) {
        return switch (field) {
            case PropertyField property -> {
                if (!property.inverse()) properties.add(Terms.iri(property.iri()));
                yield true;
            }
            case LabelField label -> {
                properties.add(Terms.iri(label.iri()));
                yield true;
            }
            case LabelLanguageField language -> add(properties, record, labelOf(record, language));
            case LabelsField labels -> {
                labels.iris().forEach(each -> properties.add(Terms.iri(each)));
                yield true;
            }
            case ThroughField through -> add(properties, record, record.property(through.links()));
            case IdentityField _, LinkedMeasuresField _, SlugField _ -> true;
            case RelatedField _,
                    FormattedCitationField _,
                    FidelityField _,
                    JoinedField _,
                    DatasetFigureField _,
                    SpanPartField _ ->
                    false;
        };
    }

    private static MappedField labelOf(MappedType record, LabelLanguageField language) {
        return Objects.requireNonNull(record.fields().get(language.of()));
    }
}
