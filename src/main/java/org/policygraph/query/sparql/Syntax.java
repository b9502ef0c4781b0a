package org.policygraph.query.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.policygraph.query.graph.EngineTerms;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The few forms of SPARQL syntax that conditions are made of. */
final class Syntax {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private Syntax() {}

    static ElementPathBlock triples(Triple... patterns) {
        ElementPathBlock block = new ElementPathBlock();
        for (Triple pattern : patterns) block.addTriple(pattern);
        return block;
    }

    /** From a node over a property, as often as one likes, to another. */
    static ElementPathBlock upwards(Node from, Node property, Node to) {
        ElementPathBlock block = new ElementPathBlock();
        var path = PathFactory.pathZeroOrMore1(PathFactory.pathLink(property));
        block.addTriplePath(new TriplePath(from, path, to));
        return block;
    }

    static ElementGroup group(Element... parts) {
        return group(List.of(parts));
    }

    static ElementGroup group(List<? extends Element> parts) {
        ElementGroup group = new ElementGroup();
        parts.forEach(group::addElement);
        return group;
    }

    static Expr exists(Element... parts) {
        return new E_Exists(group(parts));
    }

    static Element filter(Expr condition) {
        return new ElementFilter(condition);
    }

    static Expr oneOf(Expr value, Stream<Node> nodes) {
        return new E_OneOf(value, ExprList.create(nodes.<Expr>map(NodeValue::makeNode).toList()));
    }

    static Expr oneOf(Var variable, Collection<Node> nodes) {
        return oneOf(new ExprVar(variable), nodes.stream().sorted(BY_IRI));
    }

    /** Whether a text holds one of some strings. */
    static Expr holds(Var text, Collection<String> strings) {
        return any(
                strings.stream()
                        .sorted()
                        .<Expr>map(
                                each ->
                                        new E_StrContains(
                                                new ExprVar(text), NodeValue.makeString(each)))
                        .toList());
    }

    /** True if there are none. */
    static Expr all(List<Expr> parts) {
        return balanced(parts, E_LogicalAnd::new, NodeValue.TRUE);
    }

    /** False if there are none. */
    static Expr any(List<Expr> parts) {
        return balanced(parts, E_LogicalOr::new, NodeValue.FALSE);
    }

    /** Halves in halves, since what is nested deep is refused as a query. */
    private static Expr balanced(List<Expr> parts, BinaryOperator<Expr> operator, Expr none) {
        int size = parts.size();
        if (size < 2) return size == 0 ? none : parts.getFirst();
        return operator.apply(
                balanced(parts.subList(0, size / 2), operator, none),
                balanced(parts.subList(size / 2, size), operator, none));
    }

    /** A value of an enum, which is declared beside the property that has it. */
    static Node value(Node property, String name) {
        String iri = property.getURI();
        return EngineTerms.iri(
                iri.substring(0, iri.length() - EngineTerms.localName(iri).length()).concat(name));
    }
}
