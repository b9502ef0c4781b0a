package org.policygraph.trace.cite;

import de.undercouch.citeproc.csl.CSLItemData;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Processors of one style, for any number of threads: each is used by one at a time, and there are
 * never more than there are CPUs. The first is made when the first entry is asked for.
 */
final class ProcessorPool {
    private final StyleSheet sheet;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Queue<Processor> idle = new ConcurrentLinkedQueue<>();

    ProcessorPool(StyleSheet sheet) {
        this.sheet = sheet;
    }

    /** The entry for an item. */
    String entry(CSLItemData item) {
        places.acquireUninterruptibly();
        try {
            Processor known = idle.poll();
            Processor processor = known != null ? known : new Processor(sheet);
            String entry = processor.entry(item);
            // One that has failed does not come back.
            idle.add(processor);
            return entry;
        } finally {
            places.release();
        }
    }
}
