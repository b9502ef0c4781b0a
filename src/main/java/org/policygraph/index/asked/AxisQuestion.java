package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.index.Axis;
import org.policygraph.index.Column;
import org.policygraph.index.ColumnPairs;
import org.policygraph.index.LinkPlan;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which values all measures have along an axis. */
record AxisQuestion(Axis axis) implements Question<Column> {
    @Override
    public List<Lookup> lookups(AskedVersion version) {
        return patterns(version).stream().map(each -> new Lookup(each, null)).toList();
    }

    private List<Pattern> patterns(AskedVersion version) {
        Patterns patterns = version.patterns();
        return switch (axis) {
            case Axis.Themes _ -> List.of(patterns.themes());
            case Axis.Paragraphs _ -> List.of(patterns.paragraphs());
            case Axis.Documents _ -> List.of(patterns.documents());
            case Axis.Bases bases ->
                    bases.links().stream()
                            .map(each -> patterns.linksWithBasis(version.link(each)))
                            .toList();
            case Axis.Concepts concepts ->
                    List.of(patterns.linksWithBasis(version.link(concepts.link())));
        };
    }

    @Override
    public Column answer(AskedVersion version, Function<Pattern, List<Node[]>> found) {
        List<Node[]> rows =
                patterns(version).stream()
                        .flatMap(each -> found.apply(each).stream())
                        .filter(row -> version.measures().rank(row[0]) >= 0)
                        .toList();
        if (axis instanceof Axis.Concepts concepts) return concepts(concepts, rows, version);
        ColumnPairs pairs = new ColumnPairs();
        for (Node[] row : rows) {
            if (axis instanceof Axis.Bases bases) {
                String basis = LinkPlan.basisName(row[1]);
                if (!bases.among().contains(basis)) continue;
                add(pairs, row, NodeFactory.createLiteralString(basis), version);
            } else {
                add(pairs, row, row[1], version);
            }
        }
        return pairs.flat(version.measures().size());
    }

    private static Column concepts(Axis.Concepts axis, List<Node[]> rows, AskedVersion version) {
        LinkPlan link = version.link(axis.link());
        Map<Node, Iterable<Node>> upwards = new HashMap<>();
        ColumnPairs direct = new ColumnPairs();
        ColumnPairs rolledUp = direct.beside();
        for (Node[] row : rows) {
            Node concept = row[2];
            if (!concept.isURI() || !axis.bases().contains(LinkPlan.basisName(row[1]))) continue;
            add(direct, row, concept, version);
            for (Node above : upwards.computeIfAbsent(concept, each -> version.above(each, link))) {
                add(rolledUp, row, above, version);
            }
        }
        return direct.under(rolledUp, version.measures().size());
    }

    private static void add(ColumnPairs pairs, Node[] row, Node value, AskedVersion version) {
        pairs.add(version.measures().rank(row[0]), pairs.number(value));
    }

    @Override
    public int bytes(Column answer) {
        return answer.bytes();
    }
}
