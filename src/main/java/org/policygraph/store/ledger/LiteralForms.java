package org.policygraph.store.ledger;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.util.NodeUtils;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Some engines keep what a literal means, and not how it is written: over TDB2 the decimal {@code
 * 80} comes back as {@code 80.0}, from Virtuoso 7.2.5 the other way round. Only words and whole
 * numbers in their canonical form (XML Schema 1.0, part 2, §3.3.13.2) come back from all of them.
 */
final class LiteralForms {
    private LiteralForms() {}

    /**
     * Which literal came back in another form than it was written in, as a sentence.
     *
     * @param written what was written
     * @param kept reads what is there now of some properties; not asked if all literals come back
     *     from every engine
     * @return empty if all came back as they were
     */
    static Optional<String> changed(Graph written, Function<Set<Node>, Graph> kept) {
        List<Triple> doubtful =
                written.find().filterDrop(triple -> comesBack(triple.getObject())).toList();
        if (doubtful.isEmpty()) return Optional.empty();
        Graph found =
                kept.apply(doubtful.stream().map(Triple::getPredicate).collect(Collectors.toSet()));
        return doubtful.stream()
                .filter(triple -> !found.contains(triple))
                .min(Comparator.comparing(Triple::toString))
                .map(triple -> sentence(triple, found));
    }

    private static boolean comesBack(Node node) {
        if (!node.isLiteral() || NodeUtils.isSimpleString(node) || NodeUtils.isLangString(node)) {
            return true;
        }
        return XSDDatatype.XSDinteger.equals(node.getLiteralDatatype())
                && NormalizeRDFTerms.normalizeValue(node).equals(node);
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
