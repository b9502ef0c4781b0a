package org.policygraph.vocab;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The shipped Turtle files, read from the class path, with their resources moved under the
 * dataset's own base.
 *
 * @param terms classes and properties ({@code policy.ttl})
 * @param shapes SHACL shapes ({@code shapes.ttl})
 * @param groups target groups, set phrases and compounds ({@code target-groups.ttl})
 * @param departments bodies and their remits ({@code departments.ttl})
 * @param hedges words that soften a promise ({@code hedges.ttl})
 */
public record Ontology(Graph terms, Graph shapes, Graph groups, Graph departments, Graph hedges) {
    /** Reads the shipped files for a dataset with this base. */
    public static Ontology shipped(Iris iris) {
        return new Ontology(
                read("policy.ttl", iris),
                read("shapes.ttl", iris),
                read("target-groups.ttl", iris),
                read("departments.ttl", iris),
                read("hedges.ttl", iris));
    }

    /** The short names for JSON-LD ({@code context.jsonld}), as they ship. */
    public static String context() {
        return text("context.jsonld");
    }

    /** The SHACL shapes ({@code shapes.ttl}), as they ship. */
    public static String shapesText() {
        return text("shapes.ttl");
    }

    private static Graph read(String file, Iris iris) {
        Graph graph = new GraphMemFast();
        Graph read = new GraphMemFast();
        RDFParser.fromString(text(file), Lang.TURTLE).parse(read);
        read.find().forEach(triple -> graph.add(rebased(triple, iris)));
        return graph;
    }

    private static String text(String file) {
        try (InputStream in =
                Ontology.class.getResourceAsStream("/org/policygraph/ontology/" + file)) {
            if (in == null)
                throw new IllegalStateException("not on the class path: ontology/" + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Triple rebased(Triple triple, Iris iris) {
        return Triple.create(
                rebased(triple.getSubject(), iris),
                triple.getPredicate(),
                rebased(triple.getObject(), iris));
    }

    private static Node rebased(Node node, Iris iris) {
        if (!node.isURI() || !node.getURI().startsWith(Iris.DEFAULT.base())) return node;
        return NodeFactory.createURI(iris.base() + Iris.DEFAULT.local(node));
    }
}
