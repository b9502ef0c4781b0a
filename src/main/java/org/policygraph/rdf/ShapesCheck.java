package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.validation.ValidationProc;
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
        return sentences(ShaclValidator.get().validate(shapes, union));
    }

    /**
     * What does not conform among the records of one document; it refers to nothing but its own
     * records and the vocabulary, so nothing else of a dataset is needed to tell.
     *
     * @param document the graph of the document
     * @param vocabulary the graph of the vocabularies
     * @param recordChecked run after each record
     */
    List<String> violations(Graph document, Graph vocabulary, Runnable recordChecked) {
        Graph both = new Union(document, vocabulary);
        ValidationContext context = ValidationContext.create(shapes, both);
        for (Shape shape : shapes.getTargetShapes()) {
            for (Node record : VLib.focusNodes(document, shape)) {
                ValidationProc.execValidateShape(context, both, shape, record);
                recordChecked.run();
            }
        }
        return sentences(context.generateReport());
    }

    private static List<String> sentences(ValidationReport report) {
        return report.getEntries().stream().map(ShapesCheck::sentence).sorted().distinct().toList();
    }

    private static String sentence(ReportEntry entry) {
        String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        String value = entry.value() == null ? "" : " (" + entry.value() + ")";
        return "<" + entry.focusNode() + ">" + path + value + ": " + entry.message();
    }
}
