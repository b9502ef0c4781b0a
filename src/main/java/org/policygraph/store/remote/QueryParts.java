package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/** The parts that queries are built of. */
final class QueryParts {
    static final Var GRAPH = Var.alloc("g");
    static final Var SUBJECT = Var.alloc("s");
    static final Var PROPERTY = Var.alloc("p");
    static final Var OBJECT = Var.alloc("o");

    /** Any statement. */
    static final Triple ANYTHING = Triple.create(SUBJECT, PROPERTY, OBJECT);

    private QueryParts() {}

    /** SELECT of some variables. */
    static Query select(Element pattern, Var... variables) {
        Query query = QueryFactory.create();
        query.setQuerySelectType();
        for (Var each : variables) query.addResultVar(each);
        query.setQueryPattern(pattern);
        return query;
    }

    /** Says what a variable is. */
    static Element inGraph(Node graph, Triple... triples) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        for (Triple each : triples) block.addTriple(each);
        return new ElementNamedGraph(graph, block);
    }
}
