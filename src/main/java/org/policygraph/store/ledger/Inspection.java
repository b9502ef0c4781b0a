package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the graphs that are current, one after another, and notes those that cannot be read. What
 * is read does not stay, and takes the time that readers leave.
 */
final class Inspection {
    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    /** Between two graphs: one takes about a millisecond. */
    private static final Duration PAUSE = Duration.ofMillis(3);

    /** Between two rounds. */
    private static final Duration ROUND = Duration.ofDays(1);

    private final Ledger ledger;
    private final Supplier<LedgerState> current;
    private final CountDownLatch closed;
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();

    /**
     * @param closed ends it
     */
    Inspection(Ledger ledger, Supplier<LedgerState> current, CountDownLatch closed) {
        this.ledger = ledger;
        this.current = current;
        this.closed = closed;
    }

    /** Goes on until the store is closed. */
    void run() {
        try {
            do {
                Map<Node, StoredGraph> graphs = current.get().graphs();
                for (var each : graphs.entrySet()) {
                    look(each.getKey(), each.getValue());
                    if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
                }
                LOG.info("{} graphs were looked at, {} are damaged", graphs.size(), damaged.size());
            } while (!closed.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Node name, StoredGraph stored) {
        try {
            ledger.check(name, stored);
            damaged.remove(stored.hash());
        } catch (StoreUnavailableException e) {
            LOG.debug("the store does not answer", e);
        } catch (UnusableStoreException e) {
            if (damaged.add(stored.hash())) LOG.error("{}: {}", name, e.getMessage());
        }
    }

    /** The names of graphs of a state that cannot be read. */
    Set<Node> damaged(LedgerState state) {
        if (damaged.isEmpty()) return Set.of();
        return state.graphs().entrySet().stream()
                .filter(each -> damaged.contains(each.getValue().hash()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
