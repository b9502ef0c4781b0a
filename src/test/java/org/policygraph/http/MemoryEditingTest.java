package org.policygraph.http;

import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

/** Edits that last as long as the process. */
class MemoryEditingTest extends EditingContract {
    @Override
    GraphStore store() {
        return new MemoryStore();
    }
}
