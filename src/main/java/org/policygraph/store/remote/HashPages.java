package org.policygraph.store.remote;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts an answer that would be too large. A part has the rows whose node has a hash that begins
 * with some digits: no engine has to sort, and Virtuoso refuses to sort far.
 */
final class HashPages {
    private static final int BITS_OF_A_DIGIT = 4;

    private HashPages() {}

    /**
     * The digits that the hashes of each part begin with; one part with all where a part has room
     * for all.
     *
     * @param rows how many there are, about
     * @param page how many one part may have, about
     */
    static List<String> prefixes(long rows, int page) {
        if (rows <= page) return List.of("");
        int digits = rows > (long) page << BITS_OF_A_DIGIT ? 2 : 1;
        return IntStream.range(0, 1 << (BITS_OF_A_DIGIT * digits))
                .mapToObj(each -> HexFormat.of().toHexDigits(each, digits))
                .toList();
    }

    /** Whether the hash of a node begins with some digits. */
    static Element filter(Var node, String prefix) {
        var hash = new E_MD5(new E_Str(new ExprVar(node)));
        return new ElementFilter(new E_StrStartsWith(hash, NodeValue.makeString(prefix)));
    }
}
