package org.policygraph.http.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a shape asks of a property of a class.
 *
 * @param path the property
 * @param type the class or datatype of its values, where the shape names one
 * @param least how many values there must be
 * @param most how many there may be; null for any number
 */
record ShapeProperty(Node path, @Nullable Node type, int least, @Nullable Integer most) {
    /**
     * What the shapes ask of the instances of a class, by the names of the properties. Shapes of
     * longer paths are left to the file of the shapes.
     */
    static List<ShapeProperty> of(Graph shapes, Node target) {
        return G.listPO(shapes, SHACL.targetClass, target).stream()
                .flatMap(shape -> shapes.find(shape, SHACL.property, Node.ANY).toList().stream())
                .flatMap(triple -> read(shapes, triple.getObject()).stream())
                .sorted(Comparator.comparing(property -> property.path.getURI()))
                .toList();
    }

    private static Optional<ShapeProperty> read(Graph shapes, Node shape) {
        Node path = value(shapes, shape, SHACL.path);
        if (path == null || !path.isURI()) return Optional.empty();
        Node type = value(shapes, shape, SHACL.class_);
        Node least = value(shapes, shape, SHACL.minCount);
        Node most = value(shapes, shape, SHACL.maxCount);
        return Optional.of(
                new ShapeProperty(
                        path,
                        type != null ? type : value(shapes, shape, SHACL.datatype),
                        least == null ? 0 : number(least),
                        most == null ? null : number(most)));
    }

    private static @Nullable Node value(Graph shapes, Node shape, Node property) {
        return shapes.find(shape, property, Node.ANY)
                .nextOptional()
                .map(Triple::getObject)
                .orElse(null);
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    /** 1, 0–1, 1–n or 0–n. */
    String cardinality() {
        if (most == null) return least + "–n";
        return most == least ? String.valueOf(least) : least + "–" + most;
    }
}
