package org.policygraph.store.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the functions of SPARQL 1.1 pass and no others, and watches those that make values. */
final class FunctionGuard extends ExprTransformCopy {
    /** The casts of SPARQL 1.1 Query, §17.5, and those to the date types that go with them. */
    private static final Set<String> CASTS =
            Stream.of(
                            XSDDatatype.XSDboolean,
                            XSDDatatype.XSDdouble,
                            XSDDatatype.XSDfloat,
                            XSDDatatype.XSDdecimal,
                            XSDDatatype.XSDinteger,
                            XSDDatatype.XSDdateTime,
                            XSDDatatype.XSDstring,
                            XSDDatatype.XSDdate,
                            XSDDatatype.XSDduration)
                    .map(XSDDatatype::getURI)
                    .collect(Collectors.toUnmodifiableSet());

    /** They answer yes or no or one of their arguments, and the optimizer knows them by class. */
    private static final Set<Class<?>> LEFT_ALONE =
            Set.of(
                    E_LogicalAnd.class,
                    E_LogicalOr.class,
                    E_LogicalNot.class,
                    E_Equals.class,
                    E_NotEquals.class,
                    E_LessThan.class,
                    E_LessThanOrEqual.class,
                    E_GreaterThan.class,
                    E_GreaterThanOrEqual.class,
                    E_SameTerm.class,
                    E_Bound.class,
                    E_If.class,
                    E_Coalesce.class);

    private final Budget budget;

    FunctionGuard(Budget budget) {
        this.budget = budget;
    }

    static SparqlError unknown(String iri) {
        return new SparqlError(
                Reason.MALFORMED,
                "<" + iri + "> is not a function that is served: only those of SPARQL 1.1 are.");
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return watched(super.transform(function, argument));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return watched(super.transform(function, first, second));
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        return watched(super.transform(function, first, second, third));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Function named && !CASTS.contains(named.getFunctionIRI())) {
            throw unknown(named.getFunctionIRI());
        }
        if (function instanceof E_Regex) return new WatchedRegex(arguments, budget);
        if (function instanceof E_StrReplace) return new WatchedReplace(arguments, budget);
        return watched(super.transform(function, arguments));
    }

    @Override
    public Expr transform(NodeValue value) {
        Durations.check(value.asNode(), budget);
        return value;
    }

    private Expr watched(Expr copied) {
        ExprFunction function = (ExprFunction) copied;
        boolean leftAlone =
                LEFT_ALONE.contains(function.getClass()) || function instanceof E_OneOfBase;
        return leftAlone ? function : WatchedFunction.of(function, budget);
    }
}
