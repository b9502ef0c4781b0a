package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.VarUtils;
import org.policygraph.store.ResourceDescription;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.AnswerTooLargeException;
import org.policygraph.store.remote.EngineRefusalException;
import org.policygraph.store.remote.RemoteCall;
import org.policygraph.store.remote.Rows;
import org.policygraph.store.remote.SparqlClient;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One query, answered by an engine. It is asked for solutions alone: graphs are made of them here,
 * and descriptions as everywhere else.
 */
final class EngineExecution {
    private final Query query;
    private final EngineDataset dataset;
    private final SparqlClient engine;
    private final SparqlLimits limits;
    private final Budget budget;
    private final RemoteCall call;

    EngineExecution(
            Query query,
            EngineDataset dataset,
            SparqlClient engine,
            SparqlLimits limits,
            Budget budget) {
        this.query = query;
        this.dataset = dataset;
        this.engine = engine;
        this.limits = limits;
        this.budget = budget;
        this.call = RemoteCall.lasting(limits.deadline());
    }

    /**
     * The answer, cut at the limits of its size.
     *
     * @throws SparqlRefusal if the engine does not work it out within the other limits
     * @throws StoreUnavailableException if it does not answer at all
     */
    SparqlAnswer answer() {
        try {
            return switch (QueryParser.form(query)) {
                case SELECT -> solutions(query);
                case ASK -> new Truth(engine.ask(GraphNames.rewritten(query, dataset), call));
                case CONSTRUCT -> construction();
                case DESCRIBE -> description();
            };
        } catch (EngineRefusalException e) {
            throw new SparqlRefusal(
                    Reason.MALFORMED, "The engine that keeps the data refuses the query.");
        } catch (AnswerTooLargeException e) {
            throw new SparqlRefusal(
                    Reason.TOO_COMPLEX,
                    "The engine's answer is too large: ask for less with LIMIT.");
        } catch (StoreUnavailableException e) {
            budget.look();
            throw e;
        }
    }

    private Solutions solutions(Query asked) {
        List<Binding> taken = new ArrayList<>();
        AnswerSize size = new AnswerSize(limits);
        Iterator<Binding> rows = rows(asked, limits.maxRows() + 1L);
        while (size.hasRoom() && rows.hasNext()) taken.add(size.counted(rows.next()));
        return new Solutions(asked.getProjectVars(), taken, rows.hasNext());
    }

    /**
     * @param most more rows are of no use
     */
    private Iterator<Binding> rows(Query asked, long most) {
        Query rewritten = GraphNames.rewritten(asked, dataset);
        if (!asked.hasLimit() || asked.getLimit() > most) rewritten.setLimit(most);
        Rows rows = engine.selectOptional(rewritten, call);
        Var[] variables = rows.variables().stream().map(Var::alloc).toArray(Var[]::new);
        return rows.rows().stream().map(row -> binding(variables, row)).iterator();
    }

    private static Binding binding(Var[] variables, Node[] row) {
        BindingBuilder binding = BindingFactory.builder();
        for (int at = 0; at < row.length; at++) {
            if (row[at] != null) binding.add(variables[at], row[at]);
        }
        return binding.build();
    }

    /** A solution may give no new statement, so that more of them may be needed. */
    private Statements construction() {
        List<Triple> template = query.getConstructTemplate().getTriples();
        Iterator<Binding> rows = rows(selecting(query), limits.maxHeld());
        return AnswerSize.statements(TemplateLib.calcTriples(template, rows), limits, budget);
    }

    /** The solutions that a query makes its graph of. */
    private static Query selecting(Query query) {
        Query selecting = query.cloneQuery();
        selecting.setQuerySelectType();
        Set<Var> wanted = new LinkedHashSet<>();
        query.getConstructTemplate()
                .getTriples()
                .forEach(each -> VarUtils.addVarsFromTriple(wanted, each));
        wanted.forEach(selecting::addResultVar);
        selecting.setQueryResultStar(wanted.isEmpty());
        return selecting;
    }

    private Statements description() {
        Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
        boolean isCut = false;
        if (query.getQueryPattern() != null && !query.getProjectVars().isEmpty()) {
            Query selecting = query.cloneQuery();
            selecting.setQuerySelectType();
            Solutions found = solutions(selecting);
            isCut = found.isCut();
            for (Binding row : found.rows()) {
                row.forEach(
                        (_, value) -> {
                            if (value.isURI()) resources.add(value);
                        });
            }
        }
        Statements described = AnswerSize.statements(described(resources), limits, budget);
        return new Statements(described.triples(), isCut || described.isCut());
    }

    private Iterator<Triple> described(Set<Node> resources) {
        Graph graph = dataset.union(look -> engine.select(look, call));
        return resources.stream()
                .flatMap(each -> ResourceDescription.of(graph, each.getURI()).stream())
                .iterator();
    }
}
