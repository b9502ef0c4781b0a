package org.policygraph.http.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;
import org.policygraph.http.html.Html;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the classes hang together, drawn from the shapes: a measure on the left, what it leads to on
 * the right of it. Links back to the measure, and those that leap over columns, are left to the
 * tables.
 */
final class OntologyDiagram {
    private static final int COLUMN = 230;
    private static final int ROW = 64;
    private static final int WIDTH = 130;
    private static final int HEIGHT = 40;

    private final Ontology ontology;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Node, Integer> columns = new LinkedHashMap<>();

    private OntologyDiagram(Ontology ontology) {
        this.ontology = ontology;
        ontology.shapes()
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet()
                .forEach(this::readEdges);
        columns.put(Pol.MEASURE_CLASS, 0);
        edges.sort((a, b) -> a.toString().compareTo(b.toString()));
        // As often as the longest way through the classes can be.
        for (int round = 0; round < edges.size(); round++) edges.forEach(this::moveRight);
    }

    private record Edge(Node from, String label, Node to) {}

    private record Place(int x, int y) {}

    /** The diagram as SVG. */
    static String of(Ontology ontology) {
        return new OntologyDiagram(ontology).svg();
    }

    private void readEdges(Node from) {
        for (ShapeProperty property : ShapeProperty.of(ontology.shapes(), from)) {
            Node to = property.type();
            if (to == null || !isOwn(to)) continue;
            if (to.equals(from) || to.equals(Pol.MEASURE_CLASS)) continue;
            edges.add(new Edge(from, label(property.path()), to));
        }
    }

    private static boolean isOwn(Node node) {
        return node.getURI().startsWith(Pol.NS);
    }

    private void moveRight(Edge edge) {
        Integer column = columns.get(edge.from());
        if (column != null) columns.merge(edge.to(), column + 1, Math::max);
    }

    private String svg() {
        Map<Integer, List<Node>> byColumn = new TreeMap<>();
        columns.forEach(
                (node, column) ->
                        byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(node));
        int rows = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        Map<Node, Place> places = places(byColumn, rows);
        StringBuilder out =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                """
                                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                                <rect width="100%%" height="100%%" fill="#fff"/>
                                """,
                                byColumn.size() * COLUMN,
                                rows * ROW + ROW / 2));
        for (Edge edge : edges) draw(edge, places, out);
        places.forEach((node, place) -> draw(node, place, out));
        return out.append("</svg>\n").toString();
    }

    /** Each column is centred. */
    private static Map<Node, Place> places(Map<Integer, List<Node>> byColumn, int rows) {
        Map<Node, Place> places = new LinkedHashMap<>();
        byColumn.forEach(
                (column, nodes) -> {
                    int top = ROW / 2 + (rows - nodes.size()) * ROW / 2;
                    for (int i = 0; i < nodes.size(); i++) {
                        places.put(nodes.get(i), new Place(20 + column * COLUMN, top + i * ROW));
                    }
                });
        return places;
    }

    private void draw(Edge edge, Map<Node, Place> places, StringBuilder out) {
        Place from = places.get(edge.from());
        Place to = places.get(edge.to());
        if (from == null || to == null || to.x() - from.x() != COLUMN) return;
        int x1 = from.x() + WIDTH;
        int y1 = from.y() + HEIGHT / 2;
        int y2 = to.y() + HEIGHT / 2;
        out.append(
                String.format(
                        Locale.ROOT,
                        """
                        <path d="M%d %d L%d %d" stroke="#8a94a3" fill="none"/>
                        <text x="%d" y="%d" font-size="11" text-anchor="end" fill="#5a6472" stroke="#fff" stroke-width="3" paint-order="stroke">%s</text>
                        """,
                        x1,
                        y1,
                        to.x(),
                        y2,
                        to.x() - 6,
                        y2 - 5,
                        Html.escape(edge.label())));
    }

    private void draw(Node node, Place place, StringBuilder out) {
        out.append(
                String.format(
                        Locale.ROOT,
                        """
                        <rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="#eef3f9" stroke="#0b57a4"/>
                        <text x="%d" y="%d" text-anchor="middle">%s</text>
                        <text x="%d" y="%d" text-anchor="middle" font-size="11" fill="#5a6472">%s</text>
                        """,
                        place.x(),
                        place.y(),
                        WIDTH,
                        HEIGHT,
                        place.x() + WIDTH / 2,
                        place.y() + 17,
                        Html.escape(label(node)),
                        place.x() + WIDTH / 2,
                        place.y() + 33,
                        Html.escape(node.getURI().substring(Pol.NS.length()))));
    }

    private String label(Node term) {
        return ontology.terms()
                .find(term, RDFS.label.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(label -> label.getLiteralLanguage().equals("zh"))
                .nextOptional()
                .map(Node::getLiteralLexicalForm)
                .orElse(term.getLocalName());
    }
}
