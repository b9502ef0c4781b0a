package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.Map;

/** A place that holds named graphs. Every implementation passes the same contract test. */
public interface GraphStore extends AutoCloseable {
    /**
     * The content as it is now. A snapshot never changes: a reader that holds one keeps reading it
     * while the content is replaced.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    Snapshot snapshot();

    /**
     * Replaces the whole content at once: a reader sees all of the old or all of the new.
     *
     * @param graphs the new named graphs, copied
     * @throws StoreUnavailableException if the store does not answer; the old content then stays
     */
    void replace(Map<Node, Graph> graphs);

    /** Gives back what the store holds. Snapshots handed out before may stop answering. */
    @Override
    void close();
}
