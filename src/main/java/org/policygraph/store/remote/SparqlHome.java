package org.policygraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.ledger.LedgerHome;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A ledger in a SPARQL 1.1 engine. It has no transaction over several requests and needs none:
 * content and manifests are written first, in modest parts, and the pointer is moved by one update.
 */
final class SparqlHome implements LedgerHome {
    /** Triples of one INSERT DATA; Virtuoso refuses large ones. */
    private static final int PART = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Node GRAPH = QueryParts.GRAPH;

    private final SparqlClient client;

    SparqlHome(SparqlClient client) {
        this.client = client;
    }

    private Rows select(Query query) {
        return client.select(query, RemoteCall.lasting(PATIENCE));
    }

    private void update(Update update) {
        client.update(new UpdateRequest(update), RemoteCall.lasting(PATIENCE));
    }

    @Override
    public <T> T write(Supplier<T> steps) {
        return steps.get();
    }

    @Override
    public void add(Node graph, Graph triples) {
        QuadDataAcc part = new QuadDataAcc();
        int size = 0;
        for (Triple triple : triples.find().toList()) {
            part.addQuad(Quad.create(graph, triple));
            if (++size < PART) continue;
            update(new UpdateDataInsert(part));
            part = new QuadDataAcc();
            size = 0;
        }
        if (size > 0) update(new UpdateDataInsert(part));
    }

    @Override
    public long count(Node graph) {
        Query query = QueryParts.select(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        Var count = Var.alloc("n");
        query.addResultVar(count, query.allocAggregate(new AggCount()));
        Node found = select(query).rows().getFirst()[0];
        return Long.parseLong(found.getLiteralLexicalForm());
    }

    @Override
    public Graph read(Node graph) {
        return read(QueryParts.inGraph(graph, QueryParts.ANYTHING));
    }

    @Override
    public Graph read(Node graph, Set<Node> properties) {
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(QueryParts.values(QueryParts.PROPERTY, properties));
        pattern.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        return read(pattern);
    }

    private Graph read(Element pattern) {
        Graph read = new GraphMemFast();
        Query query =
                QueryParts.select(
                        pattern, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
        for (Node[] row : select(query).rows()) read.add(Triple.create(row[0], row[1], row[2]));
        return read;
    }

    @Override
    public Map<Node, Graph> graphsWith(Node property) {
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
        for (Node[] row : select(query).rows()) {
            found.computeIfAbsent(row[0], each -> new GraphMemFast())
                    .add(Triple.create(row[1], row[2], row[3]));
        }
        return found;
    }

    @Override
    public Set<Node> names() {
        Query query =
                QueryParts.select(QueryParts.inGraph(GRAPH, QueryParts.ANYTHING), QueryParts.GRAPH);
        query.setDistinct(true);
        Set<Node> names = new HashSet<>();
        for (Node[] row : select(query).rows()) names.add(row[0]);
        return names;
    }

    @Override
    public void remove(Node graph) {
        update(new UpdateDrop(graph, true));
    }

    @Override
    public void removeUnless(Node graph, Node property) {
        ElementGroup used = new ElementGroup();
        used.addElement(QueryParts.inGraph(GRAPH, Triple.create(Var.alloc("x"), property, graph)));
        ElementGroup condition = new ElementGroup();
        condition.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        condition.addElement(new ElementFilter(new E_NotExists(used)));
        UpdateModify removal = new UpdateModify();
        removal.getDeleteAcc().addQuad(Quad.create(graph, QueryParts.ANYTHING));
        removal.setElement(condition);
        update(removal);
    }

    @Override
    public boolean isTransactional() {
        return false;
    }

    @Override
    public boolean swap(Node graph, Node subject, Node property, @Nullable Node from, Node to) {
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
