package org.policygraph.store.sparql;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;

import java.util.List;
import java.util.Map;

/**
 * A SELECT query for one variable, made of syntax: its text is written by Jena, which escapes what
 * must be escaped.
 *
 * @param row the variable
 * @param where what binds it
 * @param order what the rows are sorted by, the first most
 * @param offset rows to leave out
 * @param limit the most rows; {@link #ALL} for no limit
 */
public record RowQuery(Var row, Element where, List<Order> order, long offset, long limit) {
    /** Of longer ones, in UTF-16 units, most would be indentation. */
    private static final int LONGEST_IN_LINES = 10_000;

    /** No limit. */
    public static final long ALL = Query.NOLIMIT;

    public RowQuery {
        order = List.copyOf(order);
    }

    /** One thing to sort by. */
    public record Order(Expr by, boolean descending) {}

    /**
     * The query as text.
     *
     * @param prefixes short names for the beginnings of IRIs; those that are of use are declared
     */
    public String text(Map<String, String> prefixes) {
        Query query = new Query();
        query.setQuerySelectType();
        query.addResultVar(row);
        query.setQueryPattern(where);
        for (Order each : order) {
            query.addOrderBy(
                    each.by, each.descending ? Query.ORDER_DESCENDING : Query.ORDER_ASCENDING);
        }
        if (offset > 0) query.setOffset(offset);
        query.setLimit(limit);
        prefixes.forEach(query::setPrefix);
        String text = written(query, false);
        String body = text.substring(text.indexOf("SELECT"));
        prefixes.keySet().stream()
                .filter(name -> !body.contains(name + ":"))
                .forEach(query.getPrefixMapping()::removeNsPrefix);
        return written(query, text.length() > LONGEST_IN_LINES);
    }

    private static String written(Query query, boolean inOneLine) {
        IndentedLineBuffer text = new IndentedLineBuffer();
        text.setFlatMode(inOneLine);
        query.serialize(text);
        return text.asString();
    }
}
