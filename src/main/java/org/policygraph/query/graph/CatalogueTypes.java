package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The types of which a server needs all records at hand, to list, to filter, to name and to cut
 * spans from: the entries that list records as a whole, the values of the dimensions, and what
 * holds a text.
 */
final class CatalogueTypes {
    private static final List<String> HOLDING_TEXT = List.of("Digest", "Original");

    private CatalogueTypes() {}

    /** Their classes. */
    static Set<Node> of(SchemaMapping mapping) {
        Set<String> names = new HashSet<>(HOLDING_TEXT);
        mapping.entries().values().stream()
                .filter(CatalogueTypes::isWhole)
                .forEach(entry -> names.add(entry.shape().type()));
        MappedType measure = mapping.type("Measure");
        names.add(measure.property("document").shape().type());
        names.add(measure.property("theme").shape().type());
        names.add("Reference");
        MappedType citation = mapping.type(measure.property("citations").shape().type());
        names.add(citation.property("paragraph").shape().type());
        Set<Node> classes = new HashSet<>();
        for (String name : names) {
            MappedType type = mapping.types().get(name);
            if (type != null) classes.add(Terms.iri(type.classIri()));
        }
        return classes;
    }

    private static boolean isWhole(EntryField entry) {
        return switch (entry.kind()) {
            case LIST, DOCUMENTS, COMMITMENTS, DATASET -> true;
            default -> false;
        };
    }
}
