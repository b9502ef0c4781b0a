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
    /** Those of links that hold, as far as is known, in the order of the schema. */
    public static final List<String> HELD = List.of("STATED", "IMPLIED", "REMIT", "CURATED");

    /** All. A link that a person rejected is asked for by this name or not at all. */
    public static final List<String> ALL =
            List.of("STATED", "IMPLIED", "REMIT", "CURATED", "REJECTED");

    /**
     * Those on which links count, in every list, count and comparison that asks for no others:
     * nothing that is inferred from a remit. Where links themselves are shown, each with its basis,
     * all that hold are.
     */
    public static final List<String> COUNTED = List.of("STATED", "IMPLIED", "CURATED");

    private static final Set<String> UNLESS_ASKED = Set.copyOf(HELD);

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
     * The bases that a field's argument asks for; those of links that hold if it does not ask.
     *
     * @throws QueryException if the argument is an empty list
     */
    public static Set<String> asked(Map<String, Object> arguments) {
        return arguments.get(ARGUMENT) instanceof List<?> asked
                ? checked(asked.stream().map(Object::toString).toList())
                : UNLESS_ASKED;
    }

    /** The same of a condition on measures. */
    static Set<String> asked(String field, Map<String, Object> condition) {
        return condition.get(ARGUMENT) instanceof List<?> asked
                ? Set.copyOf(FilterText.named(field + "." + ARGUMENT, asked))
                : UNLESS_ASKED;
    }

    /** Those of some links that have one of the bases. */
    public static List<Entity> kept(List<Entity> links, Node property, Set<String> bases) {
        if (links.isEmpty()) return links;
        return links.stream().filter(link -> bases.contains(of(link, property))).toList();
    }

    static Set<String> checked(List<String> asked) {
        if (!asked.isEmpty()) return Set.copyOf(asked);
        throw QueryException.badInput(
                "basis is empty, and no link rests on nothing: name at least one basis, or leave"
                        + " the argument out where it has a default");
    }
}
