package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.LinkShape;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Terms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The basis of links, and the argument that chooses among them. */
public final class Bases {
    /** In the order of the schema. */
    public static final List<String> ALL = List.of("STATED", "IMPLIED", "REMIT", "CURATED");

    private static final String ARGUMENT = "basis";

    private Bases() {}

    /** The basis of a link, by its name in the schema; empty if it has none. */
    public static String of(Entity link, LinkShape shape) {
        return of(link, Terms.iri(shape.basis()));
    }

    private static String of(Entity link, Node property) {
        Node basis = link.value(property);
        return basis == null || !basis.isURI() ? "" : Terms.localName(basis.getURI());
    }

    /**
     * The bases that a field's argument asks for; empty if it does not ask.
     *
     * @throws QueryException if the argument is an empty list
     */
    public static Set<String> asked(Map<String, Object> arguments) {
        return arguments.get(ARGUMENT) instanceof List<?> asked
                ? checked(asked.stream().map(Object::toString).toList())
                : Set.of();
    }

    /** Those of some links that have one of the bases; all if there are none to choose by. */
    public static List<Entity> kept(List<Entity> links, Node property, Set<String> bases) {
        if (bases.isEmpty() || links.isEmpty()) return links;
        return links.stream().filter(link -> bases.contains(of(link, property))).toList();
    }

    static Set<String> checked(List<String> asked) {
        if (!asked.isEmpty()) return Set.copyOf(asked);
        throw QueryException.badInput(
                "basis is empty, and no link rests on nothing: name at least one basis, or leave"
                        + " the argument out where it has a default");
    }
}
