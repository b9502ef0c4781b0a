package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.Facts;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.trace.Hedge;
import org.policygraph.trace.HedgeLexicon;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.stream.Stream;

/** The vocabulary of hedges that a dataset was made with. */
final class Hedges {
    private static final String CHINESE = "zh";

    private Hedges() {}

    static HedgeLexicon of(GraphView view) {
        Facts facts = view.facts();
        return new HedgeLexicon(
                facts.subjects(Terms.TYPE, Pol.HEDGE).stream()
                        .map(hedge -> hedge(facts, hedge))
                        .toList());
    }

    private static Hedge hedge(Facts facts, Node hedge) {
        List<String> terms =
                Stream.of(Terms.PREFERRED_LABEL, Terms.ALTERNATIVE_LABEL)
                        .flatMap(property -> chinese(facts, hedge, property))
                        .toList();
        return new Hedge(hedge.getURI(), terms, chinese(facts, hedge, Pol.notWithin).toList());
    }

    private static Stream<String> chinese(Facts facts, Node hedge, Node property) {
        return ValueOrder.sorted(facts.objects(hedge, property)).stream()
                .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(CHINESE))
                .map(Node::getLiteralLexicalForm);
    }
}
