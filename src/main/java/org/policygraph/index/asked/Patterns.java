package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.LinkPlan;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.ArrayList;
import java.util.List;

/** What is looked for. The first variable that is wanted is the measure, the last one its value. */
record Patterns(IndexPlan plan) {
    private static final Node TYPE = RDF.type.asNode();
    private static final Var MEASURE = Var.alloc("measure");
    private static final Var PART = Var.alloc("part");
    private static final Var BASIS = Var.alloc("basis");
    private static final Var VALUE = Var.alloc("value");

    Pattern documents() {
        return ofMeasure(plan.document());
    }

    Pattern texts() {
        return ofMeasure(plan.text());
    }

    /** Other records have the property as well. */
    private Pattern ofMeasure(Node property) {
        return new Pattern(
                List.of(
                        Triple.create(MEASURE, property, VALUE),
                        Triple.create(MEASURE, TYPE, plan.measureClass())),
                List.of(MEASURE, VALUE));
    }

    Pattern themes() {
        return new Pattern(
                List.of(Triple.create(MEASURE, plan.theme(), VALUE)), List.of(MEASURE, VALUE));
    }

    Pattern originals() {
        return new Pattern(
                List.of(
                        Triple.create(MEASURE, plan.division(), VALUE),
                        Triple.create(MEASURE, TYPE, plan.measureClass())),
                List.of(MEASURE));
    }

    Pattern commitments() {
        return new Pattern(
                List.of(Triple.create(MEASURE, plan.commitment(), VALUE)), List.of(MEASURE));
    }

    Pattern paragraphs() {
        return new Pattern(
                List.of(
                        Triple.create(PART, plan.paragraph(), VALUE),
                        Triple.create(MEASURE, plan.citation(), PART)),
                List.of(MEASURE, VALUE));
    }

    /** The links of a kind with their bases, which stand between measure and value. */
    Pattern linksWithBasis(LinkPlan link) {
        List<Triple> statements = new ArrayList<>(statements(link));
        statements.add(Triple.create(PART, link.basis(), BASIS));
        return new Pattern(statements, List.of(MEASURE, BASIS, VALUE));
    }

    private static List<Triple> statements(LinkPlan link) {
        return List.of(
                Triple.create(PART, link.target(), VALUE),
                Triple.create(PART, link.measure(), MEASURE),
                Triple.create(PART, TYPE, link.linkClass()));
    }
}
