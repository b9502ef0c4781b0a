package org.policygraph.store.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Named graphs as queries see them. A snapshot keeps them as lists of triples, since nearly all is
 * asked of the union; an index is made when a query first looks into one, and those that were asked
 * lately are kept.
 */
final class IndexedGraphs {
    /** Triples of indexes that are kept; each takes about 150 bytes. */
    private static final long MOST = 1_000_000;

    private final Cache<Graph, Graph> indexes;

    IndexedGraphs() {
        this(MOST);
    }

    /**
     * @param most triples of indexes that are kept
     */
    IndexedGraphs(long most) {
        this.indexes =
                Caffeine.newBuilder()
                        .weakKeys()
                        .maximumWeight(most)
                        .weigher((Graph named, Graph index) -> index.size())
                        .executor(Runnable::run)
                        .build();
    }

    /** A named graph; nothing is made before it is asked. */
    Graph of(Graph named) {
        return new Lazy(named);
    }

    private final class Lazy extends GraphBase {
        private final Graph named;

        Lazy(Graph named) {
            this.named = named;
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return Triple.ANY.equals(pattern)
                    ? named.find()
                    : indexes.get(named, IndexedGraphs::index).find(pattern);
        }

        @Override
        protected int graphBaseSize() {
            return named.size();
        }
    }

    private static Graph index(Graph named) {
        Graph index = new GraphMemFast();
        named.find().forEach(index::add);
        return index;
    }
}
