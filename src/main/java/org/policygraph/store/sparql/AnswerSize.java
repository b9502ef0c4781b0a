package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.policygraph.store.sparql.SparqlAnswer.Statements;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an answer has grown to. */
final class AnswerSize {
    private final SparqlLimits limits;
    private int entries;
    private long characters;

    AnswerSize(SparqlLimits limits) {
        this.limits = limits;
    }

    /** The different ones of some triples, as many as an answer has room for. */
    static Statements statements(Iterator<Triple> triples, SparqlLimits limits, Budget budget) {
        Set<Triple> taken = new LinkedHashSet<>();
        AnswerSize size = new AnswerSize(limits);
        boolean isCut = false;
        while (!isCut && triples.hasNext()) {
            budget.tick();
            Triple triple = triples.next();
            if (taken.contains(triple)) continue;
            isCut = !size.hasRoom();
            if (!isCut) taken.add(size.counted(triple));
        }
        return new Statements(List.copyOf(taken), isCut);
    }

    boolean hasRoom() {
        return entries < limits.maxRows() && characters < limits.maxAnswerCharacters();
    }

    Binding counted(Binding row) {
        entries++;
        row.forEach((_, value) -> count(value));
        return row;
    }

    private Triple counted(Triple triple) {
        entries++;
        count(triple.getSubject());
        count(triple.getObject());
        return triple;
    }

    private void count(Node node) {
        characters +=
                node.isLiteral() ? node.getLiteralLexicalForm().length() : node.toString().length();
    }
}
