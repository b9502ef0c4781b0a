package org.policygraph.index;

import org.apache.lucene.index.DirectoryReader;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Closes the readers of indexes that nobody has any more, so that files of old versions go. Nobody
 * says when a request has done with an index, so that is looked up each time the next one is made.
 */
final class ClosedReaders {
    private final ReferenceQueue<MeasureIndex> gone = new ReferenceQueue<>();
    private final Map<Reference<MeasureIndex>, DirectoryReader> open = new HashMap<>();

    /** Whose indexes were gone when the last one was made; a walk may have outlived its index. */
    private final List<DirectoryReader> next = new ArrayList<>();

    /** Has a reader closed once nobody has the index that reads by it. */
    void closeWithout(MeasureIndex index, DirectoryReader reader) throws IOException {
        for (DirectoryReader each : next) each.close();
        next.clear();
        for (var each = gone.poll(); each != null; each = gone.poll()) {
            next.add(Objects.requireNonNull(open.remove(each)));
        }
        open.put(new PhantomReference<>(index, gone), reader);
    }
}
