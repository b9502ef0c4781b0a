package org.policygraph.index.asked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.index.Criterion;
import org.policygraph.index.DerivedIndex;
import org.policygraph.index.IndexPlan;
import org.policygraph.store.MemoryStore;

import java.util.BitSet;
import java.util.List;

/** Questions for the tests of who keeps their answers. */
public final class Questions {
    private Questions() {}

    /** A version in which nothing is. */
    public static AskedVersion emptyVersion() {
        Node any = NodeFactory.createURI("https://data.example/any");
        var plan =
                new IndexPlan(
                        any, List.of(any), any, any, any, any, any, any, any, any, any, List.of());
        var order = new DerivedIndex(plan).of(new MemoryStore().snapshot());
        return new AskedVersion(plan, order, true, Graph.emptyGraph);
    }

    /** Which measures hold some characters. */
    public static Question<BitSet> holding(String folded) {
        return new MeetingQuestion(new Criterion.Holds(folded));
    }
}
