package org.policygraph.store.tdb;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * TDB2 keeps the value of short numbers and dates, and not how they were written: {@code 80} comes
 * back as {@code 80.0}. A graph has the hash of what was written, so a literal that would come back
 * in another form is kept as one of a datatype of its own, which TDB2 leaves alone.
 */
final class ExactLiterals {
    /** What the datatype of such a literal begins with; its own follows. */
    private static final String WRITTEN = "https://w3id.org/policy-graph/store#written/";

    private ExactLiterals() {}

    /** A statement as it is kept. */
    static Triple kept(Triple said) {
        Node object = said.getObject();
        if (!object.isLiteral() || comesBack(object)) return said;
        return with(said, WRITTEN + object.getLiteralDatatypeURI());
    }

    private static boolean comesBack(Node literal) {
        NodeId value = NodeIdInline.inline(literal);
        return value == null || literal.equals(NodeIdInline.extract(value));
    }

    /** A statement as it was said. */
    static Triple said(Triple kept) {
        Node object = kept.getObject();
        if (!object.isLiteral() || !object.getLiteralDatatypeURI().startsWith(WRITTEN)) return kept;
        return with(kept, object.getLiteralDatatypeURI().substring(WRITTEN.length()));
    }

    private static Triple with(Triple triple, String datatype) {
        Node literal =
                NodeFactory.createLiteralDT(
                        triple.getObject().getLiteralLexicalForm(),
                        TypeMapper.getInstance().getSafeTypeByName(datatype));
        return Triple.create(triple.getSubject(), triple.getPredicate(), literal);
    }
}
