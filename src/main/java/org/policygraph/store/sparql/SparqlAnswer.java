package org.policygraph.store.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.util.List;

/** A whole answer, held in memory: what is wrong with a query is known before a byte is sent. */
public sealed interface SparqlAnswer {
    /** Whether there is more than the answer has. */
    boolean isCut();

    /**
     * The solutions of a SELECT, in the order of the query.
     *
     * @param variables the columns
     * @param rows what is bound in each row
     * @param isCut whether rows are missing at the end
     */
    record Solutions(List<Var> variables, List<Binding> rows, boolean isCut)
            implements SparqlAnswer {
        /** Copies the lists. */
        public Solutions {
            variables = List.copyOf(variables);
            rows = List.copyOf(rows);
        }
    }

    /** The answer of an ASK. */
    record Truth(boolean value) implements SparqlAnswer {
        @Override
        public boolean isCut() {
            return false;
        }
    }

    /**
     * The graph of a CONSTRUCT or DESCRIBE.
     *
     * @param triples each once
     * @param isCut whether triples are missing
     */
    record Statements(List<Triple> triples, boolean isCut) implements SparqlAnswer {
        /** Copies the list. */
        public Statements {
            triples = List.copyOf(triples);
        }
    }
}
