package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * Has some IRIs written with prefixes: engines read those faster, and reading a long query is
     * much of their work.
     */
    static void shorten(Query query, Collection<Node> iris) {
        Set<String> namespaces = new LinkedHashSet<>();
        for (Node each : iris) namespaces.add(each.getNameSpace());
        int at = 0;
        for (String each : namespaces) if (!each.isEmpty()) query.setPrefix("n" + at++, each);
    }

    /** Has IRIs written without what some of them begin with: so do most others of a query. */
    static void setBase(Query query, Collection<Node> iris) {
        String start = iris.stream().map(Node::getURI).reduce(QueryParts::common).orElse("");
        boolean hasPath = start.indexOf('/', authority(start)) >= 0;
        boolean isPath = start.indexOf('?') < 0 && start.indexOf('#') < 0;
        if (!hasPath || !isPath || iris.stream().anyMatch(QueryParts::hasOddSegments)) return;
        query.setBaseURI(start.substring(0, start.lastIndexOf('/') + 1));
    }

    /** Where the authority of an IRI begins (RFC 3986 §3.2). */
    private static int authority(String iri) {
        return iri.indexOf("://") + 3;
    }

    /** Whether a path has empty segments or dots, which Jena does not write right after a base. */
    private static boolean hasOddSegments(Node iri) {
        String written = iri.getURI();
        return written.indexOf("//", authority(written)) >= 0 || written.contains("/.");
    }

    /** What both begin with. */
    private static String common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int length = 0;
        while (length < most && one.charAt(length) == other.charAt(length)) length++;
        return one.substring(0, length);
    }

    static Element values(Var variable, Collection<Node> values) {
        ElementData data = new ElementData();
        data.add(variable);
        values.forEach(value -> data.add(BindingFactory.binding(variable, value)));
        return data;
    }

    /**
     * A condition on a variable that is bound before: engines look at what they find, and not for
     * each value anew.
     */
    static Element among(Var variable, Collection<Node> values) {
        ExprList list = new ExprList();
        values.forEach(value -> list.add(NodeValue.makeNode(value)));
        return new ElementFilter(new E_OneOf(new ExprVar(variable), list));
    }

    /** Rows of values, each as long as there are variables. */
    static Element rows(List<Var> variables, List<List<Node>> rows) {
        ElementData data = new ElementData();
        variables.forEach(data::add);
        for (List<Node> row : rows) {
            BindingBuilder values = Binding.builder();
            for (int at = 0; at < row.size(); at++) values.add(variables.get(at), row.get(at));
            data.add(values.build());
        }
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
