package org.policygraph.store.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Named graphs are indexed when they are first looked into, and not all stay so. */
class IndexedGraphsTest {
    private static final Node PROPERTY = iri("says");

    private static Node iri(String name) {
        return NodeFactory.createURI("https://data.example/" + name);
    }

    /** Ten triples, and how often all of them were read. */
    private static final class Listed extends GraphBase {
        private final List<Triple> triples =
                IntStream.range(0, 10)
                        .mapToObj(each -> Triple.create(iri("s" + each), PROPERTY, iri("o")))
                        .toList();
        private int read;

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            read++;
            return WrappedIterator.create(triples.iterator()).filterKeep(pattern::matches);
        }
    }

    private static void lookInto(Graph graph) {
        assertThat(graph.find(iri("s3"), Node.ANY, Node.ANY).toList()).hasSize(1);
    }

    @Test
    void oneThatIsLookedIntoAgainIsNotReadAgain() {
        Listed listed = new Listed();
        Graph seen = new IndexedGraphs(100).of(listed);
        lookInto(seen);
        lookInto(seen);
        assertThat(listed.read).isEqualTo(1);
        assertThat(seen.find().toList()).hasSize(10);
    }

    @Test
    void noMoreTriplesAreKeptThanThereIsRoomFor() {
        IndexedGraphs graphs = new IndexedGraphs(100);
        List<Listed> all = new ArrayList<>();
        for (int each = 0; each < 50; each++) all.add(new Listed());
        for (int pass = 0; pass < 2; pass++) all.forEach(each -> lookInto(graphs.of(each)));
        assertThat(all.stream().filter(each -> each.read == 1).count()).isLessThanOrEqualTo(10);
    }
}
