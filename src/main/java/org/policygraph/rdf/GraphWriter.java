package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Adds triples about one subject to a graph. Numbers and moments are written in the canonical form
 * of XML Schema 1.0, part 2: an engine that keeps values, and not how they are written, gives them
 * back in it.
 */
record GraphWriter(Graph graph, Node subject) {
    private static final Node TYPE = RDF.type.asNode();
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final int MILLIS = 3;

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                    .appendFraction(ChronoField.MILLI_OF_SECOND, 0, MILLIS, true)
                    .appendLiteral('Z')
                    .toFormatter(Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

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

    /** English wording. */
    GraphWriter english(Node property, String value) {
        graph.add(subject, property, NodeFactory.createLiteralLang(value, ENGLISH));
        return this;
    }

    GraphWriter integer(Node property, long value) {
        return typed(property, Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** A number with at least one digit after its point, as {@code 80.0} (§3.2.3.2). */
    GraphWriter decimal(Node property, BigDecimal value) {
        return typed(property, XSDNumUtils.stringFormatXSD10(value), XSDDatatype.XSDdecimal);
    }

    /** A moment in UTC, whose seconds do not end in a zero after their point (§3.2.7.2). */
    GraphWriter moment(Node property, Instant value) {
        return typed(property, MOMENT.format(value), XSDDatatype.XSDdateTime);
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
