package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LinkShape;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;

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
        return of(link, EngineTerms.iri(shape.basis()));
    }

    private static String of(Entity link, Node property) {
        Node basis = link.value(property);
        return basis == null || !basis.isURI() ? "" : EngineTerms.localName(basis.getURI());
    }

    /**
     * The bases that a field's argument asks for; those of links that hold if it does not ask.
     *
     * @throws QueryException if the argument is an empty list
     */
    public static Set<String> asked(Map<String, Object> arguments) {
        return asked(ARGUMENT, arguments.get(ARGUMENT));
    }

    /** The same of a condition on measures. */
    static Set<String> asked(String field, Map<String, Object> condition) {
        return asked(field + "." + ARGUMENT, condition.get(ARGUMENT));
    }

    private static Set<String> asked(String argument, @Nullable Object value) {
        return value == null ? UNLESS_ASKED : named(argument, value);
    }

    /**
     * The bases that an argument names: never none, since an empty choice is far more often a slip
     * than a wish to see nothing.
     *
     * @param argument what the client calls it
     * @throws QueryException if it names none
     */
    public static Set<String> named(String argument, @Nullable Object value) {
        if (value instanceof List<?> names && !names.isEmpty()) {
            return Set.copyOf(FilterText.strings(names));
        }
        throw QueryException.badInput(
                argument
                        + " is empty, and no link rests on nothing: name at least one basis, or"
                        + " leave the argument out where it has a default");
    }

    /** Those of some links that have one of the bases. */
    public static List<Entity> kept(List<Entity> links, Node property, Set<String> bases) {
        if (links.isEmpty()) return links;
        return links.stream().filter(link -> bases.contains(of(link, property))).toList();
    }
}
