package org.policygraph.query.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.policygraph.index.LinkPlan;
import org.policygraph.mapping.PropertyField;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.filter.ConceptFilter;
import org.policygraph.query.filter.ConceptKind;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.IndexPlans;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The input ConceptFilter as expressions over a variable.
 *
 * @param type the type of the concepts
 * @param concept the variable
 */
record ConceptCondition(RequestContext reading, String type, Var concept) {
    private static final Var LABEL = Var.alloc("label");
    private static final Var FORMER = Var.alloc("former");
    private static final Var KIND = Var.alloc("kind");
    private static final Var MEASURE = Var.alloc("measure");

    List<Expr> of(Map<String, Object> where) {
        List<Expr> conditions = new ArrayList<>();
        if (where.get("label") instanceof String label) conditions.add(label(label));
        if (where.get("linkedBy") instanceof List<?> bases) conditions.add(linkedBy(bases));
        if (where.get("directlyBelow") instanceof String above) conditions.add(below(above));
        PropertyField listed = view().mapping().type(type).findProperty("listed");
        if (listed != null) conditions.add(listed(listed, ConceptFilter.isUnlisted(where)));
        ConceptKind kind = ConceptKind.of(view().mapping(), type, where);
        if (kind != null) conditions.add(kind(kind));
        return conditions;
    }

    private Expr listed(PropertyField field, boolean isUnlisted) {
        Expr lacking =
                Syntax.exists(
                        Syntax.triples(
                                Triple.create(
                                        concept,
                                        EngineTerms.iri(field.iri()),
                                        NodeValue.FALSE.asNode())));
        return isUnlisted ? lacking : new E_LogicalNot(lacking);
    }

    private Expr label(String asked) {
        WrittenForms forms = new WrittenForms(FilterText.folded("label", asked));
        ElementUnion labels = new ElementUnion();
        List<Node> concepts = new ArrayList<>(view().list(type).nodes());
        concepts.addAll(view().unlisted(type).nodes());
        addLabels(labels, forms, concepts, concept);
        Node former = NameIndex.formerNames(view().type(type));
        if (former != null) {
            List<Node> names =
                    concepts.stream()
                            .flatMap(each -> view().facts().objects(each, former).stream())
                            .toList();
            addLabels(labels, forms, names, FORMER, Triple.create(concept, former, FORMER));
        }
        return Syntax.exists(labels, Syntax.filter(Syntax.holds(LABEL, forms.found())));
    }

    /** Labels of something that some triples lead to; the forms in which some nodes have them. */
    private void addLabels(
            ElementUnion labels, WrittenForms forms, List<Node> nodes, Var of, Triple... path) {
        for (Node property : NameIndex.LABELS) {
            nodes.forEach(each -> forms.in(view().facts().objects(each, property)));
            List<Triple> triples = new ArrayList<>(List.of(path));
            triples.add(Triple.create(of, property, LABEL));
            labels.addElement(Syntax.group(Syntax.triples(triples.toArray(Triple[]::new))));
        }
    }

    private Expr linkedBy(List<?> asked) {
        Set<String> bases = Bases.named("linkedBy", asked);
        return Syntax.exists(
                MeasureCondition.links(plan(), bases, MEASURE, concept).toArray(Element[]::new));
    }

    private Expr below(String asked) {
        Node above = NameResolver.concept(reading, type, asked, ErrorCode.BAD_USER_INPUT);
        return Syntax.exists(Syntax.triples(Triple.create(concept, plan().above(), above)));
    }

    private Expr kind(ConceptKind asked) {
        return Syntax.exists(
                Syntax.triples(Triple.create(concept, asked.property(), KIND)),
                Syntax.filter(Syntax.oneOf(KIND, asked.kinds())));
    }

    private GraphView view() {
        return reading.view();
    }

    private LinkPlan plan() {
        var link = Objects.requireNonNull(view().mapping().linkTo(type));
        return IndexPlans.of(view().mapping()).links().stream()
                .filter(each -> each.name().equals(link.name()))
                .findFirst()
                .orElseThrow();
    }
}
