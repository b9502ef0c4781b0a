package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The condition of a ConceptFilter on the kind of a target group.
 *
 * @param property that leads to the kind
 * @param kinds those that meet it
 */
public record ConceptKind(Node property, Set<Node> kinds) {
    private static final String FIELD = "kind";

    /**
     * What a filter asks for; null if it asks for no kind.
     *
     * @throws QueryException if the concepts are of no such kind, or the choice is empty
     */
    public static @Nullable ConceptKind of(
            SchemaMapping mapping, String type, Map<String, Object> where) {
        if (!(where.get(FIELD) instanceof List<?> asked)) return null;
        PropertyField property = mapping.type(type).findProperty(FIELD);
        if (property == null || !property.iri().equals(Pol.groupKind.getURI())) {
            throw QueryException.badInput(
                    "kind tells target groups apart; here "
                            + type
                            + " is asked for: leave kind out");
        }
        if (asked.isEmpty()) {
            throw QueryException.badInput(
                    "kind is empty, and no group is of no kind: name at least one, or leave it out");
        }
        return new ConceptKind(
                EngineTerms.iri(property.iri()),
                FilterText.strings(asked).stream().map(Pol::term).collect(Collectors.toSet()));
    }
}
