package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites the names of graphs in a query to those of their contents. {@code GRAPH <name>} becomes
 * {@code GRAPH <content>}, and {@code GRAPH ?g} becomes {@code VALUES (?content ?g) {…} GRAPH
 * ?content}: so {@code ?g} has the names that it would have here.
 */
final class GraphNames extends ElementTransformCopyBase {
    /** The content of what is no graph here; names nothing in any engine (RFC 9562, §5.9). */
    private static final Node NOWHERE =
            NodeFactory.createURI("urn:uuid:00000000-0000-0000-0000-000000000000");

    private final Map<Node, Node> contents;
    private final String fresh;

    /** What stands behind GRAPH in the query once it is rewritten. */
    private final Set<Node> written = new HashSet<>();

    /**
     * @param contents by the names of the graphs
     * @param query must not speak of the variables that are added
     */
    private GraphNames(Map<Node, Node> contents, Query query) {
        this.contents = contents;
        String text = query.serialize();
        String name = "content";
        while (text.contains(name)) name += "_";
        this.fresh = name;
    }

    /**
     * The query rewritten, as a copy, and with all that it asks for by name.
     *
     * @throws SparqlRefusal if it asks for graphs in a way that cannot be rewritten faithfully
     */
    static Query rewritten(Query query, EngineDataset dataset) {
        Query named = query.cloneQuery();
        // More variables are bound than “*” would mean.
        if (!named.getResultVars().isEmpty()) named.setQueryResultStar(false);
        GraphNames names = new GraphNames(dataset.named(), query);
        Query rewritten = QueryTransformOps.transform(named, names);
        dataset.describe(rewritten, !names.written.isEmpty());
        GraphUses.check(rewritten, names.written);
        return rewritten;
    }

    @Override
    public Element transform(ElementNamedGraph element, Node graph, Element inner) {
        if (!Var.isVar(graph)) {
            Node content = contents.getOrDefault(graph, NOWHERE);
            written.add(content);
            return new ElementNamedGraph(content, inner);
        }
        if (OpVars.mentionedVars(Algebra.compile(inner)).contains(Var.alloc(graph))) {
            throw new SparqlRefusal(
                    Reason.MALFORMED,
                    "The pattern of GRAPH ?"
                            + graph.getName()
                            + " speaks of ?"
                            + graph.getName()
                            + " itself, which cannot be passed on to the engine that keeps the"
                            + " data: do that outside of the pattern.");
        }
        Var content = Var.alloc(fresh + written.size());
        written.add(content);
        ElementGroup group = new ElementGroup();
        group.addElement(pairs(content, Var.alloc(graph)));
        group.addElement(new ElementNamedGraph(content, inner));
        return group;
    }

    private Element pairs(Var content, Var graph) {
        ElementData pairs = new ElementData();
        pairs.add(content);
        pairs.add(graph);
        contents.forEach(
                (name, kept) -> pairs.add(BindingFactory.binding(content, kept, graph, name)));
        return pairs;
    }
}
