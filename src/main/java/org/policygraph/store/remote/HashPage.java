package org.policygraph.store.remote;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of an answer that would be too large as a whole: the rows of which one node has a hash
 * within some range. So no engine has to sort, and Virtuoso refuses to sort far.
 *
 * @param number which part, from 0
 * @param of how many parts there are
 */
record HashPage(int number, int of) {
    /** Hexadecimal digits that tell pages apart: more than there can be pages. */
    private static final int DIGITS = 6;

    /**
     * All parts of an answer.
     *
     * @param rows how many rows it has, about
     * @param room how many one part may have, about
     */
    static List<HashPage> of(long rows, int room) {
        int pages = (int) Math.max(1, Math.ceilDiv(rows, room));
        return IntStream.range(0, pages).mapToObj(number -> new HashPage(number, pages)).toList();
    }

    /** Asks for the rows of this part alone. */
    void addTo(ElementGroup group, Var node) {
        Expr hash = new E_MD5(new E_Str(new ExprVar(node)));
        if (number > 0) {
            group.addElement(new ElementFilter(new E_GreaterThanOrEqual(hash, beginning(number))));
        }
        if (number < of - 1) {
            group.addElement(new ElementFilter(new E_LessThan(hash, beginning(number + 1))));
        }
    }

    /** The first digits of the hashes with which a part begins. */
    private NodeValue beginning(int page) {
        long begins = ((long) page << (4 * DIGITS)) / of;
        return NodeValue.makeString(HexFormat.of().toHexDigits(begins, DIGITS));
    }
}
