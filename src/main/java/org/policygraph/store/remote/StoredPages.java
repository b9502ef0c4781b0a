package org.policygraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.StoredGraph;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads a whole graph in pages of a modest size. A page holds the statements of the subjects whose
 * hash begins with some digits: no engine has to sort, and Virtuoso refuses to sort far.
 */
final class StoredPages {
    /** Triples that one page may have, about. */
    private static final int PAGE = 20_000;

    private StoredPages() {}

    /**
     * The graph, in memory.
     *
     * @throws StoreUnavailableException if it has not the triples that were once written
     */
    static Graph read(StoredGraph stored, Function<Query, Rows> engine) {
        Graph graph = new GraphMemFast();
        for (String prefix : prefixes(stored.triples())) {
            Rows page = engine.apply(page(stored.content(), prefix));
            for (Node[] row : page.rows()) graph.add(Triple.create(row[0], row[1], row[2]));
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

    /** First digits of hashes: as many as the size asks for. */
    private static List<String> prefixes(long triples) {
        if (triples <= PAGE) return List.of("");
        int digits = triples > 16 * PAGE ? 2 : 1;
        return IntStream.range(0, 1 << (4 * digits))
                .mapToObj(each -> HexFormat.of().toHexDigits(each, digits))
                .toList();
    }

    private static Query page(Node graph, String prefix) {
        ElementGroup group = new ElementGroup();
        group.addElement(
                QueryParts.inGraph(
                        graph,
                        Triple.create(QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT)));
        if (!prefix.isEmpty()) {
            var hash = new E_MD5(new E_Str(new ExprVar(QueryParts.SUBJECT)));
            group.addElement(
                    new ElementFilter(new E_StrStartsWith(hash, NodeValue.makeString(prefix))));
        }
        return QueryParts.select(group, QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
    }
}
