package org.policygraph.store.ledger;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Some engines keep what a literal means, and not how it is written: {@code 80} comes back as
 * {@code 80.0}. What is in the canonical form of XML Schema 1.0, part 2, comes back as it is; but
 * for numbers with an exponent, of which engines have forms of their own.
 */
final class LiteralForms {
    private static final NormalizeRDFTerms CANONICAL = NormalizeRDFTerms.getXSD10();
    private static final Set<RDFDatatype> WITH_EXPONENT =
            Set.of(XSDDatatype.XSDdouble, XSDDatatype.XSDfloat);

    private LiteralForms() {}

    /**
     * Which literal came back in another form than it was written in, as a sentence.
     *
     * @param written what was written
     * @param kept reads what is there now; not asked where all literals come back anyway
     * @return empty if all came back as they were
     */
    static Optional<String> changed(Graph written, Supplier<Graph> kept) {
        List<Triple> doubtful =
                written.find().filterDrop(triple -> comesBack(triple.getObject())).toList();
        if (doubtful.isEmpty()) return Optional.empty();
        Graph found = kept.get();
        return doubtful.stream()
                .filter(triple -> !found.contains(triple))
                .min(Comparator.comparing(Triple::toString))
                .map(triple -> sentence(triple, found));
    }

    private static boolean comesBack(Node node) {
        if (!node.isLiteral()) return true;
        boolean hasExponent = WITH_EXPONENT.contains(node.getLiteralDatatype());
        return !hasExponent && CANONICAL.normalize(node).equals(node);
    }

    private static String sentence(Triple changed, Graph found) {
        Node written = changed.getObject();
        String instead =
                found.find(changed.getSubject(), changed.getPredicate(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .filterKeep(written::sameValueAs)
                        .nextOptional()
                        .map(Node::toString)
                        .orElse("nothing");
        return "the store keeps values and not how they are written: for "
                + written
                + ", the "
                + changed.getPredicate()
                + " of "
                + changed.getSubject()
                + ", it gives back "
                + instead;
    }
}
