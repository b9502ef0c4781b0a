package org.policygraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.StoredGraph;

import java.util.HexFormat;
import java.util.function.Function;

/**
 * Reads a whole graph in pages of a modest size. A page holds the statements of the subjects whose
 * hash lies in some range: no engine has to sort, and Virtuoso refuses to sort far.
 */
final class StoredPages {
    /** Triples that one page may have, about. */
    private static final int PAGE = 20_000;

    /** Hexadecimal digits that tell pages apart: more than there can be pages. */
    private static final int DIGITS = 6;

    private StoredPages() {}

    /**
     * The graph, in memory.
     *
     * @throws StoreUnavailableException if it has not the triples that were once written
     */
    static Graph read(StoredGraph stored, Function<Query, Rows> engine) {
        Graph graph = new GraphMemFast();
        int pages = (int) Math.max(1, Math.ceilDiv(stored.triples(), PAGE));
        for (int page = 0; page < pages; page++) {
            Rows rows = engine.apply(page(stored.content(), page, pages));
            for (Node[] row : rows.rows()) graph.add(Triple.create(row[0], row[1], row[2]));
        }
        if (graph.size() == stored.triples()) return graph;
        throw new StoreUnavailableException(
                "found "
                        + graph.size()
                        + " triples in "
                        + stored.content()
                        + ", expected "
                        + stored.triples());
    }

    private static Query page(Node graph, int page, int pages) {
        ElementGroup group = new ElementGroup();
        group.addElement(
                QueryParts.inGraph(
                        graph,
                        Triple.create(QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT)));
        Expr hash = new E_MD5(new E_Str(new ExprVar(QueryParts.SUBJECT)));
        if (page > 0) {
            group.addElement(
                    new ElementFilter(new E_GreaterThanOrEqual(hash, beginning(page, pages))));
        }
        if (page < pages - 1) {
            group.addElement(new ElementFilter(new E_LessThan(hash, beginning(page + 1, pages))));
        }
        return QueryParts.select(group, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
    }

    /** The first digits of the hashes with which a page begins. */
    private static NodeValue beginning(int page, int pages) {
        long begins = ((long) page << (4 * DIGITS)) / pages;
        return NodeValue.makeString(HexFormat.of().toHexDigits(begins, DIGITS));
    }
}
