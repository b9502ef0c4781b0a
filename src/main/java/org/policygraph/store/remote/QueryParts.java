package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

import java.util.stream.Stream;

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
    static Element value(Var variable, Node value) {
        ElementData data = new ElementData();
        data.add(variable);
        data.add(BindingFactory.binding(variable, value));
        return data;
    }

    static Element inGraph(Node graph, Triple... triples) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        for (Triple each : triples) block.addTriple(each);
        return new ElementNamedGraph(graph, block);
    }

    /**
     * Whether a node can stand in a query as itself: a literal, or an absolute IRI without the
     * characters that no IRI has (RFC 3987 §2.2). No store holds other ones.
     */
    static boolean isAskable(Node node) {
        if (node.isLiteral()) return true;
        if (!node.isURI()) return false;
        String iri = node.getURI();
        if (iri.codePoints().anyMatch(QueryParts::isForbidden)) return false;
        try {
            return IRIx.create(iri).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    /** Whether a pattern can be asked: all of it that is no wildcard can. */
    static boolean isAskable(Triple pattern) {
        return Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                .allMatch(each -> !each.isConcrete() || isAskable(each));
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || isLoneSurrogate(c) || "<>\"{}|^`\\\u007f".indexOf(c) >= 0;
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
