package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.Set;

/**
 * Looks at every place where a query asks for a graph, in its algebra, so that none is passed on
 * that was not rewritten.
 */
final class GraphUses extends TransformCopy {
    private final Set<Node> written;
    private final boolean inExpression;

    private GraphUses(Set<Node> written, boolean inExpression) {
        this.written = written;
        this.inExpression = inExpression;
    }

    /**
     * Lets a query pass that was rewritten everywhere.
     *
     * @param written what may stand behind GRAPH
     * @throws SparqlRefusal if it was not, or cannot have been
     */
    static void check(Query query, Set<Node> written) {
        if (query.getQueryPattern() == null) return;
        Op op = Algebra.compile(query);
        Transformer.transform(new GraphUses(written, false), new InExpressions(written), op);
    }

    @Override
    public Op transform(OpGraph graph, Op inner) {
        boolean isVariable = graph.getNode().isVariable();
        if (inExpression && isVariable) {
            throw refusal("GRAPH with a variable stands in EXISTS");
        }
        if (!written.contains(graph.getNode())) throw refusal("GRAPH stands in an aggregate");
        return super.transform(graph, inner);
    }

    private static SparqlRefusal refusal(String what) {
        return new SparqlRefusal(
                Reason.MALFORMED,
                what
                        + ", which cannot be passed on to the engine that keeps the data: name the"
                        + " graph there, or ask for it in the pattern.");
    }

    /** SPARQL 1.1 Query, §18.6, leaves open what becomes of VALUES in EXISTS. */
    private static final class InExpressions extends ExprTransformCopy {
        private final Set<Node> written;

        InExpressions(Set<Node> written) {
            this.written = written;
        }

        @Override
        public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
            Transformer.transform(new GraphUses(written, true), this, pattern);
            return super.transform(function, arguments, pattern);
        }
    }
}
