package org.policygraph.query.filter;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.request.RequestState;

import java.util.List;
import java.util.Set;

/** The basis of links, and the argument that chooses among them. */
public final class Bases {
    private static final String ARGUMENT = "basis";

    private Bases() {}

    /** The basis of a link, by its name in the schema; empty if it has none. */
    public static String of(GraphView view, LinkShape shape, Node link) {
        Node basis = view.facts().object(link, Terms.iri(shape.basis()));
        return basis == null || !basis.isURI() ? "" : Terms.localName(basis.getURI());
    }

    /** The bases that a field's argument asks for. */
    public static Set<String> asked(DataFetchingEnvironment call) {
        List<String> asked = call.getArgument(ARGUMENT);
        return asked == null ? Set.of() : checked(asked);
    }

    /**
     * Those of some links that have one of the bases asked for; all if the field does not ask.
     *
     * @throws QueryException if the argument is an empty list
     */
    public static List<Node> kept(
            SchemaMapping mapping,
            String linkType,
            List<Node> links,
            DataFetchingEnvironment call) {
        @Nullable List<String> asked = call.getArgument(ARGUMENT);
        if (asked == null) return links;
        Set<String> bases = checked(asked);
        GraphView view = RequestState.of(call).view();
        LinkShape shape = mapping.type(linkType).linkShape();
        return links.stream().filter(link -> bases.contains(of(view, shape, link))).toList();
    }

    static Set<String> checked(List<String> asked) {
        if (!asked.isEmpty()) return Set.copyOf(asked);
        throw QueryException.badInput(
                "basis is empty, and no link rests on nothing: name at least one basis, or leave"
                        + " the argument out where it has a default");
    }
}
