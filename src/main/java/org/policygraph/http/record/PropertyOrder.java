package org.policygraph.http.record;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which a reader wants the properties of a record: wording and basis first,
 * bookkeeping last.
 */
final class PropertyOrder {
    private static final List<Node> FIRST =
            List.of(
                    SKOS.prefLabel.asNode(),
                    DCTerms.title.asNode(),
                    Pol.text,
                    Pol.number,
                    Pol.basis,
                    Pol.targetGroup,
                    Pol.department,
                    Pol.measure,
                    Pol.term,
                    Pol.rule,
                    Pol.evidence,
                    Pol.source,
                    Pol.targets,
                    Pol.impliedTarget,
                    Pol.responsibleDepartment,
                    Pol.inferredDepartment,
                    Pol.marker,
                    Pol.paragraph,
                    Pol.printed,
                    Pol.nature,
                    Pol.comparator,
                    Pol.value,
                    Pol.valueMax,
                    Pol.unit,
                    Pol.baseValue,
                    Pol.baseValueMax,
                    Pol.baseUnit,
                    Pol.indicator,
                    Pol.population,
                    Pol.duration,
                    Pol.durationMax,
                    Pol.durationStart,
                    Pol.deadline,
                    Pol.validFrom,
                    Pol.validTo,
                    Pol.recurrence,
                    Pol.theme,
                    Pol.document,
                    Pol.audience,
                    Pol.responsibility,
                    Pol.commitment,
                    Pol.condition,
                    Pol.citation,
                    Pol.clause,
                    Pol.span);
    private static final List<Node> LAST =
            List.of(RDF.type.asNode(), Pol.position, Pol.measurePosition, Pol.themePosition);

    static final Comparator<Node> BY_INTEREST =
            Comparator.comparingInt(PropertyOrder::rank).thenComparing(Node::getURI);

    private PropertyOrder() {}

    private static int rank(Node property) {
        int first = FIRST.indexOf(property);
        if (first >= 0) return first;
        int last = LAST.indexOf(property);
        return last >= 0 ? FIRST.size() + 1 + last : FIRST.size();
    }
}
