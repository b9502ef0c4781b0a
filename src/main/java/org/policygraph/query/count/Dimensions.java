package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.index.Dimension;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.Arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dimensions as axes of the index.
 *
 * @param groupBases the bases on which links to groups count
 * @param departmentBases the bases on which links to departments count
 * @param unlistedBodies whether bodies that the vocabulary lacks are values as well
 */
record Dimensions(
        SchemaMapping mapping,
        Set<String> groupBases,
        Set<String> departmentBases,
        boolean unlistedBodies) {
    static Dimensions of(SchemaMapping mapping, Arguments given) {
        return new Dimensions(
                mapping,
                bases(given, "groupBasis"),
                bases(given, "departmentBasis"),
                Boolean.TRUE.equals(given.get("unlistedBodies")));
    }

    private static Set<String> bases(Arguments given, String argument) {
        return Bases.named(argument, given.get(argument));
    }

    /** The same on all bases on which links hold. */
    Dimensions held() {
        Set<String> all = Set.copyOf(Bases.HELD);
        return new Dimensions(mapping, all, all, unlistedBodies);
    }

    Dimension axis(DimensionName dimension) {
        return switch (dimension) {
            case TARGET_GROUP -> new Dimension.Concepts(link("targetGroup").name(), groupBases);
            case DEPARTMENT -> new Dimension.Concepts(link("department").name(), departmentBases);
            case THEME -> new Dimension.Themes();
            case PARAGRAPH -> new Dimension.Paragraphs();
            case DOCUMENT -> new Dimension.Documents();
            case BASIS ->
                    new Dimension.Bases(
                            Set.of(link("targetGroup").name(), link("department").name()),
                            Set.copyOf(Bases.HELD));
        };
    }

    /** The same beside another dimension: a basis is then that of the other's own links. */
    Dimension axis(DimensionName dimension, DimensionName beside) {
        if (dimension != DimensionName.BASIS) return axis(dimension);
        return axis(beside) instanceof Dimension.Concepts concepts
                ? new Dimension.Bases(Set.of(concepts.link()), concepts.bases())
                : axis(dimension);
    }

    /** All values that a dimension can have, in their natural order. */
    List<Node> values(DimensionName dimension, Dimension axis, GraphView view) {
        return switch (dimension) {
            case TARGET_GROUP -> view.list(link("targetGroup").linkShape().target()).nodes();
            case DEPARTMENT -> bodies(view);
            case THEME -> view.list(field("theme")).nodes();
            case DOCUMENT -> view.list(field("document")).nodes();
            case PARAGRAPH -> view.list(paragraph()).nodes();
            case BASIS -> bases(axis);
        };
    }

    private List<Node> bodies(GraphView view) {
        String type = link("department").linkShape().target();
        List<Node> bodies = new ArrayList<>(view.list(type).nodes());
        if (unlistedBodies) bodies.addAll(view.unlisted(type).nodes());
        return bodies;
    }

    private static List<Node> bases(Dimension axis) {
        Stream<String> among = Bases.ALL.stream();
        if (axis instanceof Dimension.Bases bases) among = among.filter(bases.among()::contains);
        return among.map(NodeFactory::createLiteralString).collect(Collectors.toList());
    }

    private MappedType link(String field) {
        return mapping.linkBy(field);
    }

    private String field(String name) {
        return mapping.type(MeasurePage.MEASURE).property(name).shape().type();
    }

    private String paragraph() {
        return mapping.type(field("citations")).property("paragraph").shape().type();
    }
}
