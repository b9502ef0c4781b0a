package org.policygraph.store.remote;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.function.Predicate;

/**
 * Some engines store the value of a literal and not its lexical form: over TDB2 the decimal {@code
 * 80} comes back as {@code 80.0}, from Oxigraph {@code 80.0} as {@code 80}. The hash of a graph is
 * made of lexical forms, so a literal that may come back in another form is stored with a datatype
 * of its own, which every engine leaves as it is.
 */
public final class LiteralCodec {
    /** What the datatype of such a literal begins with; its own follows. */
    private static final String WRITTEN = "https://w3id.org/policy-graph/store#written/";

    private LiteralCodec() {}

    /**
     * A statement as it is kept.
     *
     * @param comesBack whether a literal comes back from the place as it was written
     */
    public static Triple encode(Triple triple, Predicate<Node> comesBack) {
        Node object = triple.getObject();
        if (!object.isLiteral() || comesBack.test(object)) return triple;
        return with(triple, WRITTEN + inFragment(object.getLiteralDatatypeURI()));
    }

    /** A statement as it was before it was encoded. */
    public static Triple decode(Triple stored) {
        Node object = stored.getObject();
        if (!object.isLiteral() || !object.getLiteralDatatypeURI().startsWith(WRITTEN))
            return stored;
        return with(stored, ofFragment(object.getLiteralDatatypeURI().substring(WRITTEN.length())));
    }

    /** A fragment has no number sign in it (RFC 3987 §2.2). */
    private static String inFragment(String iri) {
        return iri.replace("%", "%25").replace("#", "%23");
    }

    private static String ofFragment(String written) {
        return written.replace("%23", "#").replace("%25", "%");
    }

    private static Triple with(Triple triple, String datatype) {
        Node literal =
                NodeFactory.createLiteralDT(
                        triple.getObject().getLiteralLexicalForm(),
                        TypeMapper.getInstance().getSafeTypeByName(datatype));
        return Triple.create(triple.getSubject(), triple.getPredicate(), literal);
    }
}
