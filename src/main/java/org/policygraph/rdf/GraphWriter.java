package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Adds triples about one subject to a graph. */
record GraphWriter(Graph graph, Node subject) {
    private static final Node TYPE = RDF.type.asNode();
    private static final String CHINESE = "zh";

    GraphWriter about(Node other) {
        return new GraphWriter(graph, other);
    }

    GraphWriter type(Node... classes) {
        for (Node type : classes) graph.add(subject, TYPE, type);
        return this;
    }

    GraphWriter node(Node property, Node value) {
        graph.add(subject, property, value);
        return this;
    }

    /** A string without language: a code, a number as printed, a hash. */
    GraphWriter string(Node property, @Nullable String value) {
        if (value != null) graph.add(subject, property, NodeFactory.createLiteralString(value));
        return this;
    }

    /** Chinese wording. */
    GraphWriter chinese(Node property, @Nullable String value) {
        if (value != null)
            graph.add(subject, property, NodeFactory.createLiteralLang(value, CHINESE));
        return this;
    }

    GraphWriter integer(Node property, long value) {
        return typed(property, Long.toString(value), XSDDatatype.XSDinteger);
    }

    GraphWriter decimal(Node property, BigDecimal value) {
        return typed(property, value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    GraphWriter bool(Node property, boolean value) {
        return typed(property, Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    GraphWriter typed(Node property, @Nullable String lexical, XSDDatatype datatype) {
        if (lexical != null)
            graph.add(subject, property, NodeFactory.createLiteralDT(lexical, datatype));
        return this;
    }
}
