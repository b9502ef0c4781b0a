package org.policygraph.store.remote;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graphs of a SPARQL 1.1 engine, as narrow as a ledger needs them. It has no transaction over
 * several requests: nothing here is undone by itself. Large graphs are read in portions, each a
 * whole answer.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the engine does not answer.
 */
public final class SparqlGraphs implements AutoCloseable {
    /** Triples of one INSERT DATA; Virtuoso refuses large ones. */
    private static final int PART = 500;

    /** Triples of one answer, about. */
    private static final int PORTION = 20_000;

    private static final Node GRAPH = QueryParts.GRAPH;

    private final SparqlClient client;

    /** Nothing is asked yet. */
    public SparqlGraphs(RemoteEndpoint endpoint, RemoteLimits limits) {
        this.client = new SparqlClient(endpoint, limits);
    }

    private void update(Update update) {
        client.update(new UpdateRequest(update));
    }

    void watch(StoreListener listener) {
        client.watch(listener);
    }

    /** Adds triples to a graph, in parts that every engine takes; those there stay. */
    void add(Node graph, Graph triples) {
        QuadDataAcc part = new QuadDataAcc();
        int size = 0;
        for (Triple triple : triples.find().toList()) {
            part.addQuad(Quad.create(graph, LiteralCodec.encode(triple, SparqlGraphs::comesBack)));
            if (++size < PART) continue;
            update(new UpdateDataInsert(part));
            part = new QuadDataAcc();
            size = 0;
        }
        if (size > 0) update(new UpdateDataInsert(part));
    }

    /**
     * Whether a literal comes back from every engine: words, and whole numbers in their canonical
     * form (XML Schema 1.0, part 2, §3.3.13.2).
     */
    private static boolean comesBack(Node literal) {
        if (NodeUtils.isSimpleString(literal) || NodeUtils.isLangString(literal)) return true;
        return XSDDatatype.XSDinteger.equals(literal.getLiteralDatatype())
                && NormalizeRDFTerms.normalizeValue(literal).equals(literal);
    }

    /** How many triples a graph has; 0 if there is none of this name. */
    long count(Node graph) {
        Query query = QueryParts.select(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        Var count = Var.alloc("n");
        query.addResultVar(count, query.allocAggregate(new AggCount()));
        List<Node[]> rows = client.select(query);
        for (Node[] row : rows) {
            boolean isCount = row[0].isLiteral() && isNumber(row[0].getLiteralLexicalForm());
            if (isCount) return Long.parseLong(row[0].getLiteralLexicalForm());
        }
        throw new StoreUnavailableException(
                "found " + rows.size() + " rows without a count of " + graph + ", expected one");
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    /** All triples of a small graph; none if there is none of this name. */
    Graph read(Node graph) {
        return read(graph, 0);
    }

    /**
     * All triples of a graph; none if there is none of this name.
     *
     * @param triples how many it has, about
     */
    Graph read(Node graph, long triples) {
        Graph read = new GraphMemFast();
        for (HashPage portion : HashPage.of(triples, PORTION)) {
            ElementGroup pattern = new ElementGroup();
            pattern.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
            portion.addTo(pattern, QueryParts.SUBJECT);
            rows(pattern).forEach(row -> read.add(triple(row[0], row[1], row[2])));
        }
        return read;
    }

    private List<Node[]> rows(Element pattern) {
        return client.select(
                QueryParts.select(
                        pattern, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT));
    }

    private static Triple triple(Node subject, Node property, Node object) {
        return LiteralCodec.decode(Triple.create(subject, property, object));
    }

    /** All graphs in which this property is used, by their names. */
    Map<Node, Graph> graphsWith(Node property) {
        ElementGroup pattern = new ElementGroup();
        Triple used = Triple.create(Var.alloc("x"), property, Var.alloc("y"));
        pattern.addElement(QueryParts.inGraph(GRAPH, used));
        pattern.addElement(QueryParts.inGraph(GRAPH, QueryParts.ANYTHING));
        Query query =
                QueryParts.select(
                        pattern,
                        QueryParts.GRAPH,
                        QueryParts.SUBJECT,
                        QueryParts.PROPERTY,
                        QueryParts.OBJECT);
        Map<Node, Graph> found = new HashMap<>();
        for (Node[] row : client.select(query)) {
            found.computeIfAbsent(row[0], each -> new GraphMemFast())
                    .add(triple(row[1], row[2], row[3]));
        }
        return found;
    }

    /**
     * Removes a graph unless some graph has it as a value of one of some properties, in one step
     * that no other writer can come between.
     */
    void removeUnless(Node graph, Set<Node> properties) {
        ElementGroup condition = new ElementGroup();
        condition.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        for (Node each : properties) {
            Triple naming = Triple.create(Var.alloc("x"), each, graph);
            ElementGroup used = new ElementGroup();
            used.addElement(QueryParts.inGraph(GRAPH, naming));
            condition.addElement(new ElementFilter(new E_NotExists(used)));
        }
        UpdateModify removal = new UpdateModify();
        removal.getDeleteAcc().addQuad(Quad.create(graph, QueryParts.ANYTHING));
        removal.setElement(condition);
        update(removal);
    }

    /**
     * Puts another value in the place of the only one of a property, in one step that no other
     * writer can come between.
     *
     * @param from the value that must be there; null if there must be none
     * @return whether it was there, and so is now the other
     */
    boolean swap(Node graph, Node subject, Node property, @Nullable Node from, Node to) {
        UpdateModify swap = new UpdateModify();
        if (from != null) swap.getDeleteAcc().addQuad(Quad.create(graph, subject, property, from));
        swap.getInsertAcc().addQuad(Quad.create(graph, subject, property, to));
        swap.setElement(condition(graph, subject, property, from));
        update(swap);
        return read(graph).contains(subject, property, to);
    }

    private static Element condition(Node graph, Node subject, Node property, @Nullable Node from) {
        ElementGroup condition = new ElementGroup();
        if (from != null) {
            condition.addElement(QueryParts.inGraph(graph, Triple.create(subject, property, from)));
            return condition;
        }
        Triple any = Triple.create(subject, property, NodeFactory.createVariable("any"));
        ElementGroup there = new ElementGroup();
        there.addElement(QueryParts.inGraph(graph, any));
        condition.addElement(new ElementFilter(new E_NotExists(there)));
        return condition;
    }

    @Override
    public void close() {
        client.close();
    }
}
