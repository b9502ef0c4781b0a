package org.policygraph.vocab;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;

/** Numbers as people write them. */
public final class PlainNumber {
    /** In XML Schema 1.1 whole decimals have no point. */
    private static final NormalizeRDFTerms WITHOUT_POINT = NormalizeRDFTerms.getXSD11();

    private PlainNumber() {}

    /** The characters of a literal: 80 where it is the decimal 80.0; any other as it is. */
    public static String of(Node literal) {
        boolean isDecimal = XSDDatatype.XSDdecimal.equals(literal.getLiteralDatatype());
        Node plain = isDecimal ? WITHOUT_POINT.normalize(literal) : literal;
        return plain.getLiteralLexicalForm();
    }
}
