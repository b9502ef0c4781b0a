package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Short ways to look into a graph. */
public record GraphLookups(Graph graph) {
    public List<Node> objects(Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        var triples = graph.find(subject, property, Node.ANY);
        try {
            while (triples.hasNext()) found.add(triples.next().getObject());
        } finally {
            triples.close();
        }
        return found;
    }

    public List<Node> subjects(Node property, Node object) {
        List<Node> found = new ArrayList<>();
        var triples = graph.find(Node.ANY, property, object);
        try {
            while (triples.hasNext()) found.add(triples.next().getSubject());
        } finally {
            triples.close();
        }
        return found;
    }

    /** The only value; of several, any one. */
    public @Nullable Node object(Node subject, Node property) {
        var triples = graph.find(subject, property, Node.ANY);
        try {
            return triples.hasNext() ? triples.next().getObject() : null;
        } finally {
            triples.close();
        }
    }

    public boolean has(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }
}
