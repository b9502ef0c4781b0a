package org.policygraph.query.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.policygraph.index.Criterion;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.LinkPlan;
import org.policygraph.index.MeasureIndex;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.IndexPlans;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What measures are looked for, as an expression over a variable: every leaf is an EXISTS of its
 * own, so that no condition multiplies rows and none shares a variable with another.
 *
 * @param measure the variable
 */
record MeasureCondition(RequestContext reading, IndexPlan plan, Var measure) {
    private static final Var VALUE = Var.alloc("value");
    private static final Var TEXT = Var.alloc("text");
    private static final Var CITATION = Var.alloc("citation");
    private static final Var PARAGRAPH = Var.alloc("paragraph");
    private static final Var LINK = Var.alloc("link");
    private static final Var CONCEPT = Var.alloc("concept");
    private static final Var ABOVE = Var.alloc("above");
    private static final Var BASIS = Var.alloc("basis");
    private static final Var ROLE = Var.alloc("role");

    static MeasureCondition over(Var measure, RequestContext reading) {
        return new MeasureCondition(reading, IndexPlans.of(reading.view().mapping()), measure);
    }

    Expr of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Everything _ -> Syntax.all(List.of());
            case Criterion.All all -> Syntax.all(each(all.parts()));
            case Criterion.Any any -> Syntax.any(each(any.parts()));
            case Criterion.Not not -> new E_LogicalNot(of(not.part()));
            case Criterion.InDocument in -> leadsTo(plan.document(), in.documents());
            case Criterion.InTheme in -> leadsTo(plan.theme(), in.themes());
            case Criterion.CitesParagraph cites -> citesNumber(cites.numbers());
            case Criterion.Cites cites ->
                    Syntax.exists(
                            citation(), Syntax.filter(Syntax.oneOf(PARAGRAPH, cites.paragraphs())));
            case Criterion.OfOriginal _ ->
                    Syntax.exists(Syntax.triples(Triple.create(measure, plan.division(), VALUE)));
            case Criterion.InDivision in ->
                    Syntax.exists(
                            Syntax.triples(Triple.create(measure, plan.division(), CONCEPT)),
                            Syntax.upwards(CONCEPT, plan.parent(), ABOVE),
                            Syntax.filter(Syntax.oneOf(ABOVE, in.divisions())));
            case Criterion.HasCommitment _ ->
                    Syntax.exists(Syntax.triples(Triple.create(measure, plan.commitment(), VALUE)));
            case Criterion.Linked linked -> linked(linked);
            case Criterion.HasLink has -> hasLink(has);
            case Criterion.Holds holds ->
                    Syntax.exists(
                            Syntax.triples(Triple.create(measure, plan.text(), TEXT)),
                            Syntax.filter(Syntax.holds(TEXT, written(holds))));
        };
    }

    private List<Expr> each(List<Criterion> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Expr leadsTo(Node property, Set<Node> nodes) {
        return Syntax.exists(
                Syntax.triples(Triple.create(measure, property, VALUE)),
                Syntax.filter(Syntax.oneOf(VALUE, nodes)));
    }

    private Element citation() {
        return Syntax.triples(
                Triple.create(measure, plan.citation(), CITATION),
                Triple.create(CITATION, plan.paragraph(), PARAGRAPH));
    }

    private Expr citesNumber(Set<Integer> numbers) {
        var written = numbers.stream().sorted().map(each -> NodeValue.makeInteger(each).asNode());
        return Syntax.exists(
                citation(),
                Syntax.triples(Triple.create(PARAGRAPH, plan.paragraphNumber(), VALUE)),
                Syntax.filter(Syntax.oneOf(new ExprVar(VALUE), written)));
    }

    private Expr linked(Criterion.Linked linked) {
        LinkPlan link = plan(linked.link());
        List<Element> parts = new ArrayList<>(links(link, linked.bases()));
        parts.addAll(withRole(link, linked.roles()));
        if (linked.below()) parts.add(Syntax.upwards(CONCEPT, link.above(), ABOVE));
        Var wanted = linked.below() ? ABOVE : CONCEPT;
        parts.add(Syntax.filter(Syntax.oneOf(wanted, linked.concepts())));
        return Syntax.exists(parts.toArray(Element[]::new));
    }

    private Expr hasLink(Criterion.HasLink has) {
        LinkPlan link = plan(has.link());
        List<Element> parts = new ArrayList<>(links(link, has.bases()));
        parts.addAll(withRole(link, has.roles()));
        return Syntax.exists(parts.toArray(Element[]::new));
    }

    private static List<Element> withRole(LinkPlan link, Set<String> roles) {
        Node role = link.role();
        if (role == null || roles.isEmpty()) return List.of();
        List<Node> values = roles.stream().map(each -> Syntax.value(role, each)).toList();
        return List.of(
                Syntax.triples(Triple.create(LINK, role, ROLE)),
                Syntax.filter(Syntax.oneOf(ROLE, values)));
    }

    private LinkPlan plan(String link) {
        return plan.links().stream()
                .filter(each -> each.name().equals(link))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> links(LinkPlan link, Set<String> bases) {
        return links(link, bases, measure, CONCEPT);
    }

    /** The links of a kind on some bases between two variables. */
    static List<Element> links(LinkPlan link, Set<String> bases, Var measure, Var concept) {
        Element links =
                Syntax.triples(
                        Triple.create(LINK, link.measure(), measure),
                        Triple.create(LINK, EngineTerms.TYPE, link.linkClass()),
                        Triple.create(LINK, link.target(), concept));
        List<Node> values = bases.stream().map(each -> Syntax.value(link.basis(), each)).toList();
        return List.of(
                links,
                Syntax.triples(Triple.create(LINK, link.basis(), BASIS)),
                Syntax.filter(Syntax.oneOf(BASIS, values)));
    }

    /**
     * SPARQL cannot fold width, traditional forms and letter case as filters do, so the characters
     * are looked for as they are written in the measures that hold them.
     */
    private Collection<String> written(Criterion.Holds holds) {
        MeasureIndex index = reading.index();
        WrittenForms forms = new WrittenForms(holds.folded());
        index.entries(holds).stream()
                .forEach(
                        entry -> {
                            reading.step();
                            forms.in(
                                    reading.view()
                                            .facts()
                                            .objects(index.measure(entry), plan.text()));
                        });
        return forms.found();
    }
}
