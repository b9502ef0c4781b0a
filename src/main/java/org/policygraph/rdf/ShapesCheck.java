package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.policygraph.vocab.Ontology;

import java.util.List;
import java.util.Map;

/** Holds a dataset against the SHACL shapes; nothing is stored that does not conform. */
public final class ShapesCheck {
    private final Shapes shapes;

    /** Compiles the shapes of the ontology. */
    public ShapesCheck(Ontology ontology) {
        this.shapes = Shapes.parse(ontology.shapes());
    }

    /**
     * What does not conform, a sentence each, in the order of the nodes; empty if all does.
     *
     * @param graphs the named graphs, checked as their union
     */
    public List<String> violations(Map<Node, Graph> graphs) {
        Graph union = new GraphMemFast();
        graphs.values().forEach(graph -> graph.find().forEach(union::add));
        return ShaclValidator.get().validate(shapes, union).getEntries().stream()
                .map(ShapesCheck::sentence)
                .sorted()
                .distinct()
                .toList();
    }

    private static String sentence(ReportEntry entry) {
        String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        String value = entry.value() == null ? "" : " (" + entry.value() + ")";
        return "<" + entry.focusNode() + ">" + path + value + ": " + entry.message();
    }
}
