package org.policygraph.query.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.request.RequestState;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The input CommitmentFilter as expressions over a variable.
 *
 * @param commitment the variable
 */
record CommitmentCondition(MappedType type, RequestState request, Var commitment) {
    private static final Var VALUE = Var.alloc("value");
    private static final Var MEASURE = Var.alloc("measure");
    private static final Var DOCUMENT = Var.alloc("document");

    List<Expr> of(Map<String, Object> where) {
        return where.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private Expr of(String field, Object asked) {
        return switch (field) {
            case "document" -> documents((List<?>) asked);
            case "basis", "nature", "comparator" -> terms(field, (List<?>) asked);
            case "unit" -> new E_LogicalOr(unit("unit", asked), unit("baseUnit", asked));
            case "minValue" ->
                    new E_LogicalOr(atLeast("baseValue", asked), atLeast("baseValueMax", asked));
            case "maxValue" ->
                    has("baseValue", new E_LessThanOrEqual(new ExprVar(VALUE), number(asked)));
            case "hasDuration" -> has("duration", asked.equals(true));
            case "hasDeadline" -> has("deadline", asked.equals(true));
            case "measure" -> measures(asked);
            default -> throw new IllegalStateException("no condition is called " + field);
        };
    }

    private Node property(String field) {
        return EngineTerms.iri(type.property(field).iri());
    }

    private Expr atLeast(String field, Object asked) {
        return has(field, new E_GreaterThanOrEqual(new ExprVar(VALUE), number(asked)));
    }

    private Expr has(String field, Expr condition) {
        return Syntax.exists(
                Syntax.triples(Triple.create(commitment, property(field), VALUE)),
                Syntax.filter(condition));
    }

    private Expr has(String field, boolean wanted) {
        Expr some =
                Syntax.exists(Syntax.triples(Triple.create(commitment, property(field), VALUE)));
        return wanted ? some : new E_LogicalNot(some);
    }

    private static Stream<Node> strings(Object asked) {
        return ((List<?>) asked)
                .stream().map(String::valueOf).map(NodeFactory::createLiteralString);
    }

    private static NodeValue number(Object asked) {
        return NodeValue.makeDecimal(new BigDecimal(asked.toString()));
    }

    private Expr unit(String field, Object asked) {
        return has(field, Syntax.oneOf(new E_Str(new ExprVar(VALUE)), strings(asked)));
    }

    /** Enumerated values, which are terms of the ontology. */
    private Expr terms(String field, List<?> asked) {
        Node property = property(field);
        List<Node> values =
                asked.stream().map(each -> Syntax.value(property, each.toString())).toList();
        return has(field, Syntax.oneOf(VALUE, values));
    }

    private Expr documents(List<?> asked) {
        MappedType measure = request.view().mapping().type(type.property("measure").shape().type());
        String documents = measure.property("document").shape().type();
        List<Node> wanted =
                FilterText.named("document", asked).stream()
                        .map(
                                each ->
                                        NameResolver.document(
                                                request.reading(),
                                                documents,
                                                each,
                                                ErrorCode.BAD_USER_INPUT))
                        .toList();
        Node document = EngineTerms.iri(measure.property("document").iri());
        return Syntax.exists(
                Syntax.triples(
                        Triple.create(commitment, property("measure"), MEASURE),
                        Triple.create(MEASURE, document, DOCUMENT)),
                Syntax.filter(Syntax.oneOf(DOCUMENT, wanted)));
    }

    @SuppressWarnings("unchecked") // graphql-java coerces input objects to these maps
    private Expr measures(Object asked) {
        var condition = MeasureFilters.condition((Map<String, Object>) asked, request);
        Node measureClass =
                EngineTerms.iri(
                        request.view()
                                .mapping()
                                .type(type.property("measure").shape().type())
                                .classIri());
        return Syntax.exists(
                Syntax.triples(
                        Triple.create(commitment, property("measure"), MEASURE),
                        Triple.create(MEASURE, EngineTerms.TYPE, measureClass)),
                Syntax.filter(
                        MeasureCondition.over(MEASURE, request.reading())
                                .of(condition.criterion())));
    }
}
