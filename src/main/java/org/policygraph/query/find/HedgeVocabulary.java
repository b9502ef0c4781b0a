package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.GraphLookups;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.trace.Hedge;
import org.policygraph.trace.HedgeLexicon;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.stream.Stream;

/** The vocabulary of hedges that a dataset was made with. */
final class HedgeVocabulary {
    private static final String CHINESE = "zh";

    private HedgeVocabulary() {}

    static HedgeLexicon of(GraphView view) {
        GraphLookups facts = view.facts();
        return new HedgeLexicon(
                facts.subjects(EngineTerms.TYPE, Pol.HEDGE).stream()
                        .map(hedge -> hedge(facts, hedge))
                        .toList());
    }

    private static Hedge hedge(GraphLookups facts, Node hedge) {
        List<String> terms =
                Stream.of(EngineTerms.PREFERRED_LABEL, EngineTerms.ALTERNATIVE_LABEL)
                        .flatMap(property -> chinese(facts, hedge, property))
                        .toList();
        return new Hedge(hedge.getURI(), terms, chinese(facts, hedge, Pol.notWithin).toList());
    }

    private static Stream<String> chinese(GraphLookups facts, Node hedge, Node property) {
        return ValueOrder.sorted(facts.objects(hedge, property)).stream()
                .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(CHINESE))
                .map(Node::getLiteralLexicalForm);
    }
}
