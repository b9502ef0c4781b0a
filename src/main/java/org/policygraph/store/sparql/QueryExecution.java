package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.policygraph.store.ResourceDescription;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One query over one dataset, under guard and within a budget. */
record QueryExecution(Query query, DatasetGraph dataset, SparqlLimits limits, Budget budget) {
    /**
     * The answer, cut at the limits of its size.
     *
     * @throws SparqlError if it cannot be worked out within the other limits
     */
    SparqlAnswer answer() {
        // The dataset at hand is what these name; the engine would go and look for them.
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        try {
            SparqlAnswer answer =
                    switch (QueryParser.form(query)) {
                        case SELECT -> solutions();
                        case ASK -> truth();
                        case CONSTRUCT -> construction();
                        case DESCRIBE -> description();
                    };
            // Whatever swallowed a charge that failed, the answer is not whole.
            budget.look();
            return answer;
        } catch (Budget.Spent e) {
            throw e;
        } catch (QueryCancelledException e) {
            budget.look();
            throw Budget.timeout(limits);
        }
    }

    private Solutions solutions() {
        try (QueryExec execution = execution()) {
            RowSet rows = execution.select();
            List<Binding> taken = new ArrayList<>();
            AnswerSize size = new AnswerSize(limits);
            while (size.hasRoom() && rows.hasNext()) taken.add(size.counted(rows.next()));
            return new Solutions(rows.getResultVars(), taken, rows.hasNext());
        }
    }

    private Truth truth() {
        try (QueryExec execution = execution()) {
            return new Truth(execution.ask());
        }
    }

    private Statements construction() {
        try (QueryExec execution = execution()) {
            return AnswerSize.statements(execution.constructTriples(), limits, budget);
        }
    }

    /**
     * Each resource as its own address describes it, so that DESCRIBE and the linked data agree
     * (SPARQL 1.1 Query, §16.4, leaves open what a description is).
     */
    private Statements description() {
        Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
        boolean isCut = false;
        if (query.getQueryPattern() != null) {
            query.setQuerySelectType();
            Solutions found = solutions();
            isCut = found.isCut();
            for (Binding row : found.rows()) {
                for (Var variable : found.variables()) {
                    Node node = row.get(variable);
                    if (node != null && node.isURI()) resources.add(node);
                }
            }
        }
        Statements described = AnswerSize.statements(described(resources), limits, budget);
        return new Statements(described.triples(), isCut || described.isCut());
    }

    private Iterator<Triple> described(Set<Node> resources) {
        Graph graph = dataset.getDefaultGraph();
        return resources.stream()
                .flatMap(each -> ResourceDescription.of(graph, each.getURI()).stream())
                .iterator();
    }

    private QueryExec execution() {
        RewriteFactory guarding =
                context ->
                        op ->
                                Optimize.stdOptimizationFactory
                                        .create(context)
                                        .rewrite(QueryGuard.guarded(op, budget));
        OpExecutorFactory watching = context -> new WatchedExecutor(context, budget);
        Context context = ARQ.getContext().copy();
        context.set(ARQConstants.sysOptimizerFactory, guarding);
        context.set(ARQ.enablePropertyFunctions, false);
        context.set(ARQ.httpServiceAllowed, false);
        QC.setFactory(context, watching);
        return QueryExecDatasetBuilder.create()
                .dataset(dataset)
                .query(query)
                .context(context)
                .timeout(limits.deadline().toMillis())
                .build();
    }
}
