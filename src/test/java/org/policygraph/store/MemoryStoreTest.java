package org.policygraph.store;

class MemoryStoreTest extends GraphStoreContract {
    @Override
    GraphStore open() {
        return new MemoryStore();
    }
}
