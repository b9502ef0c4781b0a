package org.policygraph.index.asked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.LinkPlan;
import org.policygraph.index.MeasureOrder;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is at hand of a version that is asked.
 *
 * @param measures its measures in document order
 * @param isWhole whether every graph has whole records: see {@link Wholeness}
 * @param catalogue a graph with the trees of concepts and the numbers of paragraphs
 */
public record AskedVersion(
        IndexPlan plan, MeasureOrder measures, boolean isWhole, Graph catalogue) {
    Patterns patterns() {
        return new Patterns(plan);
    }

    LinkPlan link(String name) {
        return plan.links().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The paragraphs of which one of these is the number. */
    Set<Node> paragraphs(Set<Integer> numbers) {
        Set<String> written =
                numbers.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        return found(Node.ANY, plan.paragraphNumber(), Node.ANY)
                .filter(each -> each.getObject().isLiteral())
                .filter(each -> written.contains(each.getObject().getLiteralLexicalForm()))
                .map(Triple::getSubject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Concepts and all below them. */
    Set<Node> below(Collection<Node> concepts, LinkPlan link) {
        return reached(
                concepts, each -> found(Node.ANY, link.above(), each).map(Triple::getSubject));
    }

    /** A concept and all above it. */
    Set<Node> above(Node concept, LinkPlan link) {
        return reached(
                Set.of(concept),
                each -> found(each, link.above(), Node.ANY).map(Triple::getObject));
    }

    private static Set<Node> reached(Collection<Node> from, Function<Node, Stream<Node>> nextTo) {
        Set<Node> found = new LinkedHashSet<>(from);
        Deque<Node> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            nextTo.apply(waiting.remove())
                    .filter(Node::isURI)
                    .filter(found::add)
                    .forEach(waiting::add);
        }
        return found;
    }

    private Stream<Triple> found(Node subject, Node property, Node object) {
        return catalogue.find(subject, property, object).toList().stream();
    }
}
